import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { questionWith } from "@/lib/lens/example"
import { rulesInWords } from "./rule-words"

const words = (...args: Parameters<typeof questionWith>) =>
  rulesInWords(questionWith(...args)).map((rule) => rule.words)

test("every rule has its line, and there is always one for what no rule covers", () => {
  fc.assert(
    fc.property(arbitraryQuestion(), (question) => {
      const lines = rulesInWords(question)
      const complete = question.riskRules.some(({ expression }) => expression === null)
      expect(lines).toHaveLength(question.riskRules.length + (complete ? 0 : 1))
      for (const line of lines) expect(line.words).toMatch(/^(High|Medium|No risk): \S/)
    }),
  )
})

test("the usual three rules", () => {
  const rules = words("a b c_no", ["a && b", "NO_RISK"], ["a", "MEDIUM_RISK"], ["default", "HIGH_RISK"])
  expect(rules).toEqual([
    "No risk: every practice is in place",
    "Medium: practice 1 is in place",
    "High: in every other case",
  ])
})

describe("conditions", () => {
  const when = (condition: string) => words("a b c d none_no", [condition, "NO_RISK"])[0]
  test.each([
    ["a && c", "practices 1 and 3 are in place"],
    ["a || c || d", "practice 1, 3 or 4 is in place"],
    ["a || b || c || d", "any practice is in place"],
    ["!b", "practice 2 is not in place"],
    ["!a && !b && !c && !d", "no practice is in place"],
    ["!a || !b || !c || !d", "not every practice is in place"],
    ["none_no", "“Title of none_no” is ticked"],
    ["a && !none_no", "practice 1 is in place, and “Title of none_no” is not ticked"],
    ["a || (b && c)", "practice 1 is in place, or (practices 2 and 3 are in place)"],
    ["!(a && b)", "not so that (practices 1 and 2 are in place)"],
    ["a && gone", "practice 1 is in place and the unknown choice gone is ticked"],
  ])("%s", (condition, sentence) => expect(when(condition)).toBe(`No risk: ${sentence}`))
})

test("a rule that always applies, and rules without a default", () => {
  expect(words("a", ["default", "NO_RISK"])).toEqual(["No risk: whatever is ticked"])
  expect(words("a b", ["a", "NO_RISK"])).toEqual([
    "No risk: practice 1 is in place",
    "High: in every other case, as the lens has no default rule",
  ])
})
