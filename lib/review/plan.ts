import { type Choice, isNoneOfThese, type Pillar, type Question } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import { orderPillars } from "@/lib/review/pillar-order"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"

/** A question at risk with the best practices that are not in place yet. */
export interface Improvement {
  lensKey: string
  lensName: string
  pillar: Pick<Pillar, "id" | "name">
  question: Question
  /** Position of the question within its pillar, from 1. */
  number: number
  risk: "HIGH" | "MEDIUM"
  unmet: Choice[]
}

/** Best practices neither in place nor marked not applicable; never "none of these". */
export function unmetPractices(question: Question, answer: AnswerState): Choice[] {
  return question.choices.filter((choice) => {
    const status = Object.hasOwn(answer.choices, choice.id) ? answer.choices[choice.id]?.status : undefined
    return !isNoneOfThese(choice) && status !== "SELECTED" && status !== "NOT_APPLICABLE"
  })
}

/**
 * The improvement plan: every HIGH question, then every MEDIUM one; within a risk, pillars in the workload's
 * priority order and questions in the lens's. Source: product.md, rules of the domain.
 */
export function improvementPlan(reviews: readonly ReviewState[], pillarPriorities: readonly string[]): Improvement[] {
  const found = reviews.flatMap((review) =>
    review.lens.pillars.flatMap((pillar) =>
      pillar.questions.flatMap((question, index) => {
        const answer = answerOf(review, question.id)
        const risk = riskOf(question, answer)
        if (risk !== "HIGH" && risk !== "MEDIUM") return []
        const unmet = unmetPractices(question, answer)
        const { lensKey } = review
        return [{ lensKey, lensName: review.lens.name, pillar, question, number: index + 1, risk, unmet } as const]
      }),
    ),
  )
  const pillars = orderPillars(
    [...new Map(found.map((item) => [item.pillar.id, item.pillar])).values()],
    pillarPriorities,
  ).map((pillar) => pillar.id)
  const rank = (item: Improvement) => (item.risk === "HIGH" ? 0 : pillars.length) + pillars.indexOf(item.pillar.id)
  return found.sort((a, b) => rank(a) - rank(b))
}
