import { describe, expect, test } from "vitest"
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

const api = await contract()
const ours = await api.workspace("Ours")
const lead = await api.caller(ours, "ADMIN")
const viewer = await api.caller(ours, "VIEWER")
const stranger = await api.caller(await api.workspace("Theirs"), "OWNER")

const FRAMEWORK = "wellarchitected"
const notFound = { name: "ResourceNotFoundException", status: 404, ResourceType: "Workload" }
const denied = { name: "AccessDeniedException", status: 403 }
const invalid = { name: "ValidationException", status: 400, Reason: "FIELD_VALIDATION_FAILED" }

async function newWorkload(more = {}): Promise<string> {
  return (await lead.wa.createWorkload(workloadInput(more))).WorkloadId ?? ""
}

const { published: newLens } = contractLenses(lead)

describe("CreateWorkload and GetWorkload", () => {
  test("everything that is given is read back, with the framework lens in addition", async () => {
    const lens = await newLens("Given")
    const given = {
      AccountIds: ["123456789012"],
      AwsRegions: ["eu-central-1", "us-east-1"],
      NonAwsRegions: ["Basement"],
      PillarPriorities: ["operations", "security"],
      ArchitecturalDesign: "https://example.org/design",
      ReviewOwner: "Ada",
      IndustryType: "InfoTech",
      Industry: "Software",
      Notes: "ünïcode – 漢字",
      DiscoveryConfig: {
        TrustedAdvisorIntegrationStatus: "ENABLED",
        WorkloadResourceDefinition: ["WORKLOAD_METADATA"],
      },
      Applications: ["arn:aws:servicecatalog:eu-central-1:123456789012:/applications/abc123"],
      JiraConfiguration: { IssueManagementStatus: "INHERIT", IssueManagementType: "MANUAL", JiraProjectKey: "OPS" },
      Environment: "PREPRODUCTION",
      Tags: { team: "tills" },
    } as const
    const { WorkloadId = "", WorkloadArn } = await lead.wa.createWorkload({
      ...workloadInput({ Lenses: [lens] }),
      ...given,
    } as never)
    expect(WorkloadArn).toBe(`arn:aws:wellarchitected:us-east-1:${ours.accountId}:workload/${WorkloadId}`)
    const { Workload } = await viewer.wa.getWorkload({ WorkloadId })
    expect(Workload).toMatchObject({
      ...given,
      WorkloadId,
      WorkloadArn,
      Owner: ours.accountId,
      Lenses: [FRAMEWORK, lens],
      ImprovementStatus: "NOT_APPLICABLE",
      RiskCounts: { UNANSWERED: 8, HIGH: 0, MEDIUM: 0, NONE: 0, NOT_APPLICABLE: 0 },
      Profiles: [],
    })
    expect(Math.abs(Number(Workload?.UpdatedAt) - Date.now())).toBeLessThan(60_000)
  })

  test("the same token gives the same workload, also when both come at once", async () => {
    const input = workloadInput({ ClientRequestToken: "same" })
    const made = await Promise.all([1, 2, 3].map(() => lead.wa.createWorkload(input)))
    expect(new Set(made.map((one) => one.WorkloadId)).size).toBe(1)
    const other = await refusal(lead.wa.createWorkload({ ...input, Notes: "another" }))
    expect(other).toMatchObject({ name: "ConflictException", status: 409 })
    // A refused request leaves nothing behind that a corrected one would meet.
    const token = { ClientRequestToken: "corrected" }
    const bad = workloadInput({ ...token, Lenses: ["serverless"] })
    expect(await refusal(lead.wa.createWorkload(bad))).toMatchObject({ name: "ResourceNotFoundException" })
    expect(await lead.wa.createWorkload({ ...bad, Lenses: [] })).toHaveProperty("WorkloadId")
  })

  test.each<[string, Record<string, unknown>]>([
    ["a name of two letters", { WorkloadName: "ab" }],
    ["a name of 101 letters", { WorkloadName: "a".repeat(101) }],
    ["a description of two letters", { Description: "ab" }],
    ["a description of 251 letters", { Description: "a".repeat(251) }],
    ["another environment", { Environment: "STAGING" }],
    ["no region", { AwsRegions: [] }],
    ["six other regions", { NonAwsRegions: ["one", "two", "three", "four", "five", "six"] }],
    ["another region of two letters", { NonAwsRegions: ["ab"] }],
    ["fifty-one AWS regions", { AwsRegions: Array(51).fill("eu-central-1") }],
    ["an account id of 11 digits", { AccountIds: ["12345678901"] }],
    ["101 accounts", { AccountIds: Array(101).fill("123456789012") }],
    ["no owner of the review", { ReviewOwner: undefined }],
    ["an owner of two letters", { ReviewOwner: "ab" }],
    ["an owner of 256 letters", { ReviewOwner: "a".repeat(256) }],
    ["a link that is none", { ArchitecturalDesign: "javascript:alert(1)" }],
    ["an industry of 101 letters", { Industry: "a".repeat(101) }],
    ["notes of 20,001 letters", { Notes: "a".repeat(20_001) }],
    ["51 tags", { Tags: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, ""])) }],
    [
      "two applications",
      { Applications: Array(2).fill("arn:aws:servicecatalog:us-east-1:123456789012:/applications/a") },
    ],
    ["a wrong application", { Applications: ["x"] }],
    ["a wrong discovery", { DiscoveryConfig: { TrustedAdvisorIntegrationStatus: "ON" } }],
    ["a wrong project", { JiraConfiguration: { JiraProjectKey: "ops" } }],
    ["a token of 2,049 letters", { ClientRequestToken: "t".repeat(2049) }],
  ])("%s is refused", async (_, change) => {
    expect(await refusal(lead.wa.createWorkload(workloadInput(change)))).toMatchObject(invalid)
  })

  test("the longest of everything is accepted", async () => {
    const WorkloadId = await newWorkload({
      WorkloadName: "n".repeat(100),
      Description: "d".repeat(250),
      ReviewOwner: "o".repeat(255),
      Industry: "i".repeat(100),
      NonAwsRegions: Array(5).fill("r".repeat(25)),
      AwsRegions: Array(50).fill("eu-central-1"),
      AccountIds: Array(100).fill("123456789012"),
      Notes: "a".repeat(2084),
    })
    expect((await viewer.wa.getWorkload({ WorkloadId })).Workload?.AccountIds).toHaveLength(100)
  })

  test("every wrong member is named at once", async () => {
    const refused = await refusal(lead.wa.createWorkload(workloadInput({ WorkloadName: "ab", Description: "" })))
    const { Fields } = refused as { Fields?: { Name: string }[] }
    expect(Fields?.map((one) => one.Name).sort()).toEqual(["Description", "WorkloadName"])
  })

  test("a name that differs only in blanks and case is a conflict, in another workspace it is not", async () => {
    await newWorkload({ WorkloadName: "Same name" })
    const same = await refusal(lead.wa.createWorkload(workloadInput({ WorkloadName: "SAMENAME" })))
    expect(same).toMatchObject({ name: "ConflictException", status: 409, ResourceType: "Workload" })
    expect(await stranger.wa.createWorkload(workloadInput({ WorkloadName: "Same name" }))).toHaveProperty("WorkloadId")
  })

  test("a draft, twenty lenses beside the framework's, and more than twenty names are refused", async () => {
    const { LensArn = "" } = await lead.wa.importLens({ JSONString: lensText("A draft") })
    const lenses = await Promise.all(Array.from({ length: 20 }, (_, at) => newLens(`Many ${at}`)))
    const refused = await refusals([
      lead.wa.createWorkload(workloadInput({ Lenses: [LensArn] })),
      lead.wa.createWorkload(workloadInput({ Lenses: lenses })),
      lead.wa.createWorkload(workloadInput({ Lenses: [...lenses, FRAMEWORK] })),
    ])
    expect(refused.map((one) => one.status)).toEqual([400, 402, 400])
    const WorkloadId = await newWorkload({ Lenses: lenses.slice(1) })
    const twentyFirst = lead.wa.associateLenses({ WorkloadId, LensAliases: lenses.slice(0, 1) })
    // This operation declares no word for quotas.
    expect(await refusal(twentyFirst)).toMatchObject({ name: "ConflictException", status: 409, ResourceId: WorkloadId })
    const quota = await refusal(lead.wa.createWorkload(workloadInput({ Lenses: lenses })))
    expect(quota).toMatchObject({ QuotaCode: "L-LENSES-PER-WORKLOAD", ServiceCode: "wellarchitected" })
  })
})

describe("UpdateWorkload", () => {
  test("changes what is sent and nothing else, also when two do it at once", async () => {
    const WorkloadId = await newWorkload({ Notes: "stays", Applications: [] })
    const [renamed] = await Promise.all([
      lead.wa.updateWorkload({ WorkloadId, WorkloadName: "Renamed once", ImprovementStatus: "IN_PROGRESS" }),
      lead.wa.updateWorkload({ WorkloadId, Industry: "Software" }),
    ])
    expect(renamed?.Workload?.WorkloadName).toBe("Renamed once")
    const DiscoveryConfig = { TrustedAdvisorIntegrationStatus: "DISABLED" } as const
    await lead.wa.updateWorkload({ WorkloadId, DiscoveryConfig, IsReviewOwnerUpdateAcknowledged: true })
    const { Workload } = await viewer.wa.getWorkload({ WorkloadId })
    expect(Workload).toMatchObject({
      WorkloadName: "Renamed once",
      ImprovementStatus: "IN_PROGRESS",
      Industry: "Software",
      Notes: "stays",
      DiscoveryConfig,
      Applications: [],
    })
  })

  test("refuses what CreateWorkload would", async () => {
    const WorkloadId = await newWorkload({ WorkloadName: "Taken name" })
    const other = await newWorkload()
    const refused = await refusals([
      lead.wa.updateWorkload({ WorkloadId, WorkloadName: "ab" }),
      lead.wa.updateWorkload({ WorkloadId, ReviewOwner: "ab" }),
      lead.wa.updateWorkload({ WorkloadId, ImprovementStatus: "DONE" as never }),
      lead.wa.updateWorkload({ WorkloadId: other, WorkloadName: "taken NAME" }),
    ])
    expect(refused.map((one) => one.status)).toEqual([400, 400, 400, 409])
  })
})

describe("ListWorkloads", () => {
  test.each([1, 50])("follows the names to the end, %d at a time, while others come and go", async (size) => {
    const names = ["b", "a", "d", "c"].map((letter) => `Listed ${size} ${letter}`)
    const ids = new Map<string, string>()
    for (const name of names) ids.set(name, await newWorkload({ WorkloadName: name }))
    const list = (more = {}) =>
      allPages(
        (page) => viewer.wa.listWorkloads({ WorkloadNamePrefix: `listed ${size}`, ...page, ...more }),
        (page) => page.WorkloadSummaries,
        size,
      )
    expect((await list()).map((one) => one.WorkloadName)).toEqual(names.toSorted())
    if (size > 1) return
    const first = await viewer.wa.listWorkloads({ WorkloadNamePrefix: "Listed 1", MaxResults: 2 })
    await lead.wa.deleteWorkload({ WorkloadId: ids.get("Listed 1 b") })
    const rest = await viewer.wa.listWorkloads({ WorkloadNamePrefix: "Listed 1", NextToken: first.NextToken })
    expect(rest.WorkloadSummaries?.map((one) => one.WorkloadName)).toEqual(["Listed 1 c", "Listed 1 d"])
  })

  test("page sizes are 1 to 50, tokens are made here, for this list and this workspace", async () => {
    await newWorkload()
    await newWorkload()
    const { NextToken = "" } = await viewer.wa.listWorkloads({ MaxResults: 1 })
    expect(NextToken).toMatch(/^[A-Za-z0-9+/=_-]+$/)
    const refused = await refusals([
      viewer.wa.listWorkloads({ MaxResults: 51 }),
      viewer.wa.listWorkloads({ MaxResults: 0 }),
      viewer.wa.listWorkloads({ MaxResults: 1.5 }),
      viewer.wa.listWorkloads({ NextToken: "AAAA" }),
      viewer.wa.listWorkloads({ NextToken: NextToken.slice(1) }),
      viewer.wa.listWorkloads({ NextToken, WorkloadNamePrefix: "x" }),
      stranger.wa.listWorkloads({ NextToken }),
    ])
    for (const one of refused) expect(one).toMatchObject(invalid)
    for (const one of refused.slice(0, 2)) {
      expect(one.message).toBe("[Validation] MaxResults must be between 1 and 50.")
    }
  })

  test("nobody sees the workloads of others", async () => {
    const WorkloadId = await newWorkload()
    const { WorkloadSummaries = [] } = await stranger.wa.listWorkloads({})
    expect(WorkloadSummaries.map((one) => one.WorkloadId)).not.toContain(WorkloadId)
  })
})

test("DeleteWorkload takes everything along; repeated with its token it succeeds again", async () => {
  const WorkloadId = await newWorkload()
  await lead.wa.createMilestone({ WorkloadId, MilestoneName: "First" })
  const input = { WorkloadId, ClientRequestToken: "gone" }
  await lead.wa.deleteWorkload(input)
  await lead.wa.deleteWorkload(input)
  const at = { WorkloadId, LensAlias: FRAMEWORK }
  const calls = (by: Caller) => [
    by.wa.getWorkload({ WorkloadId }),
    by.wa.updateWorkload({ WorkloadId }),
    by.wa.deleteWorkload({ WorkloadId }),
    by.wa.associateLenses({ WorkloadId, LensAliases: [FRAMEWORK] }),
    by.wa.disassociateLenses({ WorkloadId, LensAliases: [FRAMEWORK] }),
    by.wa.listLensReviews({ WorkloadId }),
    by.wa.getLensReview(at),
    by.wa.updateLensReview(at),
    by.wa.listAnswers(at),
    by.wa.getAnswer({ ...at, QuestionId: "security_1" }),
    by.wa.updateAnswer({ ...at, QuestionId: "security_1" }),
    by.wa.listLensReviewImprovements(at),
    by.wa.createMilestone({ WorkloadId, MilestoneName: "Second" }),
    by.wa.getMilestone({ WorkloadId, MilestoneNumber: 1 }),
    by.wa.listMilestones({ WorkloadId }),
  ]
  for (const one of await refusals(calls(lead))) expect(one).toMatchObject(notFound)
  const other = await newWorkload()
  const foreign = await refusals([
    stranger.wa.getWorkload({ WorkloadId: other }),
    stranger.wa.updateWorkload({ WorkloadId: other }),
    stranger.wa.deleteWorkload({ WorkloadId: other }),
  ])
  for (const one of foreign) expect(one).toMatchObject({ ...notFound, ResourceId: other })
  const viewers = await refusals([
    viewer.wa.createWorkload(workloadInput()),
    viewer.wa.updateWorkload({ WorkloadId: other }),
    viewer.wa.deleteWorkload({ WorkloadId: other }),
    viewer.wa.associateLenses({ WorkloadId: other, LensAliases: [FRAMEWORK] }),
    viewer.wa.disassociateLenses({ WorkloadId: other, LensAliases: [FRAMEWORK] }),
  ])
  for (const one of viewers) expect(one).toMatchObject(denied)
  expect(await refusal(lead.wa.getWorkload({ WorkloadId: "ABC" }))).toMatchObject(invalid)
})
