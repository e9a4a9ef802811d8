import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { createImprovement } from "@/lib/server/improvement-create"
import { readHistory } from "@/lib/server/improvement-history"
import { listImprovementQuestions, removeImprovementLink, setImprovementLink } from "@/lib/server/improvement-links"
import { setImprovementStatus } from "@/lib/server/improvement-status"
import { updateImprovementStep } from "@/lib/server/improvement-steps"
import { getImprovement } from "@/lib/server/improvements"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const { db } = await testDatabase()
let ops: Context
let lens: string
let WorkloadId: string

beforeAll(async () => {
  const workspace = await makeWorkspace(db)
  ops = await makeMember(db, workspace, "CONTRIBUTOR")
  lens = await publishedLens(await makeMember(db, workspace, "OWNER"))
  WorkloadId = await makeWorkload(await makeMember(db, workspace, "REVIEW_LEAD"), [lens])
  for (const QuestionId of ["security_1", "security_2"]) {
    await updateAnswer(ops, { WorkloadId, LensAlias: lens, QuestionId, SelectedChoices: ["logs_no"] })
  }
})

const read = async (number: number) => (await getImprovement(ops, { WorkloadId, Number: number })).Improvement
const history = async (number: number) => (await readHistory(ops, await read(number))).map(({ action }) => action)

test("an improvement gets another question, other practices of it, and loses one; the history tells it", async () => {
  const { Improvement } = await createImprovement(ops, { WorkloadId, Title: "Logs", Risk: "LOW" })
  const key = { WorkloadId, Number: Improvement.number, LensAlias: lens }
  await setImprovementLink(ops, { ...key, QuestionId: "security_1" })
  const all = { questionId: "security_1", risk: "HIGH", practices: [{ id: "keep_logs" }, { id: "read_logs" }] }
  expect(await read(key.Number)).toMatchObject({ title: "Logs", risk: "HIGH", links: [all], steps: [] })
  await setImprovementLink(ops, { ...key, QuestionId: "security_2", ChoiceIds: ["read_logs"] })
  await setImprovementLink(ops, { ...key, QuestionId: "security_1", ChoiceIds: ["keep_logs"] })
  await setImprovementLink(ops, { ...key, QuestionId: "security_1", ChoiceIds: ["keep_logs"] })
  expect((await read(key.Number)).links.map((one) => one.practices.map(({ id }) => id).join()).toSorted()).toEqual([
    "keep_logs",
    "read_logs",
  ])
  await removeImprovementLink(ops, { ...key, QuestionId: "security_1" })
  await removeImprovementLink(ops, { ...key, QuestionId: "security_1" })
  await removeImprovementLink(ops, { ...key, QuestionId: "security_2" })
  expect(await read(key.Number)).toMatchObject({ risk: "LOW", links: [] })
  expect(await history(key.Number)).toEqual([...Array(5).fill("improvement.link"), "improvement.create"])
})

test("what the workload does not ask and what is closed is refused", async () => {
  const { Improvement } = await createImprovement(ops, { WorkloadId, Title: "Closed" })
  const key = { WorkloadId, Number: Improvement.number, LensAlias: lens }
  const refused = expect.objectContaining({ code: "Validation" })
  await expect(setImprovementLink(ops, { ...key, QuestionId: "nothing" })).rejects.toEqual(refused)
  const foreign = setImprovementLink(ops, { ...key, QuestionId: "security_1", ChoiceIds: ["nothing"] })
  await expect(foreign).rejects.toEqual(refused)
  await setImprovementLink(ops, { ...key, QuestionId: "security_1" })
  await setImprovementStatus(ops, { ...key, Status: "DONE", Evidence: "Seen" })
  await expect(setImprovementLink(ops, { ...key, QuestionId: "security_2" })).rejects.toEqual(refused)
  await expect(removeImprovementLink(ops, { ...key, QuestionId: "security_1" })).rejects.toEqual(refused)
  expect((await read(key.Number)).links).toHaveLength(1)
})

test("every question of the workload can be chosen, with every practice but none of these", async () => {
  const { Questions } = await listImprovementQuestions(ops, { WorkloadId })
  expect(Questions.map(({ questionId, risk }) => `${questionId} ${risk}`)).toContain("security_1 HIGH")
  expect(Questions.flatMap(({ practices }) => practices).some(({ id }) => id.endsWith("_no"))).toBe(false)
})

test("steps stand where they were moved to, whatever was moved before; rewording never overwrites unseen", async () => {
  const Steps = ["a", "b", "c", "d", "e"]
  const { Improvement } = await createImprovement(ops, { WorkloadId, Title: "Order", Steps, Criteria: ["x", "y"] })
  const key = { WorkloadId, Number: Improvement.number }
  const moves = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 7 })), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(moves, async (made) => {
      const expected = (await read(key.Number)).steps.map(({ text }) => text)
      for (const [at, Position] of made) {
        const { steps } = await read(key.Number)
        await updateImprovementStep(ops, { ...key, StepId: steps[at]?.id ?? "", Position })
        expected.splice(Position - 1, 0, ...expected.splice(at, 1))
      }
      const after = await read(key.Number)
      expect(after.steps.map(({ text }) => text)).toEqual(expected)
      expect(after.criteria.map(({ text }) => text)).toEqual(["x", "y"])
    }),
    { numRuns: 5 },
  )
  const { steps } = await read(key.Number)
  const StepId = steps[0]?.id ?? ""
  const seen = steps[0]?.text ?? ""
  await updateImprovementStep(ops, { ...key, StepId, Text: "theirs", BaseText: seen })
  await expect(updateImprovementStep(ops, { ...key, StepId, Text: "mine", BaseText: seen })).rejects.toMatchObject({
    code: "Conflict",
    details: { current: { steps: expect.anything() } },
  })
  expect((await read(key.Number)).steps[0]?.text).toBe("theirs")
})
