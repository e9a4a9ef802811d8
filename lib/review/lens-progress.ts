import { allQuestions } from "@/lib/lens/model"
import { answeredCount, type RiskCounts } from "@/lib/review/counts"
import { answerOf, type ReviewState, reviewCounts, riskOf } from "@/lib/review/state"

/** How far one lens of a workload is. */
export interface LensProgress {
  lensKey: string
  name: string
  version: string
  counts: RiskCounts
  isStarted: boolean
  /** Where to go on: the first unanswered question, else the first; null for a lens without questions. */
  nextQuestionId: string | null
}

export function lensProgress(review: ReviewState): LensProgress {
  const questions = allQuestions(review.lens)
  const open = questions.find((question) => riskOf(question, answerOf(review, question.id)) === "UNANSWERED")
  const counts = reviewCounts(review)
  return {
    lensKey: review.lensKey,
    name: review.lens.name,
    version: review.lensVersion,
    counts,
    isStarted: answeredCount(counts) > 0,
    nextQuestionId: (open ?? questions[0])?.id ?? null,
  }
}
