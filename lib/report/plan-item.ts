import { isNoneOfThese } from "@/lib/lens/model"
import type { Improvement } from "@/lib/review/plan"
import { answerOf, type ReviewState, toSelection } from "@/lib/review/state"
import { toReach } from "@/lib/risk/explain"
import { practiceNumbers } from "@/lib/risk/words"
import { type QuestionBlock, questionBlock } from "./question-block"
import { practicesInWords } from "./words/reason"
import { ENGLISH, type Say } from "./words/say"

/** One question at risk, in the order in which it should be worked on. */
export interface PlanItem extends QuestionBlock {
  /** Place in the plan, from 1. */
  rank: number
  risk: "HIGH" | "MEDIUM"
  pillarId: string
  pillarName: string
  lensKey: string
  lensName: string
  /** Best practices that the question asks about. */
  practices: number
  /** "To reach Medium: practices 2 and 4"; empty when no practice lowers the risk. */
  reach: string
}

/** The item for one entry of the plan; `reviews` is the list that the plan was made of. */
export function planItem(
  found: Improvement,
  rank: number,
  reviews: readonly ReviewState[],
  say: Say = ENGLISH,
): PlanItem[] {
  const lensIndex = reviews.findIndex((review) => review.lensKey === found.lensKey)
  const review = reviews[lensIndex]
  const pillarIndex = review?.lens.pillars.findIndex((pillar) => pillar.id === found.pillar.id) ?? -1
  const pillar = review?.lens.pillars[pillarIndex]
  if (!review || !pillar) return []
  const { question, number, risk, lensKey, lensName } = found
  const place = { review, lensNumber: lensIndex + 1, pillar, pillarNumber: pillarIndex + 1, number }
  return [
    {
      ...questionBlock(question, place, say),
      rank,
      risk,
      pillarId: pillar.id,
      pillarName: say.term(pillar.name),
      lensKey,
      lensName,
      practices: question.choices.filter((choice) => !isNoneOfThese(choice)).length,
      reach: reachOf(found, review, say),
    },
  ]
}

function reachOf({ question }: Improvement, review: ReviewState, say: Say): string {
  const reach = toReach(question, toSelection(answerOf(review, question.id)))
  if (!reach) return ""
  const numbers = practiceNumbers(question)
  const found = reach.practices.flatMap((choice) => numbers.get(choice.id) ?? [])
  const values = { risk: say.risk(reach.risk).toLowerCase(), practices: practicesInWords(found, say) }
  return say("To reach {risk}: {practices}", values)
}
