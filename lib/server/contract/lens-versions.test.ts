import { beforeAll, describe, expect, test } from "vitest"
import { type Caller, contract, lensText, refusal, refusals, workloadInput } from "@/lib/server/testing/contract"
import { buildReportWorker } from "@/scripts/build.mjs"

const api = await contract()
const ours = await api.workspace("Ours")
const lead = await api.caller(ours, "ADMIN")
const viewer = await api.caller(ours, "VIEWER")
const stranger = await api.caller(await api.workspace("Theirs"), "OWNER")
const notFound = { name: "ResourceNotFoundException", status: 404 }

/** A second version: a question less, a choice less, a question more, a pillar more, a title changed. */
function second(name: string): string {
  return lensText(name, (json) => {
    const [security, operations] = json.pillars
    const [first, other] = security?.questions ?? []
    if (!security || !operations || !first || !other) throw new Error("the example changed")
    first.choices = first.choices.filter((choice) => choice.id !== "read_logs")
    first.riskRules = [
      { condition: "keep_logs", risk: "NO_RISK" },
      { condition: "default", risk: "HIGH_RISK" },
    ]
    security.questions = [first, { ...other, id: "security_new" }]
    operations.name = "Operating"
    json.pillars.push({ id: "cost", name: "Cost", questions: [{ ...other, id: "cost_1" }] })
  })
}

async function lensOfTwoVersions(name: string, between: (arn: string) => Promise<void> = async () => undefined) {
  const { LensArn = "" } = await lead.wa.importLens({ JSONString: lensText(name) })
  await lead.wa.createLensVersion({ LensAlias: LensArn, LensVersion: "1.0" })
  await between(LensArn)
  await lead.wa.importLens({ LensAlias: LensArn, JSONString: second(name) })
  await lead.wa.createLensVersion({ LensAlias: LensArn, LensVersion: "2.0", IsMajorVersion: true })
  return LensArn
}

describe("upgrade", () => {
  let lens: string
  let WorkloadId: string
  const review = () => ({ WorkloadId, LensAlias: lens })

  beforeAll(async () => {
    lens = await lensOfTwoVersions("Upgraded", async (arn) => {
      const created = await lead.wa.createWorkload(workloadInput({ Lenses: [arn] }))
      WorkloadId = created.WorkloadId ?? ""
      const answer = { WorkloadId, LensAlias: arn }
      const SelectedChoices = ["keep_logs", "read_logs"]
      await lead.wa.updateAnswer({ ...answer, QuestionId: "security_1", SelectedChoices, Notes: "kept" })
      await lead.wa.updateAnswer({ ...answer, QuestionId: "security_2", SelectedChoices, Notes: "retired" })
      await lead.wa.updateAnswer({ ...answer, QuestionId: "operations_1", IsApplicable: false, Reason: "OUT_OF_SCOPE" })
      await lead.wa.updateLensReview({ ...answer, PillarNotes: { operations: "still here" } })
    })
  })

  test("waits until somebody asks for it", async () => {
    const { LensReview } = await lead.wa.getLensReview(review())
    expect(LensReview).toMatchObject({ LensStatus: "NOT_CURRENT", LensVersion: "1.0" })
    expect((await lead.wa.listAnswers(review())).AnswerSummaries).toHaveLength(4)
  })

  test("is refused to who may not, without a name, and where there is nothing", async () => {
    const MilestoneName = "Before"
    const refused = await refusals([
      viewer.wa.upgradeLensReview({ ...review(), MilestoneName }),
      stranger.wa.upgradeLensReview({ ...review(), MilestoneName }),
      lead.wa.upgradeLensReview({ ...review(), LensAlias: "serverless", MilestoneName }),
      lead.wa.upgradeLensReview({ ...review(), MilestoneName: "ab" }),
      lead.wa.upgradeLensReview({ ...review(), LensAlias: "wellarchitected", MilestoneName }),
    ])
    expect(refused.map((one) => one.name)).toEqual([
      "AccessDeniedException",
      "ResourceNotFoundException",
      "ResourceNotFoundException",
      "ValidationException",
      "ValidationException",
    ])
    expect((await lead.wa.listMilestones({ WorkloadId })).MilestoneSummaries).toEqual([])
  })

  test("saves the milestone, keeps what can be kept and drops the rest from today's state", async () => {
    const input = { ...review(), MilestoneName: "Before 2.0", ClientRequestToken: "upgrade" }
    await lead.wa.upgradeLensReview(input)
    await lead.wa.upgradeLensReview(input)
    const { MilestoneSummaries } = await lead.wa.listMilestones({ WorkloadId })
    expect(MilestoneSummaries).toMatchObject([{ MilestoneNumber: 1, MilestoneName: "Before 2.0" }])

    const { LensReview } = await lead.wa.getLensReview(review())
    expect(LensReview).toMatchObject({
      LensStatus: "CURRENT",
      LensVersion: "2.0",
      RiskCounts: { UNANSWERED: 3, HIGH: 0, MEDIUM: 0, NONE: 1, NOT_APPLICABLE: 1 },
    })
    expect(LensReview?.PillarReviewSummaries).toMatchObject([
      { PillarId: "security" },
      { PillarId: "operations", Notes: "still here" },
      { PillarId: "cost" },
    ])
    const kept = (await lead.wa.getAnswer({ ...review(), QuestionId: "security_1" })).Answer
    expect(kept).toMatchObject({ SelectedChoices: ["keep_logs"], Notes: "kept", Risk: "NONE" })
    expect(kept?.ChoiceAnswers).toHaveLength(1)
    const out = (await lead.wa.getAnswer({ ...review(), QuestionId: "operations_1" })).Answer
    expect(out).toMatchObject({ IsApplicable: false, Reason: "OUT_OF_SCOPE", Risk: "NOT_APPLICABLE" })
    const gone = await refusal(lead.wa.getAnswer({ ...review(), QuestionId: "security_2" }))
    expect(gone).toMatchObject({ name: "ValidationException" })
    expect(gone.message).toContain("No question with ID security_2 was found")
    const then = await lead.wa.getAnswer({ ...review(), QuestionId: "security_2", MilestoneNumber: 1 })
    expect(then.Answer).toMatchObject({ Notes: "retired", Risk: "NONE" })
    const { Workload } = await lead.wa.getWorkload({ WorkloadId })
    // The framework lens has four questions more, all of them unanswered.
    expect(Workload?.RiskCounts).toEqual({ UNANSWERED: 7, HIGH: 0, MEDIUM: 0, NONE: 1, NOT_APPLICABLE: 1 })
  })

  test("does not happen twice; a used name stops it before anything changed", async () => {
    const twice = await refusal(lead.wa.upgradeLensReview({ ...review(), MilestoneName: "Again" }))
    expect(twice).toMatchObject({ name: "ValidationException", status: 400 })
    const arn = await lensOfTwoVersions("Upgraded later", async (LensAlias) => {
      await lead.wa.associateLenses({ WorkloadId, LensAliases: [LensAlias] })
    })
    const used = await refusal(lead.wa.upgradeLensReview({ WorkloadId, LensAlias: arn, MilestoneName: "before 2.0" }))
    expect(used).toMatchObject({ name: "ConflictException", status: 409 })
    const { LensReview } = await lead.wa.getLensReview({ WorkloadId, LensAlias: arn })
    expect(LensReview?.LensVersion).toBe("1.0")
  })

  test("is impossible when the lens was deleted meanwhile", async () => {
    const arn = await lensOfTwoVersions("Deleted later", async (LensAlias) => {
      await lead.wa.associateLenses({ WorkloadId, LensAliases: [LensAlias] })
    })
    await lead.wa.deleteLens({ LensAlias: arn, LensStatus: "ALL" })
    const refused = await refusal(lead.wa.upgradeLensReview({ WorkloadId, LensAlias: arn, MilestoneName: "Deleted" }))
    expect(refused).toMatchObject({ name: "ConflictException", ResourceType: "Lens" })
    const { LensReview } = await lead.wa.getLensReview({ WorkloadId, LensAlias: arn })
    expect(LensReview?.LensStatus).toBe("DELETED")
  })
})

describe("the difference between versions", () => {
  let lens: string
  beforeAll(async () => {
    lens = await lensOfTwoVersions("Compared")
  })
  const compare = (by: Caller, more = {}) => by.wa.getLensVersionDifference({ LensAlias: lens, ...more })

  test("names pillars and questions that came, went or changed", async () => {
    const question = { QuestionTitle: "How do you know who did what?" }
    expect(await compare(viewer)).toMatchObject({
      LensAlias: lens,
      LensArn: lens,
      BaseLensVersion: "1.0",
      TargetLensVersion: "2.0",
      LatestLensVersion: "2.0",
      VersionDifferences: {
        PillarDifferences: [
          {
            PillarId: "security",
            PillarName: "Security",
            DifferenceStatus: "UPDATED",
            QuestionDifferences: [
              { ...question, QuestionId: "security_new", DifferenceStatus: "NEW" },
              { ...question, QuestionId: "security_1", DifferenceStatus: "UPDATED" },
              { ...question, QuestionId: "security_2", DifferenceStatus: "DELETED" },
            ],
          },
          { PillarId: "operations", PillarName: "Operating", DifferenceStatus: "UPDATED", QuestionDifferences: [] },
          {
            PillarId: "cost",
            DifferenceStatus: "NEW",
            QuestionDifferences: [{ QuestionId: "cost_1", DifferenceStatus: "NEW" }],
          },
        ],
      },
    })
  })

  test("backwards, of a version with itself, and what is unknown", async () => {
    const back = await compare(lead, { BaseLensVersion: "2.0", TargetLensVersion: "1.0" })
    const pillars = back.VersionDifferences?.PillarDifferences ?? []
    expect(pillars.map((one) => [one.PillarId, one.DifferenceStatus])).toEqual([
      ["security", "UPDATED"],
      ["operations", "UPDATED"],
      ["cost", "DELETED"],
    ])
    const none = await compare(lead, { BaseLensVersion: "1.0", TargetLensVersion: "1.0" })
    expect(none.VersionDifferences?.PillarDifferences).toEqual([])
    expect(await refusal(compare(lead, { BaseLensVersion: "9.9" }))).toMatchObject(notFound)
    expect(await refusal(compare(stranger))).toMatchObject(notFound)
    const builtIn = await lead.wa.getLensVersionDifference({ LensAlias: "wellarchitected" })
    expect(builtIn).toMatchObject({ BaseLensVersion: "1.0", TargetLensVersion: "1.0", LatestLensVersion: "1.0" })
  })
})

describe("the report of a lens review", () => {
  let WorkloadId: string
  beforeAll(async () => {
    await buildReportWorker()
    WorkloadId = (await lead.wa.createWorkload(workloadInput())).WorkloadId ?? ""
    await lead.wa.createMilestone({ WorkloadId, MilestoneName: "First" })
  }, 60_000)

  test("is a PDF, now and at a milestone", async () => {
    const review = { WorkloadId, LensAlias: "wellarchitected" }
    for (const more of [{}, { MilestoneNumber: 1 }]) {
      const report = await viewer.wa.getLensReviewReport({ ...review, ...more })
      expect(report).toMatchObject({ WorkloadId, ...more, LensReviewReport: { LensAlias: "wellarchitected" } })
      const bytes = Buffer.from(report.LensReviewReport?.Base64String ?? "", "base64")
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-")
      expect(bytes.subarray(-1024).toString("latin1")).toContain("%%EOF")
    }
    const refused = await refusals([
      stranger.wa.getLensReviewReport(review),
      lead.wa.getLensReviewReport({ ...review, MilestoneNumber: 2 }),
      lead.wa.getLensReviewReport({ ...review, LensAlias: "serverless" }),
      lead.wa.getLensReviewReport({ ...review, MilestoneNumber: 101 }),
    ])
    expect(refused.map((one) => one.status)).toEqual([404, 404, 404, 400])
  }, 120_000)
})
