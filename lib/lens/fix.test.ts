import { describe, expect, it } from "vitest"
import { checkLens } from "./check"
import { type LensJson, lensJson, type QuestionJson } from "./example"
import { applyFix } from "./fix"

function changed(change: (first: QuestionJson, lens: LensJson) => void): string {
  const lens = lensJson()
  const first = lens.pillars[0]?.questions[0]
  if (first) change(first, lens)
  return JSON.stringify(lens, null, 2)
}

describe("a quick fix", () => {
  it("removes its problem and makes no other", () => {
    const text = changed((first, lens) => {
      lens.schemaVersion = "2021"
      first.title = 'Who; "did" 5 % \\ of [it]?'
      first.id = " security_1 "
      first.helpfulResource = { displayText: "x", Url: "https://a.org" }
      Object.assign(first.choices[0] ?? {}, { helpfulResource: { displayText: "x", url: " https://a.org " } })
      Object.assign(first.choices[1] ?? {}, { helpfulResource: { url: "", displayText: "x" } })
      Object.assign(first.choices[2] ?? {}, { helpfulResource: { url: "www.a.org", displayText: "x" } })
      first.riskRules = [
        { condition: "keep_logs && raed_logs", risk: "NO_RISK" },
        { condition: "keep_logs && (!lost_1 || lost_2)", risk: "MEDIUM" },
      ]
    })
    let rest = text
    const done: string[] = []
    for (;;) {
      const { problems } = checkLens(rest)
      const problem = problems.find(({ fix }) => fix)
      if (!problem) break
      done.push(problem.code)
      rest = applyFix(rest, problem)
      expect(checkLens(rest).problems.length).toBeLessThan(problems.length + 1)
      expect(done.length).toBeLessThan(20)
    }
    expect(checkLens(rest).problems).toEqual([])
    expect(done.toSorted()).toEqual([
      "default-missing",
      "id-characters",
      "key-case",
      "refused-character",
      "schema-version",
      "unknown-choice",
      "unknown-choice",
      "unknown-choice",
      "unknown-risk",
      "url-blanks-around",
      "url-empty",
      "url-scheme",
    ])
    expect(rest).toContain(`"title": "Who, 'did' 5  percent  of (it)?"`)
    expect(rest).toContain('"condition": "keep_logs && read_logs"')
  })

  it("adds a default that changes no risk: behind the others, or in place of the last high one", () => {
    const fixed = (rules: QuestionJson["riskRules"]) => {
      const text = changed((first) => Object.assign(first, { riskRules: rules }))
      const [problem] = checkLens(text).problems
      expect(problem?.code).toBe("default-missing")
      return problem?.fix ? JSON.parse(applyFix(text, problem)).pillars[0].questions[0].riskRules : null
    }
    const low = { condition: "keep_logs", risk: "NO_RISK" }
    const high = { condition: "!keep_logs", risk: "HIGH_RISK" }
    expect(fixed([low])).toEqual([low, { condition: "default", risk: "HIGH_RISK" }])
    expect(fixed([low, high])).toEqual([low, { condition: "default", risk: "HIGH_RISK" }])
    expect(fixed([high, low])).toBeNull()
  })
})
