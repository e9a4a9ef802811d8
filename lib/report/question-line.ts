import type { Risk } from "@/lib/lens/model"
import { groupOf, questionLabel } from "@/lib/review/framework-pillar"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"

/** A question in a list. */
export interface QuestionLine {
  lensKey: string
  lensName: string
  /** Id of its pillar group. */
  group: string
  pillarName: string
  /** "SEC 3", or "2.3" in a lens's own pillar. */
  label: string
  id: string
  title: string
  risk: Risk
}

/** Every question of a workload, lens by lens in the order they are asked. */
export function questionLines(reviews: readonly ReviewState[]): QuestionLine[] {
  return reviews.flatMap((review) =>
    review.lens.pillars.flatMap((pillar, pillarIndex) =>
      pillar.questions.map((question, index) => ({
        lensKey: review.lensKey,
        lensName: review.lens.name,
        group: groupOf(review.lensKey, pillar),
        pillarName: pillar.name,
        label: questionLabel(pillar, pillarIndex + 1, index + 1),
        id: question.id,
        title: question.title,
        risk: riskOf(question, answerOf(review, question.id)),
      })),
    ),
  )
}
