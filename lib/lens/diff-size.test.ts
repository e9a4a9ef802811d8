import { expect, test } from "vitest"
import { checkLens } from "./check"
import { diffLenses } from "./diff"
import { touchesAnswers } from "./diff-size"
import { type LensJson, lensJson } from "./example"
import type { Lens } from "./model"

function lensOf(json: LensJson): Lens {
  const { lens } = checkLens(JSON.stringify(json))
  if (!lens) throw new Error("not a lens")
  return lens
}

function touched(change: (json: LensJson) => void): boolean {
  const json = lensJson()
  change(json)
  return touchesAnswers(diffLenses(lensOf(lensJson()), lensOf(json)))
}

test("texts and places don't touch answers; questions, practices and rules do", () => {
  const first = (json: LensJson) => {
    const question = json.pillars[0]?.questions[0]
    if (!question) throw new Error("the small lens changed")
    return question
  }
  expect(touched(() => {})).toBe(false)
  expect(touched((json) => Object.assign(first(json), { title: "Other words", description: "Other" }))).toBe(false)
  expect(touched((json) => json.pillars.reverse())).toBe(false)
  expect(touched((json) => json.pillars[0]?.questions.pop())).toBe(true)
  expect(touched((json) => first(json).choices.pop())).toBe(true)
  expect(touched((json) => Object.assign(first(json).riskRules[1] ?? {}, { condition: "read_logs" }))).toBe(true)
  expect(touched((json) => Object.assign(first(json).riskRules[1] ?? {}, { condition: " ( keep_logs ) " }))).toBe(false)
})
