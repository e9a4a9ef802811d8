import { beforeAll, expect, test } from "vitest"
import { getAnswer, listAnswers, listLensReviewImprovements, updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { getLensReview } from "@/lib/server/lens-reviews"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { getWorkload } from "@/lib/server/workloads"

const { db } = await testDatabase()
let lead: Context
let lens: string
let workload: string
const question = () => ({ WorkloadId: workload, LensAlias: lens, QuestionId: "security_1" })

beforeAll(async () => {
  const workspace = await makeWorkspace(db)
  const owner = await makeMember(db, workspace, "OWNER")
  lens = await publishedLens(owner)
  lead = await makeMember(db, workspace, "REVIEW_LEAD")
})
const fresh = async (name: string) => {
  workload = await makeWorkload(lead, [lens], name)
}

test("an answer moves the counts of pillar and workload, and they still add up", async () => {
  await fresh("Counts")
  const { Answer } = await updateAnswer(lead, { ...question(), SelectedChoices: ["keep_logs"] })
  expect(Answer).toMatchObject({ Risk: "MEDIUM", SelectedChoices: ["keep_logs"], IsApplicable: true })
  const counts = { UNANSWERED: 3, HIGH: 0, MEDIUM: 1, NONE: 0, NOT_APPLICABLE: 0 }
  expect((await getWorkload(lead, question())).Workload.RiskCounts).toEqual(counts)
  const { LensReview } = await getLensReview(lead, question())
  expect(LensReview.RiskCounts).toEqual(counts)
  await updateAnswer(lead, { ...question(), IsApplicable: false, Reason: "OUT_OF_SCOPE" })
  const { Workload } = await getWorkload(lead, question())
  expect(Workload.RiskCounts).toEqual({ ...counts, MEDIUM: 0, NOT_APPLICABLE: 1 })
  const again = await updateAnswer(lead, { ...question(), IsApplicable: true })
  expect(again.Answer).toMatchObject({ Risk: "MEDIUM", SelectedChoices: ["keep_logs"], Reason: "OUT_OF_SCOPE" })
})

test("twenty ticks at once by two people all count", async () => {
  await fresh("Race")
  const ids = ["keep_logs", "read_logs"]
  const both = Array.from({ length: 20 }, (_, index) => {
    const QuestionId = ["security_1", "security_2", "operations_1", "operations_2"][index % 4] ?? ""
    const id = ids[Math.floor(index / 4) % 2] ?? ""
    return updateAnswer(lead, { ...question(), QuestionId, ChoiceUpdates: { [id]: { Status: "SELECTED" } } })
  })
  await Promise.all(both)
  const { AnswerSummaries } = await listAnswers(lead, question())
  for (const answer of AnswerSummaries) expect(answer).toMatchObject({ Risk: "NONE", SelectedChoices: ids })
  const { Workload } = await getWorkload(lead, question())
  expect(Workload.RiskCounts).toEqual({ UNANSWERED: 0, HIGH: 0, MEDIUM: 0, NONE: 4, NOT_APPLICABLE: 0 })
})

test("a note edited from an older text is refused with the stored one; ticks are not", async () => {
  await fresh("Notes")
  const first = await updateAnswer(lead, { ...question(), Notes: "mine", Plumbline: { NotesVersion: 0 } })
  expect(first.Answer.Plumbline.NotesVersion).toBe(1)
  const theirs = updateAnswer(lead, { ...question(), Notes: "theirs", Plumbline: { NotesVersion: 0 } })
  await expect(theirs).rejects.toMatchObject({ code: "Conflict", details: { current: { notes: "mine" } } })
  await updateAnswer(lead, { ...question(), SelectedChoices: ["read_logs"], Plumbline: { NotesVersion: 0 } })
  expect((await getAnswer(lead, question())).Answer).toMatchObject({ Notes: "mine", SelectedChoices: ["read_logs"] })
})

test("a change that changes nothing writes nothing", async () => {
  await fresh("Nothing")
  await updateAnswer(lead, { ...question(), SelectedChoices: ["keep_logs"] })
  const before = await auditActions(db, lead.actor.workspaceId)
  const { Answer } = await updateAnswer(lead, { ...question(), SelectedChoices: ["keep_logs"] })
  expect(Answer.Plumbline.Version).toBe(1)
  expect(await auditActions(db, lead.actor.workspaceId)).toEqual(before)
})

test("a brief answer is the whole one without the lens's texts", async () => {
  await fresh("Brief")
  const change = { SelectedChoices: ["keep_logs"], Notes: "seen" }
  const brief = (await updateAnswer(lead, { ...question(), ...change, Plumbline: { Brief: true } })).Answer
  const whole: object = (await getAnswer(lead, question())).Answer
  const texts = new Set([
    "Choices",
    "QuestionTitle",
    "QuestionDescription",
    "HelpfulResourceUrl",
    "HelpfulResourceDisplayText",
  ])
  expect(brief).toEqual(Object.fromEntries(Object.entries(whole).filter(([key]) => !texts.has(key))))
  expect(JSON.stringify(brief)).not.toContain("Keep logs")
})

test("every change leaves an audit entry and a live event", async () => {
  await fresh("Trail")
  await updateAnswer(lead, { ...question(), Notes: "seen", Plumbline: { ClientId: "tab" } })
  const entry = await db.auditEvent.findFirstOrThrow({ where: { action: "answer.update" }, orderBy: { id: "desc" } })
  expect(entry).toMatchObject({ actorName: "The REVIEW_LEAD", before: { notes: "" }, after: { notes: "seen" } })
  const event = await db.liveEvent.findFirstOrThrow({ where: { workloadId: workload } })
  expect(event).toMatchObject({ type: "answer.changed", payload: { clientId: "tab", version: 1, notesVersion: 1 } })
})

test("the improvements are the questions at risk with what is not in place", async () => {
  await fresh("Plan")
  await updateAnswer(lead, { ...question(), SelectedChoices: ["keep_logs"] })
  await updateAnswer(lead, { ...question(), QuestionId: "operations_2", SelectedChoices: ["logs_no"] })
  await updateAnswer(lead, { ...question(), QuestionId: "operations_1", SelectedChoices: ["keep_logs", "read_logs"] })
  const { ImprovementSummaries } = await listLensReviewImprovements(lead, question())
  expect(ImprovementSummaries).toMatchObject([
    { QuestionId: "security_1", Risk: "MEDIUM", ImprovementPlans: [{ ChoiceId: "read_logs" }] },
    {
      QuestionId: "operations_2",
      Risk: "HIGH",
      ImprovementPlans: [{ ChoiceId: "keep_logs" }, { ChoiceId: "read_logs" }],
    },
  ])
})

test("lists go on where they stopped, and refuse a token of another list", async () => {
  await fresh("Pages")
  const seen: string[] = []
  let NextToken: string | undefined
  do {
    const page = await listAnswers(lead, { ...question(), MaxResults: 1, NextToken })
    seen.push(...page.AnswerSummaries.map((answer) => answer.QuestionId))
    NextToken = "NextToken" in page ? page.NextToken : undefined
  } while (NextToken !== undefined)
  expect(seen).toEqual(["security_1", "security_2", "operations_1", "operations_2"])
  const forged = listAnswers(lead, {
    ...question(),
    NextToken: `${Buffer.from("2").toString("base64url")}${"A".repeat(43)}`,
  })
  await expect(forged).rejects.toMatchObject({ code: "Validation" })
})

test("unknown questions and choices are named; none of these can't be marked not applicable", async () => {
  await fresh("Refusals")
  const refused = (input: object) =>
    expect(updateAnswer(lead, { ...question(), ...input })).rejects.toMatchObject({ code: "Validation" })
  await refused({ QuestionId: "security_9", Notes: "x" })
  await refused({ SelectedChoices: ["nothing_like_it"] })
  await refused({ ChoiceUpdates: { logs_no: { Status: "NOT_APPLICABLE" } } })
})
