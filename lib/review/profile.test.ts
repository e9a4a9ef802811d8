import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkLens } from "@/lib/lens/check"
import { allQuestions } from "@/lib/lens/model"
import { answerProfile, type ProfileAnswers, prioritizedQuestions } from "./profile"
import { PROFILE_QUESTIONS } from "./profile-template"

function builtIn(name: string) {
  const { lens } = checkLens(readFileSync(new URL(`../../lenses/${name}.json`, import.meta.url), "utf8"))
  if (!lens) throw new Error(`${name} cannot be read`)
  return lens
}
const framework = builtIn("wellarchitected")
const lenses = [framework, builtIn("serverless"), builtIn("saas")]

const question = (one: (typeof PROFILE_QUESTIONS)[number]) =>
  fc
    .subarray(
      one.choices.map(({ id }) => id),
      { minLength: one.min, maxLength: one.max },
    )
    .map((ids) => [one.id, ids] as const)
const answers: fc.Arbitrary<ProfileAnswers> = fc.tuple(...PROFILE_QUESTIONS.map(question)).map(Object.fromEntries)

const valid = { aims: ["cost_less"], stage: ["live"], trouble: [], data: ["public"], reach: ["nobody"] }
const toUpdates = (given: ProfileAnswers) =>
  Object.entries(given).map(([QuestionId, SelectedChoiceIds]) => ({ QuestionId, SelectedChoiceIds }))

describe("answers", () => {
  test("every complete answer is accepted and kept; the order of choices is the template's", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const backwards = Object.fromEntries(Object.entries(given).map(([id, ids]) => [id, [...ids].reverse()]))
        expect(answerProfile({}, toUpdates(backwards))).toEqual(given)
        expect(answerProfile(given, [])).toEqual(given)
      }),
    )
  })

  test.each([
    ["an unknown question", { QuestionId: "weather", SelectedChoiceIds: ["sunny"] }, "weather"],
    ["an unknown choice", { QuestionId: "stage", SelectedChoiceIds: ["asleep"] }, "asleep"],
    ["too few", { QuestionId: "stage", SelectedChoiceIds: [] }, "exactly 1"],
    [
      "too many",
      { QuestionId: "aims", SelectedChoiceIds: ["stay_up", "keep_safe", "cost_less", "be_quick"] },
      "1 to 3",
    ],
  ])("%s is refused", (_, update, words) => {
    expect(() => answerProfile(valid, [update])).toThrow(words)
  })

  test("what is not answered at all is refused too", () => {
    expect(() => answerProfile({}, [])).toThrow("1 to 3")
  })
})

describe("what comes first", () => {
  test("is part of the lens, and another aim never takes a question out", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...lenses), (given, lens) => {
        const first = prioritizedQuestions(lens, given)
        const all = new Set(allQuestions(lens).map(({ id }) => id))
        for (const id of first) expect(all).toContain(id)
        const more = { ...given, trouble: ["outages", "bills", "releases"] }
        const without = { ...given, trouble: [] }
        const wider = prioritizedQuestions(lens, more)
        for (const id of prioritizedQuestions(lens, without)) expect(wider).toContain(id)
      }),
    )
  })

  test("is everything of the pillar that was aimed at", () => {
    const first = prioritizedQuestions(framework, valid)
    const cost = framework.pillars.find(({ id }) => id === "costOptimization")?.questions ?? []
    for (const { id } of cost) expect(first).toContain(id)
    expect(first).toContain("observability")
    expect(first).not.toContain("protect-data-rest")
  })

  test("every choice but two moves something in the framework; one choice alone never all of it", () => {
    const total = allQuestions(framework).length
    for (const one of PROFILE_QUESTIONS) {
      for (const choice of one.choices) {
        const first = prioritizedQuestions(framework, { [one.id]: [choice.id] }).size
        if (["public", "nobody"].includes(choice.id)) expect(first).toBe(0)
        else expect(first, choice.id).toBeGreaterThan(0)
        expect(first, choice.id).toBeLessThan(total / 2)
      }
    }
  })
})
