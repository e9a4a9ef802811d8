import type { RoundResult } from "./session-view"

/** From here on a question is called disputed: three in four on one side. */
const HIGH = 0.75
const SOME = 0.3

type Accord = "one mind" | "some disagreement" | "high disagreement"

/** How far views differ, in words. `divergence` is 0 (one mind) to 1 (half and half). */
export function accordOf(divergence: number): Accord {
  return divergence >= HIGH ? "high disagreement" : divergence >= SOME ? "some disagreement" : "one mind"
}

/** Nobody voted, or everybody abstained: that is not agreement. */
export function isWithoutVotes({ voters, practices }: Pick<RoundResult, "voters" | "practices">): boolean {
  const isUnjudged = practices.every(({ counts }) => Object.values(counts).every((count) => count === 0))
  return voters === 0 || (practices.length > 0 && isUnjudged)
}

/** Whether a practice deserves a badge of its own. */
export function isDisputed(divergence: number): boolean {
  return accordOf(divergence) !== "one mind"
}
