import { beforeAll, describe, expect, test } from "vitest"
import { allPages, type Caller, contract, refusal, refusals, workloadInput } from "@/lib/server/testing/contract"

const api = await contract()
const ours = await api.workspace("Ours")
const lead = await api.caller(ours, "REVIEW_LEAD")
const contributor = await api.caller(ours, "CONTRIBUTOR")
const viewer = await api.caller(ours, "VIEWER")
const stranger = await api.caller(await api.workspace("Theirs"), "OWNER")

const FRAMEWORK = "wellarchitected"
const ARN = `arn:aws:wellarchitected::aws:lens/${FRAMEWORK}`
const denied = { name: "AccessDeniedException", status: 403 }
const notFound = { name: "ResourceNotFoundException", status: 404 }
const invalid = { name: "ValidationException", status: 400 }

async function newWorkload(): Promise<string> {
  return (await lead.wa.createWorkload(workloadInput())).WorkloadId ?? ""
}

describe("answers", () => {
  let WorkloadId: string
  const review = () => ({ WorkloadId, LensAlias: FRAMEWORK })
  const question = (QuestionId = "security_1") => ({ ...review(), QuestionId })

  beforeAll(async () => {
    WorkloadId = await newWorkload()
  })

  test("an untouched question is unanswered, with its texts", async () => {
    const found = await viewer.wa.getAnswer(question())
    expect(found).toMatchObject({ WorkloadId, LensAlias: FRAMEWORK, LensArn: ARN })
    expect(found.MilestoneNumber).toBeUndefined()
    expect(found.Answer).toMatchObject({
      QuestionId: "security_1",
      PillarId: "security",
      QuestionTitle: "How do you know who did what?",
      QuestionDescription: "Traces help.",
      HelpfulResourceUrl: "https://example.org/traces",
      HelpfulResourceDisplayText: "Read more",
      Choices: [{ ChoiceId: "keep_logs", Title: "Keep logs" }, { ChoiceId: "read_logs" }, { ChoiceId: "logs_no" }],
      SelectedChoices: [],
      ChoiceAnswers: [],
      IsApplicable: true,
      Risk: "UNANSWERED",
      Reason: "NONE",
      Notes: "",
    })
  })

  test("selections replace each other; updates merge; the risk follows the rules of the lens", async () => {
    const change = async (more: object) => (await contributor.wa.updateAnswer({ ...question(), ...more })).Answer
    expect(await change({ SelectedChoices: ["keep_logs"] })).toMatchObject({ Risk: "MEDIUM" })
    expect(await change({ SelectedChoices: ["read_logs"] })).toMatchObject({
      Risk: "HIGH",
      SelectedChoices: ["read_logs"],
    })
    const both = { keep_logs: { Status: "SELECTED", Notes: "in the vault" } }
    expect(await change({ ChoiceUpdates: both })).toMatchObject({
      Risk: "NONE",
      ChoiceAnswers: [{ ChoiceId: "keep_logs", Status: "SELECTED", Notes: "in the vault", Reason: "NONE" }, {}],
    })
    const away = { read_logs: { Status: "NOT_APPLICABLE", Reason: "OUT_OF_SCOPE" } }
    expect(await change({ ChoiceUpdates: away })).toMatchObject({ Risk: "NONE", SelectedChoices: ["keep_logs"] })
    expect(await change({ SelectedChoices: ["logs_no", "keep_logs"] })).toMatchObject({
      SelectedChoices: ["keep_logs", "logs_no"],
    })
    expect(await change({ IsApplicable: false, Reason: "BUSINESS_PRIORITIES", Notes: "not us" })).toMatchObject({
      Risk: "NOT_APPLICABLE",
      Reason: "BUSINESS_PRIORITIES",
      SelectedChoices: ["keep_logs", "logs_no"],
    })
    expect(await change({ IsApplicable: true })).toMatchObject({ Risk: "NONE", Notes: "not us" })
    expect(await change({ SelectedChoices: [] })).toMatchObject({ SelectedChoices: [] })
  })

  test("what cannot be is refused and changes nothing", async () => {
    const before = await viewer.wa.getAnswer(question())
    const change = (more: object) => lead.wa.updateAnswer({ ...question(), ...more })
    const refused = await refusals([
      change({ SelectedChoices: ["nonsense"] }),
      change({ ChoiceUpdates: { nonsense: { Status: "SELECTED" } } }),
      change({ ChoiceUpdates: { keep_logs: { Status: "MAYBE" } } }),
      change({ ChoiceUpdates: { keep_logs: { Status: "SELECTED", Notes: "n".repeat(251) } } }),
      change({ ChoiceUpdates: { logs_no: { Status: "NOT_APPLICABLE" } } }),
      change({ Reason: "BORED" }),
      change({ Notes: "n".repeat(20_001) }),
      change({ IsApplicable: "yes" }),
    ])
    for (const one of refused) expect(one).toMatchObject(invalid)
    const unknown = await refusal(lead.wa.updateAnswer(question("nonsense")))
    expect(unknown).toMatchObject({ ...invalid, message: "[Validation] No question with ID nonsense was found" })
    expect(await viewer.wa.getAnswer(question())).toMatchObject({ Answer: before.Answer ?? {} })
    await change({ ChoiceUpdates: { keep_logs: { Status: "SELECTED", Notes: "n".repeat(250) } } })
  })

  test.each([1, 50])("are listed in the order of the lens, %d at a time, also of one pillar", async (size) => {
    const list = (more = {}) =>
      allPages(
        (page) => viewer.wa.listAnswers({ ...review(), ...page, ...more }),
        (page) => page.AnswerSummaries,
        size,
      )
    const ids = (await list()).map((one) => one.QuestionId)
    expect(ids).toEqual(["security_1", "security_2", "operations_1", "operations_2"])
    expect(await list({ PillarId: "operations" })).toMatchObject([{ PillarId: "operations" }, {}])
  })

  test("many changes at once are all kept", async () => {
    const id = await newWorkload()
    const at = { WorkloadId: id, LensAlias: FRAMEWORK, QuestionId: "security_2" }
    const updates = ["keep_logs", "read_logs", "logs_no"].map((choice) =>
      contributor.wa.updateAnswer({ ...at, ChoiceUpdates: { [choice]: { Status: "SELECTED" } } }),
    )
    await Promise.all([...updates, contributor.wa.updateAnswer({ ...at, Notes: "beside" })])
    const { Answer } = await viewer.wa.getAnswer(at)
    expect(Answer).toMatchObject({ SelectedChoices: ["keep_logs", "read_logs", "logs_no"], Notes: "beside" })
    const { Workload } = await viewer.wa.getWorkload({ WorkloadId: id })
    expect(Workload?.RiskCounts).toEqual({ UNANSWERED: 3, HIGH: 0, MEDIUM: 0, NONE: 1, NOT_APPLICABLE: 0 })
  })

  test("the lens may be named by its ARN, in any form that the service has", async () => {
    const forms = [ARN, `arn:aws:wellarchitected:us-east-1::lens/${FRAMEWORK}`]
    for (const LensAlias of forms) {
      const { Answer } = await viewer.wa.getAnswer({ ...question(), LensAlias })
      expect(Answer?.QuestionId).toBe("security_1")
    }
  })
})

describe("improvements", () => {
  test.each([1, 100])("are the questions at risk with what is not in place, %d at a time", async (size) => {
    const WorkloadId = await newWorkload()
    const at = { WorkloadId, LensAlias: FRAMEWORK }
    const answer = (QuestionId: string, SelectedChoices: string[]) =>
      lead.wa.updateAnswer({ ...at, QuestionId, SelectedChoices })
    await answer("security_1", ["keep_logs"])
    await answer("security_2", ["keep_logs", "read_logs"])
    await answer("operations_1", ["logs_no"])
    const all = await allPages(
      (page) => viewer.wa.listLensReviewImprovements({ ...at, ...page }),
      (page) => page.ImprovementSummaries,
      size,
    )
    expect(all).toMatchObject([
      {
        QuestionId: "security_1",
        PillarId: "security",
        Risk: "MEDIUM",
        ImprovementPlans: [{ ChoiceId: "read_logs", DisplayText: "Look at them" }],
      },
      {
        QuestionId: "operations_1",
        Risk: "HIGH",
        ImprovementPlans: [{ ChoiceId: "keep_logs" }, { ChoiceId: "read_logs" }],
      },
    ])
    const ofPillar = await viewer.wa.listLensReviewImprovements({ ...at, PillarId: "operations" })
    expect(ofPillar.ImprovementSummaries).toHaveLength(1)
    const refused = await refusals([
      viewer.wa.listLensReviewImprovements({ ...at, MaxResults: 101 }),
      viewer.wa.listLensReviewImprovements({ ...at, PillarId: "nonsense" }),
    ])
    for (const one of refused) expect(one).toMatchObject(invalid)
  })
})

describe("lens reviews", () => {
  test("are read, listed and given notes", async () => {
    const WorkloadId = await newWorkload()
    const at = { WorkloadId, LensAlias: FRAMEWORK }
    const notes = { LensNotes: "about it", PillarNotes: { security: "doors", operations: "" } }
    const { LensReview } = await contributor.wa.updateLensReview({ ...at, ...notes, JiraConfiguration: {} })
    expect(LensReview).toMatchObject({
      LensAlias: FRAMEWORK,
      LensArn: ARN,
      LensVersion: "1.0",
      LensName: "Framework",
      LensStatus: "CURRENT",
      Notes: "about it",
      RiskCounts: { UNANSWERED: 4, HIGH: 0, MEDIUM: 0, NONE: 0, NOT_APPLICABLE: 0 },
      PillarReviewSummaries: [
        { PillarId: "security", PillarName: "Security", Notes: "doors", RiskCounts: { UNANSWERED: 2 } },
        { PillarId: "operations", Notes: "" },
      ],
    })
    expect((await viewer.wa.getLensReview(at)).LensReview).toEqual(LensReview)
    const { LensReviewSummaries } = await viewer.wa.listLensReviews({ WorkloadId, MaxResults: 50 })
    expect(LensReviewSummaries).toMatchObject([{ LensAlias: FRAMEWORK, RiskCounts: { UNANSWERED: 4 } }])
    const refused = await refusals([
      lead.wa.updateLensReview({ ...at, PillarNotes: { nonsense: "x" } }),
      lead.wa.updateLensReview({ ...at, LensNotes: "n".repeat(20_001) }),
      lead.wa.listLensReviews({ WorkloadId, MaxResults: 51 }),
    ])
    for (const one of refused) expect(one).toMatchObject(invalid)
    const unknown = await refusal(lead.wa.getLensReview({ ...at, LensAlias: "serverless" }))
    expect(unknown).toMatchObject({ ...notFound, message: "No lens review for lens alias serverless" })
  })
})

test("viewers change nothing, contributors answer, strangers see nothing", async () => {
  const WorkloadId = await newWorkload()
  await lead.wa.createMilestone({ WorkloadId, MilestoneName: "First" })
  const at = { WorkloadId, LensAlias: FRAMEWORK }
  const answer = { ...at, QuestionId: "security_1" }
  const writes = (by: Caller) => [
    by.wa.createMilestone({ WorkloadId, MilestoneName: "Theirs" }),
    by.wa.updateLensReview({ ...at, LensNotes: "x" }),
    by.wa.updateAnswer({ ...answer, Notes: "x" }),
  ]
  for (const one of await refusals(writes(viewer))) expect(one).toMatchObject(denied)
  const [milestone, ...others] = await refusals(writes(contributor))
  expect(milestone).toMatchObject(denied)
  for (const one of others) expect(one.name).toBe("nothing was refused")
  const reads = [
    stranger.wa.listLensReviews({ WorkloadId }),
    stranger.wa.getLensReview(at),
    stranger.wa.listAnswers(at),
    stranger.wa.getAnswer(answer),
    stranger.wa.listLensReviewImprovements(at),
    stranger.wa.listMilestones({ WorkloadId }),
    stranger.wa.getMilestone({ WorkloadId, MilestoneNumber: 1 }),
  ]
  for (const one of await refusals([...writes(stranger), ...reads])) {
    expect(one).toMatchObject({ ...notFound, ResourceType: "Workload", ResourceId: WorkloadId })
  }
})
