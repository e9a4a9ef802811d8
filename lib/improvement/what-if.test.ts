import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { questionWith } from "@/lib/lens/example"
import { isNoneOfThese, type Question, RISKS } from "@/lib/lens/model"
import { EMPTY_ANSWER } from "@/lib/review/answer"
import { questionCount } from "@/lib/review/counts"
import type { ReviewState } from "@/lib/review/state"
import { whatIf } from "./what-if"

function review(questions: Question[], selected: Record<string, string[]>): ReviewState {
  const choice = { status: "SELECTED", reason: "NONE", notes: "" } as const
  const answers = Object.entries(selected).map(([id, ids]) => {
    return [id, { ...EMPTY_ANSWER, choices: Object.fromEntries(ids.map((one) => [one, choice])) }]
  })
  const pillars = [{ id: "security", name: "Security", questions, guidance: {} }]
  const lens = { name: "Lens", description: "", designPrinciples: [], pillars }
  const nothing = { notes: "", pillarNotes: {}, pillarReasons: {} }
  return { lensKey: "lens", lensVersion: "1", lens, ...nothing, answers: Object.fromEntries(answers) }
}

const link = (questionId: string, ...ids: string[]) => ({
  lensKey: "lens",
  questionId,
  practices: ids.map((id) => ({ id })),
})

describe("what if", () => {
  test("nothing done: nothing changes; the counts always add up to the questions", () => {
    fc.assert(
      fc.property(arbitraryQuestion(), (question) => {
        const state = review([question], {})
        expect(whatIf([state], [])).toMatchObject({ changes: [] })
        const ids = question.choices.map(({ id }) => id)
        const { before, after, changes } = whatIf([state], [link(question.id, ...ids)])
        expect([questionCount(before), questionCount(after)]).toEqual([1, 1])
        const moved = RISKS.reduce((sum, risk) => sum + Math.abs(before[risk] - after[risk]), 0)
        expect(moved).toBe(2 * changes.length)
      }),
    )
  })

  test("is what the lens gives when somebody ticks them", () => {
    fc.assert(
      fc.property(arbitraryQuestion(), fc.nat(), (question, bits) => {
        const ids = question.choices.filter((one) => !isNoneOfThese(one)).map(({ id }) => id)
        const done = ids.filter((_, index) => (bits >> index) & 1)
        if (done.length === 0) return
        const none = question.choices.filter(isNoneOfThese).map(({ id }) => id)
        const { after } = whatIf([review([question], { [question.id]: none })], [link(question.id, ...done)])
        expect(after).toEqual(whatIf([review([question], { [question.id]: done })], []).before)
      }),
    )
  })

  test("four high risks become one", () => {
    const questions = ["a", "b", "c", "d"].map((id) => {
      return { ...questionWith("x y none_no", ["x && y", "NO_RISK"], ["default", "HIGH_RISK"]), id }
    })
    const state = review(questions, { a: ["none_no"], b: ["none_no"], c: ["x"], d: ["x"] })
    const { before, after, changes } = whatIf([state], [link("a", "x", "y"), link("b", "x", "y"), link("c", "y")])
    expect([before.HIGH, after.HIGH, after.NONE]).toEqual([4, 1, 3])
    expect(changes.map(({ questionId }) => questionId)).toEqual(["a", "b", "c"])
  })
})
