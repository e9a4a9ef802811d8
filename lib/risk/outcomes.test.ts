import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { checkLens } from "@/lib/lens/check"
import { questionWith } from "@/lib/lens/example"
import { allQuestions, type Question } from "@/lib/lens/model"
import { evaluateRisk } from "@/lib/risk/evaluate"
import { type Combination, outcomesOf } from "@/lib/risk/outcomes"

/** Every answer that the page allows, by plain enumeration. */
function answers({ choices }: Question): Set<string>[] {
  return Array.from({ length: 2 ** choices.length - 1 }, (_, row) => {
    return new Set(choices.flatMap(({ id }, index) => (((row + 1) >>> index) & 1 ? [id] : [])))
  }).filter((ticked) => ticked.size === 1 || ![...ticked].some((id) => id.endsWith("_no")))
}

const riskOf = (question: Question, selected: Set<string>) =>
  evaluateRisk(question, { selected, notApplicable: new Set(), isApplicable: true }).risk

const holds = ({ ticked, open }: Combination, answer: Set<string>) =>
  ticked.every((id) => answer.has(id)) && !open.some((id) => answer.has(id))

const arbitraryFilter = (question: Question) =>
  fc.array(fc.tuple(fc.constantFrom(...question.choices.map(({ id }) => id)), fc.boolean()), { maxLength: 2 })

describe("the outcomes of any question", () => {
  test("count every answer once, and describe those of each risk exactly, with and without a filter", () => {
    const arbitrary = arbitraryQuestion(1, 7).chain((question) =>
      fc.tuple(fc.constant(question), arbitraryFilter(question)),
    )
    fc.assert(
      fc.property(arbitrary, ([question, wishes]) => {
        const filter = new Map(wishes)
        const looked = answers(question).filter((one) => [...filter].every(([id, wish]) => one.has(id) === wish))
        const { total, outcomes } = outcomesOf(question, filter)
        expect(total).toBe(looked.length)
        for (const { risk, count, combinations } of outcomes) {
          expect(count).toBe(looked.filter((one) => riskOf(question, one) === risk).length)
          for (const one of looked) {
            expect(combinations?.some((cube) => holds(cube, one))).toBe(riskOf(question, one) === risk)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test("no combination is needless: without it, some answer would be described by none", () => {
    fc.assert(
      fc.property(arbitraryQuestion(1, 6), (question) => {
        for (const { risk, combinations } of outcomesOf(question).outcomes) {
          const mine = answers(question).filter((one) => riskOf(question, one) === risk)
          for (const cube of combinations ?? []) {
            const others = (combinations ?? []).filter((other) => other !== cube)
            expect(mine.some((one) => holds(cube, one) && !others.some((other) => holds(other, one)))).toBe(true)
          }
        }
      }),
    )
  })
})

test("says it in the fewest words: what the rules say, turned round", () => {
  const question = questionWith("s1 s2 s3 s_no", ["s1 && s2 && s3", "NO_RISK"], ["s1 && s2", "MEDIUM_RISK"])
  const [high, medium, none] = outcomesOf(question).outcomes
  expect(none).toMatchObject({ count: 1, combinations: [{ ticked: ["s1", "s2", "s3"], open: [] }] })
  expect(medium).toMatchObject({ count: 1, combinations: [{ ticked: ["s1", "s2"], open: ["s3"] }] })
  expect(high?.count).toBe(6)
  expect(high?.combinations).toEqual([
    { ticked: [], open: ["s2"] },
    { ticked: [], open: ["s1"] },
  ])
})

test("a rule that needs “none of above” has answers, but no clean one", () => {
  const question = questionWith("d1 d2 d3", ["d1 && d2 && d3", "NO_RISK"], ["d1", "MEDIUM_RISK"])
  const choices = question.choices.map((choice, index) =>
    index === 2 ? { ...choice, title: "None of above" } : choice,
  )
  const none = outcomesOf({ ...question, choices }).outcomes.at(-1)
  expect(none).toMatchObject({ risk: "NONE", count: 1, clean: 0 })
})

test("fifteen choices take a moment, in every question of the framework lens as well", () => {
  const ids = Array.from({ length: 15 }, (_, index) => `c${index}`)
  const two = ids.slice(0, 12).flatMap((a, i) => ids.slice(i + 1, 12).map((b) => `${a} && ${b}`))
  const wide = questionWith(
    ids.join(" "),
    [ids.slice(0, 13).join(" && "), "NO_RISK"],
    [two.join(" || "), "MEDIUM_RISK"],
  )
  const { lens } = checkLens(readFileSync("lenses/wellarchitected.json", "utf8"))
  if (!lens) throw new Error("the framework lens cannot be read")
  const start = performance.now()
  expect(outcomesOf(wide).total).toBe(2 ** 15 - 1)
  for (const question of allQuestions(lens)) {
    for (const { combinations } of outcomesOf(question).outcomes) expect(combinations).not.toBeNull()
  }
  expect(performance.now() - start).toBeLessThan(3_000)
})
