import { beforeAll, describe, expect, test } from "vitest"
import { readFile, squeezed } from "@/components/pdf/read-file"
import {
  allPages,
  type Caller,
  contract,
  lensText,
  refusal,
  refusals,
  workloadInput,
} from "@/lib/server/testing/contract"
import { contractLenses } from "@/lib/server/testing/contract-lenses"
import { buildReportWorker } from "@/scripts/build.mjs"

const api = await contract()
const ours = await api.workspace("Ours")
const theirs = await api.workspace("Theirs")
const owner = await api.caller(ours, "OWNER")
const viewer = await api.caller(ours, "VIEWER")
const guest = await api.caller(theirs, "OWNER")

const FRAMEWORK = "wellarchitected"
const notFound = { name: "ResourceNotFoundException", status: 404 }

const { published: newLens } = contractLenses(owner)

describe("the consolidated report", () => {
  const ids: string[] = []
  let lens: string

  beforeAll(async () => {
    lens = await newLens("Consolidated")
    for (const name of ["B", "A", "C"]) {
      const { WorkloadId = "" } = await owner.wa.createWorkload(
        workloadInput({ WorkloadName: `Consolidated ${name}`, Lenses: [lens] }),
      )
      ids.push(WorkloadId)
    }
    const [WorkloadId = ""] = ids
    const answer = { WorkloadId, LensAlias: lens, QuestionId: "security_1" }
    await owner.wa.updateAnswer({ ...answer, SelectedChoices: ["keep_logs"] })
    await owner.wa.updateAnswer({ ...answer, LensAlias: FRAMEWORK, SelectedChoices: ["logs_no"] })
    await owner.wa.updateAnswer({ ...answer, QuestionId: "security_2", SelectedChoices: ["keep_logs", "read_logs"] })
  })

  const metrics = (by: Caller, MaxResults = 15, more = {}) =>
    allPages(
      (page) => by.wa.getConsolidatedReport({ Format: "JSON", ...more, ...page }),
      (page) => page.Metrics,
      MaxResults,
    )

  test("tells of every workload, every lens, every question at risk with what is not in place", async () => {
    const all = await metrics(viewer)
    expect(all.map((one) => one.WorkloadName)).toEqual(["Consolidated A", "Consolidated B", "Consolidated C"])
    expect(all[1]).toMatchObject({
      MetricType: "WORKLOAD",
      WorkloadId: ids[0],
      WorkloadArn: `arn:aws:wellarchitected:us-east-1:${ours.accountId}:workload/${ids[0]}`,
      LensesAppliedCount: 2,
      RiskCounts: { UNANSWERED: 5, HIGH: 1, MEDIUM: 1, NONE: 1, NOT_APPLICABLE: 0 },
      Lenses: [
        {
          LensArn: `arn:aws:wellarchitected::aws:lens/${FRAMEWORK}`,
          RiskCounts: { HIGH: 1, UNANSWERED: 3 },
          Pillars: [
            {
              PillarId: "security",
              Questions: [
                {
                  QuestionId: "security_1",
                  Risk: "HIGH",
                  BestPractices: [
                    { ChoiceId: "keep_logs", ChoiceTitle: "Keep logs" },
                    { ChoiceId: "read_logs", ChoiceTitle: "Read logs" },
                  ],
                },
              ],
            },
            { PillarId: "operations", Questions: [] },
          ],
        },
        {
          LensArn: lens,
          RiskCounts: { MEDIUM: 1, NONE: 1, UNANSWERED: 2 },
          Pillars: [
            {
              RiskCounts: { MEDIUM: 1, NONE: 1, UNANSWERED: 0 },
              Questions: [{ QuestionId: "security_1", Risk: "MEDIUM", BestPractices: [{ ChoiceId: "read_logs" }] }],
            },
            {},
          ],
        },
      ],
    })
  })

  test.each([1, 15])("comes in pages, %d at a time", async (size) => {
    expect((await metrics(viewer, size)).map((one) => one.WorkloadId)).toEqual([ids[1], ids[0], ids[2]])
  })

  test("has at most 15 at a time; a token is good for this list and this workspace only", async () => {
    const report = (by: Caller, more: object) => by.wa.getConsolidatedReport({ Format: "JSON", ...more })
    const { NextToken } = await report(viewer, { MaxResults: 1 })
    const refused = await refusals([
      report(viewer, { MaxResults: 16 }),
      report(viewer, { MaxResults: 0 }),
      report(viewer, { NextToken, IncludeSharedResources: true }),
      report(viewer, { NextToken: `${NextToken}x` }),
      report(guest, { NextToken }),
      viewer.wa.listWorkloads({ NextToken }),
      report(viewer, { Format: "CSV" }),
    ])
    for (const one of refused) expect(one).toMatchObject({ name: "ValidationException", status: 400 })
  })

  test("is a PDF with every workload", async () => {
    await buildReportWorker()
    const report = await viewer.wa.getConsolidatedReport({ Format: "PDF" })
    expect(report.Metrics).toBeUndefined()
    const bytes = Buffer.from(report.Base64String ?? "", "base64")
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-")
    const { pages } = await readFile(new Uint8Array(bytes))
    const text = pages.join("")
    for (const name of ["A", "B", "C"]) expect(text).toContain(squeezed(`Consolidated ${name}`))
    expect(text).toContain(squeezed("How do you know who did what? (Security)"))
  }, 60_000)

  test("has what others share only when asked for it", async () => {
    expect(await metrics(guest)).toEqual([])
    const share = { WorkloadId: ids[0], SharedWith: theirs.accountId, PermissionType: "READONLY" } as const
    const { ShareId } = await owner.wa.createWorkloadShare(share)
    await guest.wa.updateShareInvitation({ ShareInvitationId: ShareId, ShareInvitationAction: "ACCEPT" })
    expect(await metrics(guest)).toEqual([])
    expect(await metrics(guest, 15, { IncludeSharedResources: true })).toMatchObject([{ WorkloadId: ids[0] }])
  })
})

describe("notices", () => {
  test("tell of newer versions and deleted lenses, for workloads and templates", async () => {
    const lens = await newLens("Noticed")
    const name = "Noticed workload"
    const { WorkloadId = "" } = await owner.wa.createWorkload(workloadInput({ WorkloadName: name, Lenses: [lens] }))
    const template = { TemplateName: "Noticed template", Description: "Noticed", Lenses: [lens] }
    const { TemplateArn = "" } = await owner.wa.createReviewTemplate(template)
    const told = async (more = {}) => (await viewer.wa.listNotifications(more)).NotificationSummaries
    expect(await told({ WorkloadId })).toEqual([])
    const JSONString = lensText("Noticed", (json) => json.pillars.pop())
    await owner.wa.importLens({ LensAlias: lens, JSONString })
    await owner.wa.createLensVersion({ LensAlias: lens, LensVersion: "2.0", IsMajorVersion: true })
    const versions = { LensAlias: lens, LensArn: lens, CurrentLensVersion: "1.0", LatestLensVersion: "2.0" }
    const ofWorkload = {
      Type: "LENS_VERSION_UPGRADED",
      LensUpgradeSummary: { WorkloadId, WorkloadName: name, ...versions },
    }
    const ofTemplate = {
      Type: "LENS_VERSION_UPGRADED",
      LensUpgradeSummary: { ResourceArn: TemplateArn, ResourceName: "Noticed template", ...versions },
    }
    expect(await told({ WorkloadId })).toEqual([ofWorkload])
    expect(await told({ ResourceArn: TemplateArn })).toEqual([ofTemplate])
    for (const size of [1, 50]) {
      const all = await allPages(
        (page) => viewer.wa.listNotifications(page),
        (page) => page.NotificationSummaries,
        size,
      )
      expect(all).toEqual([ofWorkload, ofTemplate])
    }
    expect((await guest.wa.listNotifications({})).NotificationSummaries).toEqual([])
    expect((await guest.wa.listNotifications({ WorkloadId })).NotificationSummaries).toEqual([])
    await owner.wa.upgradeLensReview({ WorkloadId, LensAlias: lens, MilestoneName: "Before" })
    expect(await told({ WorkloadId })).toEqual([])
    await owner.wa.deleteLens({ LensAlias: lens, LensStatus: "ALL" })
    expect((await told({ WorkloadId }))?.map((one) => one.Type)).toEqual(["LENS_VERSION_DEPRECATED"])
    expect(await refusal(told({ MaxResults: 51 }))).toMatchObject({
      name: "ValidationException",
      message: "[Validation] MaxResults must be between 1 and 50.",
    })
  })
})

describe("checks", () => {
  test("are none, of questions that are there", async () => {
    const { WorkloadId } = await owner.wa.createWorkload(workloadInput())
    const LensArn = `arn:aws:wellarchitected::aws:lens/${FRAMEWORK}`
    const place = { WorkloadId, LensArn, PillarId: "security", QuestionId: "security_1", ChoiceId: "keep_logs" }
    expect((await viewer.wa.listCheckSummaries(place)).CheckSummaries).toEqual([])
    expect((await viewer.wa.listCheckDetails({ ...place, MaxResults: 50 })).CheckDetails).toEqual([])
    for (const list of [
      (more: object) => owner.wa.listCheckSummaries({ ...place, ...more }),
      (more: object) => owner.wa.listCheckDetails({ ...place, ...more }),
    ]) {
      const refused = await refusals([
        list({ WorkloadId: "0".repeat(32) }),
        list({ LensArn: "arn:aws:wellarchitected::aws:lens/serverless" }),
        list({ PillarId: "operations" }),
        list({ QuestionId: "nonsense" }),
        list({ ChoiceId: "nonsense" }),
        list({ MaxResults: 51 }),
        list({ NextToken: "nonsense" }),
      ])
      expect(refused.map((one) => one.status)).toEqual([404, 404, 400, 400, 400, 400, 400])
    }
    expect(await refusal(guest.wa.listCheckSummaries(place))).toMatchObject(notFound)
    expect(await refusal(guest.wa.listCheckDetails(place))).toMatchObject(notFound)
  })
})

describe("settings", () => {
  test("say that nothing of AWS is connected", async () => {
    expect(await viewer.wa.getGlobalSettings({})).toMatchObject({
      OrganizationSharingStatus: "DISABLED",
      DiscoveryIntegrationStatus: "DISABLED",
      JiraConfiguration: { IntegrationStatus: "NOT_CONFIGURED", IssueManagementStatus: "DISABLED" },
    })
  })

  test("can be switched off again, never on", async () => {
    const off = { OrganizationSharingStatus: "DISABLED", DiscoveryIntegrationStatus: "DISABLED" } as const
    await owner.wa.updateGlobalSettings({ ...off, JiraConfiguration: { IntegrationStatus: "NOT_CONFIGURED" } })
    const refused = await refusals([
      owner.wa.updateGlobalSettings({ OrganizationSharingStatus: "ENABLED" }),
      owner.wa.updateGlobalSettings({ DiscoveryIntegrationStatus: "ENABLED" }),
      owner.wa.updateGlobalSettings({ JiraConfiguration: { IssueManagementStatus: "ENABLED" } }),
      owner.wa.updateGlobalSettings({ JiraConfiguration: { JiraProjectKey: "OPS" } }),
      owner.wa.updateGlobalSettings({ JiraConfiguration: { JiraProjectKey: "ops" } }),
    ])
    for (const one of refused) expect(one).toMatchObject({ name: "ValidationException", status: 400 })
    const denied = await refusal(viewer.wa.updateGlobalSettings(off))
    expect(denied).toMatchObject({ name: "AccessDeniedException" })
  })

  test("of a workload's Jira say that it is not configured", async () => {
    const { WorkloadId } = await owner.wa.createWorkload(workloadInput())
    const input = { WorkloadId, IntegratingService: "JIRA" } as const
    const refused = await refusals([
      owner.wa.updateIntegration(input),
      viewer.wa.updateIntegration(input),
      guest.wa.updateIntegration(input),
    ])
    expect(refused).toMatchObject([
      { name: "ValidationException", message: "[Validation] Jira is not configured for this account." },
      { name: "AccessDeniedException" },
      notFound,
    ])
  })
})
