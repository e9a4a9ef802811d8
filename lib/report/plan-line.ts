import { groupOf } from "@/lib/review/framework-pillar"
import { improvementPlan } from "@/lib/review/plan"
import type { ReviewState } from "@/lib/review/state"
import { type PlanItem, planItem } from "./plan-item"
import { ENGLISH, type Say } from "./words/say"

/** One question of the improvement plan as its page shows it. */
export interface PlanLine extends PlanItem {
  questionId: string
  /** Id of its pillar group. */
  group: string
}

/** HIGH, then MEDIUM questions, pillars in the workload's order. Source: product.md, rules of the domain. */
export function planLines(
  reviews: readonly ReviewState[],
  pillarPriorities: readonly string[],
  say: Say = ENGLISH,
): PlanLine[] {
  return improvementPlan(reviews, pillarPriorities).flatMap((found, index) => {
    const place = { questionId: found.question.id, group: groupOf(found.lensKey, found.pillar) }
    return planItem(found, index + 1, reviews, say).map((item) => ({ ...item, ...place }))
  })
}
