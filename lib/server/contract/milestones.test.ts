import { describe, expect, test } from "vitest"
import { allPages, contract, refusal, refusals, workloadInput } from "@/lib/server/testing/contract"

const api = await contract()
const ours = await api.workspace("Ours")
const lead = await api.caller(ours, "REVIEW_LEAD")
const viewer = await api.caller(ours, "VIEWER")

const FRAMEWORK = "wellarchitected"
const notFound = { name: "ResourceNotFoundException", status: 404 }
const invalid = { name: "ValidationException", status: 400 }

async function newWorkload(): Promise<string> {
  return (await lead.wa.createWorkload(workloadInput())).WorkloadId ?? ""
}

describe("milestones", () => {
  test("keep that day's state, whatever happens later", async () => {
    const WorkloadId = await newWorkload()
    const at = { WorkloadId, LensAlias: FRAMEWORK }
    const answer = { ...at, QuestionId: "security_1" }
    await lead.wa.updateAnswer({ ...answer, SelectedChoices: ["keep_logs"], Notes: "then" })
    const input = { WorkloadId, MilestoneName: "Design review", ClientRequestToken: "keep" }
    const [first, again] = await Promise.all([lead.wa.createMilestone(input), lead.wa.createMilestone(input)])
    expect(first).toMatchObject({ WorkloadId, MilestoneNumber: 1 })
    expect(again?.MilestoneNumber).toBe(1)
    await lead.wa.updateAnswer({ ...answer, SelectedChoices: [], Notes: "now" })
    await lead.wa.updateWorkload({ WorkloadId, Notes: "changed" })

    const MilestoneNumber = 1
    const { Milestone } = await viewer.wa.getMilestone({ WorkloadId, MilestoneNumber })
    expect(Milestone).toMatchObject({
      MilestoneNumber,
      MilestoneName: "Design review",
      Workload: { WorkloadId, Notes: "", RiskCounts: { MEDIUM: 1, UNANSWERED: 3 }, Lenses: [FRAMEWORK] },
    })
    expect(await viewer.wa.getAnswer({ ...answer, MilestoneNumber })).toMatchObject({
      MilestoneNumber,
      Answer: { Notes: "then", Risk: "MEDIUM", SelectedChoices: ["keep_logs"] },
    })
    expect((await viewer.wa.listAnswers({ ...at, MilestoneNumber })).AnswerSummaries?.[0]).toMatchObject({
      Risk: "MEDIUM",
    })
    expect((await viewer.wa.getLensReview({ ...at, MilestoneNumber })).LensReview).toMatchObject({
      RiskCounts: { MEDIUM: 1 },
    })
    const improvements = await viewer.wa.listLensReviewImprovements({ ...at, MilestoneNumber })
    expect(improvements).toMatchObject({ MilestoneNumber, ImprovementSummaries: [{ QuestionId: "security_1" }] })
    const reviews = await viewer.wa.listLensReviews({ WorkloadId, MilestoneNumber })
    expect(reviews).toMatchObject({ MilestoneNumber, LensReviewSummaries: [{ RiskCounts: { MEDIUM: 1 } }] })
    expect((await viewer.wa.getAnswer(answer)).Answer).toMatchObject({ Notes: "now", Risk: "UNANSWERED" })
  })

  test("have names of their own; one that is missing is not found", async () => {
    const WorkloadId = await newWorkload()
    const save = (MilestoneName: string) => lead.wa.createMilestone({ WorkloadId, MilestoneName })
    await save("Version 1")
    await save("v".repeat(100))
    const refused = await refusals([save("version1"), save("v1"), save("v".repeat(101))])
    expect(refused).toMatchObject([{ name: "ConflictException", ResourceType: "Milestone" }, invalid, invalid])
    const at = { WorkloadId, LensAlias: FRAMEWORK }
    const missing = await refusals([
      viewer.wa.getMilestone({ WorkloadId, MilestoneNumber: 3 }),
      viewer.wa.getLensReview({ ...at, MilestoneNumber: 3 }),
      viewer.wa.listAnswers({ ...at, MilestoneNumber: 3 }),
      viewer.wa.getAnswer({ ...at, QuestionId: "security_1", MilestoneNumber: 3 }),
      viewer.wa.listLensReviews({ WorkloadId, MilestoneNumber: 3 }),
      viewer.wa.listLensReviewImprovements({ ...at, MilestoneNumber: 3 }),
    ])
    for (const one of missing) expect(one).toMatchObject(notFound)
    const wrong = await refusals([
      viewer.wa.getMilestone({ WorkloadId, MilestoneNumber: 0 }),
      viewer.wa.getMilestone({ WorkloadId, MilestoneNumber: 101 }),
      viewer.wa.getLensReview({ ...at, MilestoneNumber: 101 }),
    ])
    for (const one of wrong) expect(one).toMatchObject(invalid)
    const gone = await refusal(viewer.wa.getLensReview({ ...at, LensAlias: "serverless", MilestoneNumber: 1 }))
    expect(gone).toMatchObject({ ...notFound, message: "No lens review for lens alias serverless" })
  })

  test("are a hundred and not one more, in pages of 1 and of 50", async () => {
    const WorkloadId = await newWorkload()
    await lead.wa.createMilestone({ WorkloadId, MilestoneName: "First one" })
    const [made] = await api.db.milestone.findMany({ where: { workloadId: WorkloadId } })
    if (!made) throw new Error("no milestone")
    const rows = Array.from({ length: 98 }, (_, at) => ({
      name: `More ${at}`,
      normalizedName: `more${at}`,
      number: at + 2,
    }))
    await api.db.milestone.createMany({ data: rows.map((row) => ({ ...made, snapshot: made.snapshot ?? {}, ...row })) })
    expect(await lead.wa.createMilestone({ WorkloadId, MilestoneName: "The last" })).toMatchObject({
      MilestoneNumber: 100,
    })
    const refused = await refusal(lead.wa.createMilestone({ WorkloadId, MilestoneName: "One more" }))
    expect(refused).toMatchObject({ name: "ServiceQuotaExceededException", status: 402, QuotaCode: "L-MILESTONES" })
    for (const size of [1, 50]) {
      const all = await allPages(
        (page) => viewer.wa.listMilestones({ WorkloadId, ...page }),
        (page) => page.MilestoneSummaries,
        size,
      )
      expect(all.map((one) => one.MilestoneNumber)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
    }
  }, 60_000)
})
