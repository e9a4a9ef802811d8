/** What somebody says about one practice, before or in a session. `partly` is not ticked: the practice is not in place yet. */
export const VOTE_VALUES = ["in-place", "partly", "not-in-place", "dont-know", "not-applicable"] as const
export type VoteValue = (typeof VOTE_VALUES)[number]

export interface Vote {
  /** By choice id; a practice that is left out has no vote. */
  choices: Record<string, VoteValue>
  /** 1 (a guess) to 5 (sure); null: not said. */
  confidence: number | null
}

export function sameVote(a: Vote, b: Vote): boolean {
  const entries = Object.entries(a.choices)
  if (a.confidence !== b.confidence || entries.length !== Object.keys(b.choices).length) return false
  return entries.every(([id, value]) => b.choices[id] === value)
}
