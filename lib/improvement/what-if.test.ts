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
  describe("with a plan around it", () => {
    const question = { ...questionWith("x y z none_no", ["x && y", "NO_RISK"], ["default", "HIGH_RISK"]), id: "a" }
    const labelled = (...ids: string[]) => [{ ...link("a", ...ids), label: "SEC 1" }]
    const item = (number: number, status: "OPEN" | "DONE" | "WONT_DO", ...ids: string[]) => {
      return { number, status, links: labelled(...ids) }
    }

    test("what is done counts as in place although nobody answered again, and is named", () => {
      const plan = [item(1, "OPEN", "y"), item(2, "DONE", "x")]
      const { before, after, waiting, stays } = whatIf([review([question], { a: [] })], [link("a", "y")], plan)
      expect([before.UNANSWERED, after.NONE]).toEqual([1, 1])
      const found = whatIf([review([question], { a: ["none_no"] })], [link("a", "y")], plan)
      expect([found.before.HIGH, found.after.HIGH]).toEqual([1, 0])
      expect([waiting, found.waiting]).toEqual(Array(2).fill([{ number: 2, labels: ["SEC 1"] }]))
      expect(stays).toEqual([])
    })

    test("nothing waits when the answer shows it or the question does not apply", () => {
      const answered = review([question], { a: ["x"] })
      expect(whatIf([answered], [], [item(2, "DONE", "x")]).waiting).toEqual([])
      const none = { ...answered, answers: { a: { ...EMPTY_ANSWER, isApplicable: false } } }
      expect(whatIf([none], [], [item(2, "DONE", "x")]).waiting).toEqual([])
    })

    test("what stays says which practices are missing and who plans them", () => {
      const plan = [item(1, "OPEN", "x"), item(4, "OPEN", "y"), item(3, "OPEN", "y"), item(5, "WONT_DO", "z")]
      const { changes, stays } = whatIf([review([question], { a: ["none_no"] })], [link("a", "x")], plan)
      expect(changes).toEqual([])
      const missing = [
        { id: "y", numbers: [3, 4] },
        { id: "z", numbers: [] },
      ]
      expect(stays).toMatchObject([{ questionId: "a", risk: "HIGH", missing }])
    })
  })
})
