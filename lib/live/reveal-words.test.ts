import { expect, it } from "vitest"
import { revealWords } from "./reveal-words"
import { resultWith } from "./view-example"

it("says a reveal in one breath, and nothing where it would tell who", () => {
  const risks = { NONE: 3, MEDIUM: 2, HIGH: 1, UNANSWERED: 0, NOT_APPLICABLE: 0 }
  expect(revealWords(resultWith({ risks, divergence: 1 }))).toBe(
    "Votes are shown: 3 no risk, 2 medium and 1 high. High disagreement.",
  )
  expect(revealWords(resultWith({ tooFew: true }))).toMatch(/too few/)
})
