import fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { questionWith } from "@/lib/lens/example"
import type { Lens, Question } from "@/lib/lens/model"
import { evaluateRisk } from "./evaluate"
import { type Expectation, givenInWords, tryExpectations } from "./expectation"

const lensOf = (question: Question): Lens => ({
  ...{ name: "L", description: "", designPrinciples: [] },
  pillars: [{ id: "p", name: "P", questions: [question], guidance: {} }],
})
const question = questionWith("s1 s2 s3 q_no", ["s1 && s2", "NO_RISK"], ["s1", "MEDIUM_RISK"], ["default", "HIGH_RISK"])
const expectation = (more: Partial<Expectation>): Expectation => ({
  ...{
    id: "1",
    name: "Half way",
    questionId: question.id,
    selected: ["s1"],
    notApplicable: [],
    risk: "MEDIUM" as const,
  },
  ...more,
})
const messages = (more: Partial<Expectation>) =>
  tryExpectations(lensOf(question), [expectation(more)]).map(({ message }) => message)

test("passes exactly when the evaluator gives the expected risk", () => {
  fc.assert(
    fc.property(
      arbitraryQuestion(1, 5).chain((one) => fc.tuple(fc.constant(one), fc.subarray(one.choices.map(({ id }) => id)))),
      fc.constantFrom("UNANSWERED", "HIGH", "MEDIUM", "NONE"),
      ([one, selected], risk) => {
        const answer = { selected: new Set(selected), notApplicable: new Set<string>(), isApplicable: true }
        const [result] = tryExpectations(lensOf(one), [expectation({ questionId: one.id, selected, risk })])
        expect(result?.passes).toBe(evaluateRisk(one, answer).risk === risk)
      },
    ),
  )
})

test("says what it expected and what it got, or what is gone", () => {
  expect(messages({})).toEqual([""])
  expect(messages({ risk: "NONE" })).toEqual(["Expected No risk, but the rules give Medium"])
  expect(messages({ questionId: "other" })).toEqual(["The question “other” is gone"])
  expect(messages({ selected: ["s1", "s9"] })).toEqual(["The choice “s9” is gone"])
  expect(messages({ selected: ["s1"], notApplicable: ["s2"], risk: "NONE" })).toEqual([""])
})

test("says in words which answer it speaks of", () => {
  expect(givenInWords(question, { selected: ["s1", "s3"], notApplicable: ["s2"] })).toBe(
    "practices 1 and 3 ticked, practice 2 not applicable",
  )
  expect(givenInWords(question, { selected: ["q_no"], notApplicable: [] })).toBe("“Title of q_no” ticked")
  expect(givenInWords(question, { selected: [], notApplicable: [] })).toBe("nothing ticked")
})
