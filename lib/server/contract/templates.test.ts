import { beforeAll, describe, expect, test } from "vitest"
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
const theirs = await api.workspace("Theirs")
const lead = await api.caller(ours, "ADMIN")
const viewer = await api.caller(ours, "VIEWER")
const guest = await api.caller(theirs, "ADMIN")

const notFound = { name: "ResourceNotFoundException", status: 404 }
const denied = { name: "AccessDeniedException", status: 403 }
const FRAMEWORK = "wellarchitected"

let made = 0
function input(more: Record<string, unknown> = {}) {
  made += 1
  return { TemplateName: `Template ${made}`, Description: "Made by a test", Lenses: [FRAMEWORK], ...more }
}

async function newTemplate(more: Record<string, unknown> = {}): Promise<string> {
  return (await lead.wa.createReviewTemplate(input(more))).TemplateArn ?? ""
}

const { published: newLens } = contractLenses(lead)

describe("a review template", () => {
  test("is made, read, changed and deleted, also when repeated", async () => {
    const lens = await newLens("In templates")
    const given = input({ Notes: "Start here", Tags: { team: "tills" }, ClientRequestToken: "make" })
    const [first, second] = await Promise.all([
      lead.wa.createReviewTemplate(given),
      lead.wa.createReviewTemplate(given),
    ])
    const TemplateArn = first?.TemplateArn ?? ""
    expect(second?.TemplateArn).toBe(TemplateArn)
    const read = async () => (await viewer.wa.getReviewTemplate({ TemplateArn })).ReviewTemplate
    expect(await read()).toMatchObject({
      TemplateName: given.TemplateName,
      Lenses: [FRAMEWORK],
      Notes: "Start here",
      Owner: ours.accountId,
      UpdateStatus: "CURRENT",
      QuestionCounts: { UNANSWERED: 4, ANSWERED: 0 },
      Tags: { team: "tills" },
    })
    const TemplateName = `${given.TemplateName} (new)`
    await lead.wa.updateReviewTemplate({ TemplateArn, TemplateName, Notes: "", LensesToAssociate: [lens] })
    expect(await read()).toMatchObject({
      TemplateName,
      Description: given.Description,
      Notes: "",
      Lenses: [FRAMEWORK, lens],
    })
    await lead.wa.updateReviewTemplate({ TemplateArn, LensesToDisassociate: [FRAMEWORK] })
    expect(await read()).toMatchObject({ Lenses: [lens] })
    const away = { TemplateArn, ClientRequestToken: "away" }
    await lead.wa.deleteReviewTemplate(away)
    await lead.wa.deleteReviewTemplate(away)
    const review = { TemplateArn, LensAlias: lens }
    const gone = await refusals([
      lead.wa.getReviewTemplate({ TemplateArn }),
      lead.wa.updateReviewTemplate({ TemplateArn }),
      lead.wa.deleteReviewTemplate({ TemplateArn }),
      lead.wa.getReviewTemplateLensReview(review),
      lead.wa.listReviewTemplateAnswers(review),
    ])
    for (const one of gone) expect(one).toMatchObject({ ...notFound, ResourceType: "ReviewTemplate" })
  })

  test.each([
    ["a name of two letters", { TemplateName: "ab" }],
    ["a name of 101 letters", { TemplateName: "a".repeat(101) }],
    ["a sign that names don't have", { TemplateName: "a < b" }],
    ["a description of 251 letters", { Description: "a".repeat(251) }],
    ["a sign that descriptions don't have", { Description: "100 %" }],
    ["no lens", { Lenses: [] }],
  ])("with %s is refused", async (_, change) => {
    const refused = await refusal(lead.wa.createReviewTemplate(input(change)))
    expect(refused).toMatchObject({ name: "ValidationException", status: 400, Reason: "FIELD_VALIDATION_FAILED" })
  })

  test("with an unknown lens, a draft, or a name that is taken is refused", async () => {
    const draft = (await lead.wa.importLens({ JSONString: lensText("Only a draft") })).LensArn ?? ""
    const taken = input()
    await lead.wa.createReviewTemplate(taken)
    const TemplateArn = await newTemplate()
    const refused = await refusals([
      lead.wa.createReviewTemplate(input({ Lenses: ["serverless"] })),
      lead.wa.createReviewTemplate(input({ Lenses: [draft] })),
      lead.wa.createReviewTemplate({ ...taken, TemplateName: taken.TemplateName.toUpperCase() }),
      lead.wa.updateReviewTemplate({ TemplateArn, TemplateName: taken.TemplateName }),
      lead.wa.updateReviewTemplate({ TemplateArn, LensesToDisassociate: ["serverless"] }),
      lead.wa.updateReviewTemplate({ TemplateArn, LensesToAssociate: Array(11).fill(FRAMEWORK) }),
    ])
    expect(refused.map((one) => one.status)).toEqual([404, 400, 409, 409, 400, 400])
  })

  test("is not for viewers to change and not for strangers to see", async () => {
    const TemplateArn = await newTemplate()
    const review = { TemplateArn, LensAlias: FRAMEWORK }
    const answer = { ...review, QuestionId: "security_1" }
    const writes = (by: Caller) => [
      by.wa.updateReviewTemplate({ TemplateArn, Notes: "no" }),
      by.wa.deleteReviewTemplate({ TemplateArn }),
      by.wa.updateReviewTemplateLensReview({ ...review, LensNotes: "no" }),
      by.wa.upgradeReviewTemplateLensReview(review),
      by.wa.updateReviewTemplateAnswer({ ...answer, Notes: "no" }),
      by.wa.createTemplateShare({ TemplateArn, SharedWith: "111111111111" }),
      by.wa.listTemplateShares({ TemplateArn }),
      by.wa.deleteTemplateShare({ TemplateArn, ShareId: "0".repeat(32) }),
    ]
    for (const one of await refusals(writes(viewer))) expect(one).toMatchObject(denied)
    expect(await refusal(viewer.wa.createReviewTemplate(input()))).toMatchObject(denied)
    const reads = [
      guest.wa.getReviewTemplate({ TemplateArn }),
      guest.wa.getReviewTemplateLensReview(review),
      guest.wa.listReviewTemplateAnswers(review),
      guest.wa.getReviewTemplateAnswer(answer),
    ]
    for (const one of await refusals([...writes(guest), ...reads])) expect(one).toMatchObject(notFound)
    expect((await guest.wa.listReviewTemplates({})).ReviewTemplates).toEqual([])
  })

  test.each([1, 50])("is listed by name, %d at a time", async (size) => {
    const all = await allPages(
      (page) => viewer.wa.listReviewTemplates(page),
      (page) => page.ReviewTemplates,
      size,
    )
    const names = all.map((one) => one.TemplateName ?? "")
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(2)
    expect(names).toEqual((await viewer.wa.listReviewTemplates({})).ReviewTemplates?.map((one) => one.TemplateName))
  })
})

describe("answers beforehand", () => {
  let TemplateArn: string
  const review = () => ({ TemplateArn, LensAlias: FRAMEWORK })

  beforeAll(async () => {
    TemplateArn = await newTemplate({ Notes: "From the template" })
  })

  test("are given and read like those of a workload, without a risk", async () => {
    const answer = { ...review(), QuestionId: "security_1" }
    const given = await lead.wa.updateReviewTemplateAnswer({
      ...answer,
      SelectedChoices: ["keep_logs"],
      ChoiceUpdates: { read_logs: { Status: "NOT_APPLICABLE", Reason: "OUT_OF_SCOPE", Notes: "nobody does" } },
      Notes: "as always",
    })
    expect(given).toMatchObject({ TemplateArn, LensAlias: FRAMEWORK })
    const { Answer } = await viewer.wa.getReviewTemplateAnswer(answer)
    expect(Answer).toEqual(given.Answer)
    expect(Answer).toMatchObject({ SelectedChoices: ["keep_logs"], AnswerStatus: "ANSWERED", Notes: "as always" })
    expect(Answer?.ChoiceAnswers).toMatchObject([
      { Status: "SELECTED" },
      { Status: "NOT_APPLICABLE", Notes: "nobody does" },
    ])
    await lead.wa.updateReviewTemplateAnswer({ ...answer, QuestionId: "operations_2", IsApplicable: false })

    const { AnswerSummaries = [] } = await viewer.wa.listReviewTemplateAnswers(review())
    expect(AnswerSummaries.map((one) => one.AnswerStatus)).toEqual(["ANSWERED", "UNANSWERED", "UNANSWERED", "ANSWERED"])
    const paged = await allPages(
      (page) => viewer.wa.listReviewTemplateAnswers({ ...review(), PillarId: "operations", ...page }),
      (page) => page.AnswerSummaries,
      1,
    )
    expect(paged.map((one) => one.QuestionId)).toEqual(["operations_1", "operations_2"])
    const { ReviewTemplate } = await viewer.wa.getReviewTemplate({ TemplateArn })
    expect(ReviewTemplate?.QuestionCounts).toEqual({ UNANSWERED: 2, ANSWERED: 2 })
  })

  test("come with notes of the lens and its pillars", async () => {
    const notes = { LensNotes: "about the lens", PillarNotes: { security: "about security" } }
    const { LensReview } = await lead.wa.updateReviewTemplateLensReview({ ...review(), ...notes })
    expect(LensReview).toMatchObject({
      LensVersion: "1.0",
      LensStatus: "CURRENT",
      Notes: "about the lens",
      QuestionCounts: { UNANSWERED: 2, ANSWERED: 2 },
      PillarReviewSummaries: [
        { PillarId: "security", Notes: "about security", QuestionCounts: { UNANSWERED: 1, ANSWERED: 1 } },
        { PillarId: "operations", Notes: "" },
      ],
    })
    expect((await viewer.wa.getReviewTemplateLensReview(review())).LensReview).toEqual(LensReview)
  })

  test("that cannot be are refused", async () => {
    const answer = { ...review(), QuestionId: "security_1" }
    const refused = await refusals([
      lead.wa.updateReviewTemplateAnswer({ ...answer, SelectedChoices: ["nonsense"] }),
      lead.wa.updateReviewTemplateAnswer({ ...answer, QuestionId: "nonsense" }),
      lead.wa.updateReviewTemplateAnswer({ ...answer, ChoiceUpdates: { logs_no: { Status: "NOT_APPLICABLE" } } }),
      lead.wa.updateReviewTemplateLensReview({ ...review(), PillarNotes: { nonsense: "x" } }),
      lead.wa.listReviewTemplateAnswers({ ...review(), PillarId: "nonsense" }),
      lead.wa.getReviewTemplateAnswer({ ...answer, LensAlias: "serverless" }),
      lead.wa.upgradeReviewTemplateLensReview(review()),
    ])
    expect(refused.map((one) => one.status)).toEqual([400, 400, 400, 400, 400, 404, 400])
  })

  test("fill a workload that starts from the template; what it says itself counts more", async () => {
    const { WorkloadId } = await lead.wa.createWorkload(workloadInput({ ReviewTemplateArns: [TemplateArn] }))
    const { Workload } = await viewer.wa.getWorkload({ WorkloadId })
    expect(Workload).toMatchObject({
      Notes: "From the template",
      Lenses: [FRAMEWORK],
      // Reading logs does not apply, so it counts as in place where it is needed together with keeping them.
      RiskCounts: { UNANSWERED: 2, HIGH: 0, MEDIUM: 0, NONE: 1, NOT_APPLICABLE: 1 },
    })
    const at = { WorkloadId, LensAlias: FRAMEWORK }
    const { LensReview } = await viewer.wa.getLensReview(at)
    expect(LensReview).toMatchObject({ Notes: "about the lens", RiskCounts: Workload?.RiskCounts })
    expect(LensReview?.PillarReviewSummaries?.[0]?.Notes).toBe("about security")
    const { Answer } = await viewer.wa.getAnswer({ ...at, QuestionId: "security_1" })
    expect(Answer).toMatchObject({ SelectedChoices: ["keep_logs"], Notes: "as always" })
    await lead.wa.updateAnswer({ ...at, QuestionId: "security_1", Notes: "ours" })
    const kept = await viewer.wa.getReviewTemplateAnswer({ ...review(), QuestionId: "security_1" })
    expect(kept.Answer?.Notes).toBe("as always")

    const lens = await newLens("Beside the template")
    const own = workloadInput({ ReviewTemplateArns: [TemplateArn], Lenses: [lens, FRAMEWORK], Notes: "mine" })
    const second = await lead.wa.createWorkload(own)
    const both = await viewer.wa.getWorkload({ WorkloadId: second.WorkloadId })
    expect(both.Workload).toMatchObject({ Notes: "mine", RiskCounts: { UNANSWERED: 6 } })
    expect(both.Workload?.Lenses?.toSorted()).toEqual([lens, FRAMEWORK].toSorted())
    const none = "arn:aws:wellarchitected:us-east-1:123456789012:review-template/0123456789abcdef0123456789abcdef"
    const refused = await refusals([
      lead.wa.createWorkload(workloadInput({ ReviewTemplateArns: [none] })),
      lead.wa.createWorkload(workloadInput({ ReviewTemplateArns: ["x"] })),
      lead.wa.createWorkload(workloadInput({ ReviewTemplateArns: [TemplateArn, TemplateArn] })),
    ])
    expect(refused.map((one) => one.status)).toEqual([404, 400, 400])
  })
})

describe("a shared template", () => {
  test("is read and used by those who accepted it, changed by nobody but its owner", async () => {
    const TemplateArn = await newTemplate({ Notes: "shared" })
    const review = { TemplateArn, LensAlias: FRAMEWORK }
    await lead.wa.updateReviewTemplateAnswer({ ...review, QuestionId: "security_1", SelectedChoices: ["keep_logs"] })
    const share = { TemplateArn, SharedWith: theirs.accountId, ClientRequestToken: "share" }
    const { ShareId } = await lead.wa.createTemplateShare(share)
    expect(await lead.wa.createTemplateShare(share)).toMatchObject({ TemplateArn, ShareId })
    const { ShareInvitationSummaries } = await guest.wa.listShareInvitations({ TemplateNamePrefix: "template" })
    expect(ShareInvitationSummaries).toMatchObject([
      { ShareInvitationId: ShareId, TemplateArn, SharedBy: ours.accountId },
    ])
    await guest.wa.updateShareInvitation({ ShareInvitationId: ShareId, ShareInvitationAction: "ACCEPT" })
    const { ReviewTemplate } = await guest.wa.getReviewTemplate({ TemplateArn })
    expect(ReviewTemplate).toMatchObject({ Owner: ours.accountId, ShareInvitationId: ShareId })
    expect((await guest.wa.listReviewTemplates({})).ReviewTemplates).toMatchObject([{ TemplateArn }])
    expect((await guest.wa.listReviewTemplateAnswers(review)).AnswerSummaries).toHaveLength(4)
    const { WorkloadId } = await guest.wa.createWorkload(workloadInput({ ReviewTemplateArns: [TemplateArn] }))
    const { Workload } = await guest.wa.getWorkload({ WorkloadId })
    expect(Workload).toMatchObject({ Notes: "shared", Owner: theirs.accountId, RiskCounts: { MEDIUM: 1 } })
    const refused = await refusals([
      guest.wa.updateReviewTemplate({ TemplateArn, Notes: "mine" }),
      guest.wa.updateReviewTemplateAnswer({ ...review, QuestionId: "security_1", Notes: "mine" }),
      guest.wa.deleteReviewTemplate({ TemplateArn }),
      guest.wa.createTemplateShare({ TemplateArn, SharedWith: "111111111111" }),
    ])
    for (const one of refused) expect(one).toMatchObject(denied)
    expect((await lead.wa.listTemplateShares({ TemplateArn })).TemplateShareSummaries).toMatchObject([
      { ShareId, Status: "ACCEPTED" },
    ])
    await lead.wa.deleteTemplateShare({ TemplateArn, ShareId })
    expect(await refusal(guest.wa.getReviewTemplate({ TemplateArn }))).toMatchObject(notFound)
  })

  test("cannot hold a lens that is shared", async () => {
    const lens = await newLens("Theirs to give", guest)
    const { ShareId } = await guest.wa.createLensShare({ LensAlias: lens, SharedWith: ours.accountId })
    await lead.wa.updateShareInvitation({ ShareInvitationId: ShareId, ShareInvitationAction: "ACCEPT" })
    const refused = await refusal(lead.wa.createReviewTemplate(input({ Lenses: [lens] })))
    expect(refused).toMatchObject({ name: "ValidationException", status: 400 })
  })
})
