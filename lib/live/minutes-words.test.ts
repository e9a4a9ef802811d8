import { expect, test } from "vitest"
import { mixedWords, roundWords } from "./minutes-words"
import { resultWith } from "./view-example"

const NOBODY = { "in-place": 0, partly: 0, "not-in-place": 0, "dont-know": 0, "not-applicable": 0 }
const words = (counts: Partial<typeof NOBODY>, divergence = 1) =>
  mixedWords(resultWith({ practices: [{ choiceId: "a", counts: { ...NOBODY, ...counts }, divergence }] }), () => "Logs")

test("each kind of vote is counted in its own words, and none that nobody gave is named", () => {
  const every = { "in-place": 5, partly: 4, "not-in-place": 3, "dont-know": 2, "not-applicable": 1 }
  expect(words(every)).toBe("Logs: 5 in place, 4 partly, 3 not in place, 2 don’t know, 1 not applicable")
  expect(words({ "in-place": 1, partly: 1 })).toBe("Logs: 1 in place, 1 partly")
})

test("what everybody saw alike is not among the differences", () => {
  expect(words({ partly: 3 }, 0)).toBe("")
})

test("a round that nobody sent a vote in is told as that", () => {
  expect(roundWords(resultWith({ voters: 0 }))).toBe("no votes")
})
