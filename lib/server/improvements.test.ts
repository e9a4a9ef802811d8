import { beforeAll, describe, expect, test } from "vitest"
import { AppError } from "@/lib/errors"
import type { BulkUpdateInput } from "@/lib/improvement/improvement-schema"
import { whatIf } from "@/lib/improvement/what-if"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { addImprovementComment, listImprovementComments } from "@/lib/server/improvement-comments"
import { createImprovement, createImprovementsFromReview } from "@/lib/server/improvement-create"
import { deleteImprovement, updateImprovement, updateImprovements } from "@/lib/server/improvement-edit"
import { readHistory } from "@/lib/server/improvement-history"
import { mergeImprovements } from "@/lib/server/improvement-merge"
import { setImprovementStatus } from "@/lib/server/improvement-status"
import { addImprovementStep, updateImprovementStep } from "@/lib/server/improvement-steps"
import { previewImprovements } from "@/lib/server/improvement-what-if"
import { getImprovement, listImprovements, readImprovement, readPlanAround } from "@/lib/server/improvements"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const { db } = await testDatabase()
let lead: Context & { userId: string }
let ops: Context & { userId: string }
let lens: string

beforeAll(async () => {
  const workspace = await makeWorkspace(db)
  lead = await makeMember(db, workspace, "REVIEW_LEAD")
  ops = await makeMember(db, workspace, "CONTRIBUTOR")
  const author = await makeMember(db, workspace, "OWNER")
  lens = await publishedLens(author)
})

/** Both questions of security at high risk, the first of operations at medium. */
async function reviewed(name: string): Promise<string> {
  const WorkloadId = await makeWorkload(lead, [lens], name)
  const ticks = { security_1: ["logs_no"], security_2: ["logs_no"], operations_1: ["keep_logs"] }
  for (const [QuestionId, SelectedChoices] of Object.entries(ticks)) {
    await updateAnswer(lead, { WorkloadId, LensAlias: lens, QuestionId, SelectedChoices })
  }
  return WorkloadId
}

const links = (...ids: string[]) => ids.map((QuestionId) => ({ LensAlias: lens, QuestionId }))
const list = async (WorkloadId: string) => (await listImprovements(ops, { WorkloadId })).Improvements

describe("from the review", () => {
  test("one click makes an item of every high risk, filled from the lens, and asked again no second one", async () => {
    const WorkloadId = await reviewed("One click")
    const both = await Promise.all([1, 2].map(() => createImprovementsFromReview(ops, { WorkloadId, Risks: ["HIGH"] })))
    expect(both.flatMap(({ Numbers }) => Numbers)).toEqual([1, 2])
    const items = await list(WorkloadId)
    expect(items.map(({ number, risk, status }) => [number, risk, status])).toEqual([
      [1, "HIGH", "OPEN"],
      [2, "HIGH", "OPEN"],
    ])
    expect(items[0]).toMatchObject({
      title: "Keep logs, and 1 more",
      pillarName: "Security",
      impactText: "Traces help.",
      steps: [{ text: "Keep logs" }, { text: "Read logs" }],
      links: [{ questionId: "security_1", practices: [{ id: "keep_logs" }, { id: "read_logs" }] }],
    })
  })

  test("one initiative resolves several questions, and says what would come of it", async () => {
    const WorkloadId = await reviewed("Initiative")
    const Links = links("security_1", "security_2", "operations_1")
    const { Improvement } = await createImprovement(ops, { WorkloadId, Title: "Logs for all", Links, Impact: "LOW" })
    expect(Improvement).toMatchObject({ title: "Logs for all", risk: "HIGH", impact: "LOW" })
    const { before, after, changes } = await previewImprovements(ops, { WorkloadId, Numbers: [Improvement.number] })
    expect([before.HIGH, before.MEDIUM, after.HIGH, after.MEDIUM, after.NONE]).toEqual([2, 1, 0, 0, 3])
    expect(changes).toHaveLength(3)
    expect((await db.workload.findUniqueOrThrow({ where: { id: WorkloadId } })).high).toBe(2)
  })

  test("what is done counts in the preview of another, also while its question is not answered again", async () => {
    const WorkloadId = await reviewed("Preview")
    for (const ChoiceIds of [["keep_logs"], ["read_logs"]]) {
      const Links = [{ LensAlias: lens, QuestionId: "security_1", ChoiceIds }]
      await createImprovement(ops, { WorkloadId, Title: "Logs", Links })
    }
    const alone = await previewImprovements(ops, { WorkloadId, Numbers: [1] })
    expect(alone).toMatchObject({ waiting: [], after: { NONE: 0 } })
    await setImprovementStatus(ops, { WorkloadId, Number: 2, Status: "DONE", Evidence: "Seen" })
    const both = await previewImprovements(ops, { WorkloadId, Numbers: [1] })
    expect(both).toMatchObject({ waiting: [{ number: 2 }], before: { HIGH: 2 }, after: { HIGH: 1, NONE: 1 } })
  })

  test("the page of one improvement reads what its preview needs, and nothing else of the plan", async () => {
    const WorkloadId = await reviewed("Around")
    for (const QuestionId of ["security_1", "security_1", "security_2", "operations_1"]) {
      const Links = [{ LensAlias: lens, QuestionId, ChoiceIds: ["keep_logs"] }]
      await createImprovement(ops, { WorkloadId, Title: "Logs", Links })
    }
    await setImprovementStatus(ops, { WorkloadId, Number: 3, Status: "DONE", Evidence: "Seen" })
    const { item, reviews } = await readImprovement(ops, { WorkloadId, Number: 1 })
    const around = await readPlanAround(ops, WorkloadId, item, reviews)
    expect(around.map(({ number }) => number).sort()).toEqual([1, 2, 3])
    const whole = await previewImprovements(ops, { WorkloadId, Numbers: [1] })
    expect(whatIf(reviews, item.links, around)).toEqual(whole)
  })

  test("an unknown question, choice or owner is refused, and so is an item about nothing", async () => {
    const WorkloadId = await reviewed("Refused")
    const Title = "x"
    for (const wrong of [
      { Title, Links: links("nothing") },
      { Title, Links: [{ LensAlias: lens, QuestionId: "security_1", ChoiceIds: ["nothing"] }] },
      { Title, Owner: { UserId: "0".repeat(32) } },
      {},
    ]) {
      await expect(createImprovement(ops, { WorkloadId, ...wrong })).rejects.toMatchObject({ code: "Validation" })
    }
    expect(await list(WorkloadId)).toEqual([])
  })
})

describe("changing", () => {
  test("two people change different members, and both win; the same member is refused with what is stored", async () => {
    const WorkloadId = await reviewed("Together")
    await createImprovement(ops, { WorkloadId, Title: "Keys" })
    const key = { WorkloadId, Number: 1 }
    await Promise.all([
      updateImprovement(ops, { ...key, Recommendation: "Rotate", Base: { Recommendation: "" } }),
      updateImprovement(lead, { ...key, CostNote: "None", Base: { CostNote: "" } }),
    ])
    const late = updateImprovement(lead, { ...key, Recommendation: "Revoke", Base: { Recommendation: "" } })
    const error = await late.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({
      code: "Conflict",
      details: { current: { recommendation: "Rotate", costNote: "None" } },
    })
    const { Improvement } = await getImprovement(ops, key)
    expect(Improvement).toMatchObject({ recommendation: "Rotate", costNote: "None", version: 3 })
  })

  test("many at once: all or none, and what changes nothing leaves no trace", async () => {
    const WorkloadId = await reviewed("Bulk")
    for (const Title of ["a", "b", "c"]) await createImprovement(ops, { WorkloadId, Title })
    const Change = { Effort: "L", Owner: { UserId: ops.userId }, DueOn: "2027-01-31" } as const
    const input: BulkUpdateInput = { WorkloadId, Numbers: [3, 1, 1], Change, Status: "PLANNED" }
    expect((await updateImprovements(ops, input)).Numbers).toEqual([1, 3])
    expect((await updateImprovements(ops, input)).Numbers).toEqual([])
    await setImprovementStatus(ops, { WorkloadId, Number: 1, Status: "DONE", Evidence: "Seen" })
    await expect(updateImprovements(ops, { ...input, Status: "OPEN" })).rejects.toMatchObject({ code: "Validation" })
    const items = await list(WorkloadId)
    expect(items.map(({ number, status, effort }) => [number, status, effort])).toEqual([
      [3, "PLANNED", "L"],
      [2, "OPEN", "M"],
      [1, "DONE", "L"],
    ])
    const { Improvement } = await getImprovement(ops, { WorkloadId, Number: 3 })
    expect(Improvement).toMatchObject({ owner: { id: ops.userId }, dueOn: "2027-01-31", version: 2 })
  })

  test("steps are ticked off one by one, comments mention people, and the history tells it", async () => {
    const WorkloadId = await reviewed("Steps")
    const key = { WorkloadId, Number: 1 }
    const { Improvement } = await createImprovement(ops, { WorkloadId, Title: "Keys", Steps: ["Look", "Act"] })
    const [first] = Improvement.steps
    await updateImprovementStep(ops, { ...key, StepId: first?.id ?? "", Done: true })
    await addImprovementStep(ops, { ...key, Kind: "CRITERION", Text: "No key is older than a year" })
    await addImprovementComment(ops, { ...key, Text: "@The REVIEW_LEAD, is a year enough?" })
    const after = (await getImprovement(lead, key)).Improvement
    expect(after.steps.map(({ done }) => done)).toEqual([true, false])
    expect(after.criteria).toMatchObject([{ text: "No key is older than a year", done: false }])
    expect(await listImprovementComments(lead, after)).toMatchObject([{ isMine: false, authorName: "The CONTRIBUTOR" }])
    expect((await db.improvementComment.findFirstOrThrow({ where: { itemId: after.id } })).mentions).toEqual([
      lead.userId,
    ])
    expect((await readHistory(ops, after)).map(({ action }) => action)).toEqual(
      ["comment", "step", "step", "create"].map((what) => `improvement.${what}`),
    )
    const events = await db.liveEvent.findMany({ where: { workloadId: WorkloadId, type: "improvement.changed" } })
    expect(events.map(({ payload }) => payload)).toEqual(Array(4).fill({ numbers: [1] }))
  })
})

describe("merging and deleting", () => {
  test("an initiative takes over questions, steps and comments; the other number leads to it", async () => {
    const WorkloadId = await reviewed("Merge")
    await createImprovement(ops, { WorkloadId, Links: links("security_1", "operations_1") })
    await createImprovement(ops, { WorkloadId, Links: links("security_1", "security_2"), Steps: ["Buy it"] })
    await addImprovementComment(ops, { WorkloadId, Number: 2, Text: "Kept" })
    const { Improvement } = await mergeImprovements(ops, { WorkloadId, Into: 1, Numbers: [1, 2], Title: "All logs" })
    expect(Improvement.title).toBe("All logs")
    expect(Improvement.links.map(({ questionId }) => questionId).sort()).toEqual([
      "operations_1",
      "security_1",
      "security_2",
    ])
    expect([Improvement.steps.at(-1)?.text, Improvement.comments]).toEqual(["Buy it", 1])
    expect((await list(WorkloadId)).map(({ number }) => number)).toEqual([1])
    expect((await getImprovement(ops, { WorkloadId, Number: 2 })).MergedInto).toBe(1)
    const late = updateImprovement(ops, { WorkloadId, Number: 2, Title: "Too late" })
    await expect(late).rejects.toMatchObject({ code: "Validation" })
  })

  test("two merges the other way round at once do not wait for each other", async () => {
    const WorkloadId = await reviewed("Crossed")
    for (const Title of ["a", "b"]) await createImprovement(ops, { WorkloadId, Title })
    const results = await Promise.allSettled([
      mergeImprovements(ops, { WorkloadId, Into: 1, Numbers: [2] }),
      mergeImprovements(lead, { WorkloadId, Into: 2, Numbers: [1] }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await list(WorkloadId)).toHaveLength(1)
  })

  test("a number is never given twice", async () => {
    const WorkloadId = await reviewed("Numbers")
    for (const Title of ["a", "b"]) await createImprovement(ops, { WorkloadId, Title })
    await deleteImprovement(ops, { WorkloadId, Number: 2 })
    expect((await createImprovement(ops, { WorkloadId, Title: "c" })).Improvement.number).toBe(3)
  })
})
