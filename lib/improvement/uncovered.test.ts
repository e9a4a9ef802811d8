import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { questionWith } from "@/lib/lens/example"
import type { Question } from "@/lib/lens/model"
import { EMPTY_ANSWER } from "@/lib/review/answer"
import type { ReviewState } from "@/lib/review/state"
import { STATUSES, type Status } from "./item"
import { proposeQuickWins, uncovered } from "./uncovered"

const IDS = ["one", "two", "three"]
const RULES = [
  ["a && b && c", "NO_RISK"],
  ["a && b", "MEDIUM_RISK"],
  ["default", "HIGH_RISK"],
] as const

/** Nothing is in place anywhere; practice c is quick. */
function state(): ReviewState {
  const questions = IDS.map((id): Question => {
    const question = questionWith("a b c none_no", ...RULES.map(([...rule]) => rule))
    const choices = question.choices.map((one) => ({ ...one, guidance: { quickWin: one.id === "c" } }))
    return { ...question, id, choices }
  })
  const choices = { none_no: { status: "SELECTED", reason: "NONE", notes: "" } } as const
  const answers = Object.fromEntries(IDS.map((id) => [id, { ...EMPTY_ANSWER, choices }]))
  const pillars = [{ id: "security", name: "Security", questions, guidance: {} }]
  const lens = { name: "Lens", description: "", designPrinciples: [], pillars }
  return { lensKey: "lens", lensVersion: "1", lens, notes: "", pillarNotes: {}, pillarReasons: {}, answers }
}

const plan = (questionId: string, ...choiceIds: string[]) => ({ lensKey: "lens", questionId, choiceIds })
const left = (planned: ReturnType<typeof plan>[]) =>
  uncovered([state()], [], planned).map(({ question, choiceIds }) => [question.id, ...choiceIds])

describe("what the plan leaves as it is", () => {
  test("without a plan, every question at risk with all its practices", () => {
    expect(left([])).toEqual(IDS.map((id) => [id, "a", "b", "c"]))
  })

  test("a question whose risk would go down is covered, one with a quick win alone is not", () => {
    expect(left([plan("one", "a", "b"), plan("two", "c")])).toEqual([
      ["two", "a", "b"],
      ["three", "a", "b", "c"],
    ])
  })

  test("planning what is left covers everything, so that asking again adds nothing", () => {
    const someLinks = fc.array(
      fc.tuple(fc.constantFrom(...IDS), fc.subarray(["a", "b", "c"])).map(([id, choices]) => plan(id, ...choices)),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(someLinks, (planned) => {
        const more = uncovered([state()], [], planned).map(({ question, choiceIds }) => plan(question.id, ...choiceIds))
        expect(left([...planned, ...more])).toEqual([])
      }),
    )
  })
})

/** An improvement about these practices of a question. */
const item = (status: Status, questionId: string, ...choiceIds: string[]) => {
  const practices = choiceIds.map((id) => ({ id, title: id, inPlace: false }))
  const words = { lensName: "Lens", label: "SEC 1", title: questionId, risk: "HIGH" } as const
  return { status, links: [{ lensKey: "lens", questionId, ...words, practices }] }
}
const proposed = (items: ReturnType<typeof item>[], most = 5) => proposeQuickWins([state()], [], items, most)

describe("quick wins", () => {
  test("are proposed until they are in the plan, and never more than asked for", () => {
    fc.assert(
      fc.property(fc.subarray(IDS), fc.integer({ min: -1, max: 5 }), (planned, most) => {
        const items = planned.map((id) => item("OPEN", id, "c"))
        const found = proposed(items, most)
        expect(found.map(({ questionId }) => questionId)).toEqual(
          IDS.filter((id) => !planned.includes(id)).slice(0, Math.max(0, most)),
        )
        expect(found.every(({ choiceId }) => choiceId === "c")).toBe(true)
      }),
    )
  })

  test("are not proposed again whatever becomes of an improvement about them, unless it will not be done", () => {
    for (const status of STATUSES) {
      const items = [item(status, "one", "a", "b", "c"), item(status, "two")]
      const open = proposed(items).map(({ questionId }) => questionId)
      expect(open, status).toEqual(status === "WONT_DO" ? IDS : ["three"])
    }
  })

  test("stay proposed beside an improvement about other practices of their question", () => {
    expect(proposed([item("OPEN", "one", "a")]).map(({ questionId }) => questionId)).toEqual(IDS)
  })
})
