import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { questionWith } from "@/lib/lens/example"
import { isNoneOfThese, type Question } from "@/lib/lens/model"
import { EMPTY_ANSWER } from "@/lib/review/answer"
import type { ReviewState } from "@/lib/review/state"
import { draftFrom } from "./draft"
import { createImprovementInput } from "./improvement-schema"

function review(questions: Question[], selected: readonly string[]): ReviewState {
  const choice = { status: "SELECTED", reason: "NONE", notes: "" } as const
  const choices = Object.fromEntries(selected.map((id) => [id, choice]))
  const answers = Object.fromEntries(questions.map(({ id }) => [id, { ...EMPTY_ANSWER, choices }]))
  const pillars = [{ id: "sec", name: "Security", questions, guidance: {} }]
  const lens = { name: "Lens", description: "", designPrinciples: [], pillars }
  return { lensKey: "lens", lensVersion: "1", lens, notes: "", pillarNotes: {}, pillarReasons: {}, answers }
}

test("a draft is about every practice that is not in place, and fits what the API takes", () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), fc.string({ maxLength: 3000 }), (given, bits, text) => {
      const choices = given.choices.map((one) => ({ ...one, title: `${one.title} ${text}` }))
      const question = { ...given, choices, description: text }
      const practices = choices.filter((one) => !isNoneOfThese(one)).map(({ id }) => id)
      const done = practices.filter((_, index) => (bits >> index) & 1)
      const draft = draftFrom([{ review: review([question], done), questionId: question.id }])
      expect(draft?.links).toEqual([
        { lensKey: "lens", questionId: question.id, choiceIds: practices.filter((id) => !done.includes(id)) },
      ])
      expect(draft?.pillar).toBe("security")
      const { title: Title = "", impactText: ImpactText, recommendation: Recommendation } = draft ?? {}
      const input = { WorkloadId: "0".repeat(32), Title, ImpactText, Recommendation }
      expect(createImprovementInput.safeParse(input).success).toBe(true)
    }),
  )
})

test("several questions become one initiative with the worst risk, each with its criteria", () => {
  fc.assert(
    fc.property(fc.array(arbitraryQuestion(), { minLength: 1, maxLength: 4 }), (given) => {
      const questions = given.map((question, index) => ({ ...question, id: `q${index}` }))
      const state = review(questions, [])
      const draft = draftFrom(questions.map(({ id }) => ({ review: state, questionId: id })))
      expect(draft?.links).toHaveLength(questions.length)
      for (const [index, { choices }] of questions.entries()) {
        if (choices.every(isNoneOfThese)) continue
        expect(draft?.criteria.some((text) => text.startsWith(`SEC ${index + 1}, answered again, shows`))).toBe(true)
      }
    }),
  )
  expect(draftFrom([{ review: review([], []), questionId: "none" }])).toBeNull()
})

describe("of one practice", () => {
  const plain = questionWith("x y none_no", ["x && y", "NO_RISK"], ["x || y", "MEDIUM_RISK"], ["default", "HIGH_RISK"])
  const question: Question = {
    ...plain,
    id: "q",
    description: "Logs help.",
    guidance: { evidence: ["A log of yesterday"] },
    choices: plain.choices.map((choice) => ({
      ...choice,
      helpfulResource: { displayText: `Why ${choice.id} matters` },
      improvementPlan: { displayText: `1. Begin ${choice.id}\n2. End it` },
    })),
  }
  const draftOf = (selected: string[], ...choiceIds: string[]) =>
    draftFrom([{ review: review([question], selected), questionId: "q", choiceIds }])

  test("the recommendation says what to do, and why it matters stands with the impact", () => {
    expect(draftOf(["x"], "y")).toMatchObject({
      recommendation: "1. Begin y\n2. End it",
      steps: ["Begin y", "End it"],
      impactText: "Logs help.\n\nWhy y matters",
    })
  })

  test("success is what its own practices change, not what the question asks for in general", () => {
    expect(draftOf(["x"], "y")?.criteria).toEqual(["SEC 1, answered again, shows no risk"])
    expect(draftOf(["none_no"], "y")?.criteria).toEqual(["SEC 1, answered again, shows no high risk"])
    expect(draftOf(["x", "y"], "y")?.criteria).toEqual([
      `SEC 1, answered again, shows that this is in place: ${question.choices[1]?.title}`,
    ])
  })
})
