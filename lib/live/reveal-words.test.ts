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

it("never calls a round without votes agreement, whether nobody sent one or everybody abstained", () => {
  const nothing = { "in-place": 0, partly: 0, "not-in-place": 0, "dont-know": 0, "not-applicable": 0 }
  const practices = [{ choiceId: "a", counts: nothing, divergence: 0 }]
  expect(revealWords(resultWith({ voters: 0 }))).toBe("No votes: nobody sent one.")
  expect(revealWords(resultWith({ voters: 3, practices }))).toBe("No votes: everybody abstained.")
})
