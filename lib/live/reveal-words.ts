import type { Risk } from "@/lib/lens/model"
import { RISK_WORDS, wordList } from "@/lib/risk/words"
import { accordOf, isWithoutVotes } from "./divergence-words"
import type { RoundResult } from "./session-view"

const BEST_FIRST = ["NONE", "MEDIUM", "HIGH", "NOT_APPLICABLE", "UNANSWERED"] as const satisfies Risk[]

/** A reveal in one sentence, for people who listen: "Votes are shown: 3 no risk and 1 high. High disagreement." */
export function revealWords(result: RoundResult): string {
  if (result.tooFew) return "Votes are in, but too few to be shown without telling who voted what."
  if (isWithoutVotes(result)) return `No votes: ${noVotesWords(result)}`
  const risks = BEST_FIRST.filter((risk) => result.risks[risk] > 0).map(
    (risk) => `${result.risks[risk]} ${RISK_WORDS[risk].toLowerCase()}`,
  )
  const accord = accordOf(result.divergence)
  return `Votes are shown: ${wordList(risks)}. ${accord.charAt(0).toUpperCase()}${accord.slice(1)}.`
}

/** Why a round shows nothing: "nobody sent one." */
export function noVotesWords({ voters }: Pick<RoundResult, "voters">): string {
  return voters === 0 ? "nobody sent one." : "everybody abstained."
}
