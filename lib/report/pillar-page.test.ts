import fc from "fast-check"
import { expect, test } from "vitest"
import { answerWith, reviewWith } from "./example"
import { pillarDraft } from "./pillar-page"
import { unfounded } from "./pillar-page-check"

const marks = fc.array(fc.constantFrom("-", "n", "0", "a", "ab", "abc"), { minLength: 1, maxLength: 5 })

test("a draft's recommendations always stand on its current state", () => {
  fc.assert(
    fc.property(marks, marks, (security, other) => {
      const draft = pillarDraft([reviewWith({ Security: security, Reliability: other })], "security")
      expect(unfounded(draft)).toEqual({ isWithoutState: false, labels: [] })
    }),
  )
})

test("every practice of an assessed question is a strength or, in a question at risk, a gap; each with some advice", () => {
  fc.assert(
    fc.property(marks, (security) => {
      const { strengths, gaps, recommendations } = pillarDraft([reviewWith({ Security: security })], "security")
      const lines = (text: string) => text.split("\n").filter(Boolean).length
      const practices = (text: string) => text.match(/Title of/g)?.length ?? 0
      const assessed = security.filter((mark) => mark !== "-" && mark !== "n")
      const met = assessed.map((mark) => (mark === "0" ? 0 : mark.length))
      expect(practices(strengths)).toBe(met.reduce((sum, one) => sum + one, 0))
      expect(practices(gaps)).toBe(met.reduce((sum, one) => sum + 3 - one, 0))
      expect(lines(recommendations)).toBe(lines(gaps))
      expect(practices(recommendations)).toBeLessThanOrEqual(2 * lines(recommendations))
    }),
  )
})

test("says what was recorded, with the notes, over all lenses that ask about the pillar", () => {
  const first = reviewWith({ Security: ["a", "-", "n"] }, { pillarNotes: { Security: "Mostly by the platform team." } })
  const answers = { ...first.answers, p0q0: answerWith("a", "Keys are rotated\nby hand.") }
  const second = reviewWith({ security: ["0"], Data: ["a"] }, { lensKey: "data" })
  const draft = pillarDraft([{ ...first, answers }, second], "security")
  expect(draft.currentState.split("\n")).toEqual([
    "Mostly by the platform team.",
    "- SEC 1 Security question 1. 1 of 3 practices in place. Keys are rotated by hand.",
    "- SEC 3 Security question 3. Not applicable (out of scope).",
    "- SEC 1 security question 1. 0 of 3 practices in place.",
    "- Not answered yet: SEC 2.",
  ])
  expect(draft.risks.split("\n")).toEqual(["- High: SEC 1 security question 1", "- Medium: SEC 1 Security question 1"])
  expect(draft.gaps.split("\n")[1]).toBe("- SEC 1 – not in place yet: “Title of b”; “Title of c”")
  expect(draft.strengths).toBe("- SEC 1: Title of a")
})

test("a recommendation that nothing leads to is pointed out", () => {
  const texts = { currentState: "", strengths: "", gaps: "", risks: "", recommendations: "" }
  expect(unfounded(texts)).toEqual({ isWithoutState: false, labels: [] })
  expect(unfounded({ ...texts, recommendations: "Rotate keys (SEC 2)" }).isWithoutState).toBe(true)
  const written = { ...texts, currentState: "SEC 1 is fine", gaps: "SEC 2: keys" }
  expect(unfounded({ ...written, recommendations: "- 0.0.0.0/0 is closed in 2.3" }).labels).toEqual([])
  expect(unfounded({ ...written, recommendations: "- 2.3: close it" }).labels).toEqual(["2.3"])
  expect(unfounded({ ...written, recommendations: "SEC 2: rotate. SEC 9: encrypt. SEC 9: test" }).labels).toEqual([
    "SEC 9",
  ])
})
