import type { VoteShare } from "@/components/charts/vote-bar"
import { VOTE_VALUES, type VoteValue } from "@/lib/live/vote"

/** Each vote as people read it. */
export const VOTE_WORDS = {
  "in-place": "In place",
  partly: "Partly",
  "not-in-place": "Not in place",
  "dont-know": "Don’t know",
  "not-applicable": "Not applicable",
} as const satisfies Record<VoteValue, string>

const LOOKS = {
  "in-place": "full",
  partly: "half",
  "not-in-place": "hatched",
  "dont-know": "outline",
  "not-applicable": "outline",
} as const satisfies Record<VoteValue, VoteShare["look"]>

/** What a bar of votes on one practice is made of. */
export function voteShares(counts: Record<VoteValue, number>): VoteShare[] {
  return VOTE_VALUES.map((value) => ({ label: VOTE_WORDS[value], count: counts[value], look: LOOKS[value] }))
}
