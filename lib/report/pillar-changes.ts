import type { Risk } from "@/lib/lens/model"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"
import { pillarLines } from "./pillar-page"

/** A review that knows when each of its answers was last changed, by question id. */
export interface DatedReview extends ReviewState {
  changedAt: Record<string, Date>
}

/** An answer that is newer than the page that is written about its pillar. */
export interface NewerAnswer {
  lensKey: string
  questionId: string
  /** "SEC 3". */
  label: string
  title: string
  /** As it is now. */
  risk: Risk
}

/** The answers of a pillar group that changed after `savedAt`, in the order of the lenses. */
export function newerAnswers(reviews: readonly DatedReview[], group: string, savedAt: Date): NewerAnswer[] {
  return reviews.flatMap((review) =>
    pillarLines([review], group).flatMap(({ label, question }) => {
      const { id: questionId, title } = question
      const changed = Object.hasOwn(review.changedAt, questionId) ? review.changedAt[questionId] : undefined
      if (!changed || changed <= savedAt) return []
      return [
        { lensKey: review.lensKey, questionId, label, title, risk: riskOf(question, answerOf(review, questionId)) },
      ]
    }),
  )
}

/** What a report says of a page that is older than answers of its pillar. */
export interface PageChanges {
  /** ISO day on which the page was written. */
  writtenOn: string
  /** "SEC 3". */
  labels: string[]
}

/** For each saved page, by pillar group; none for one that is up to date. */
export function pageChanges(
  reviews: readonly DatedReview[],
  pages: Record<string, { savedAt: Date | string }>,
): Record<string, PageChanges> {
  return Object.fromEntries(
    Object.entries(pages).flatMap(([group, page]) => {
      const savedAt = new Date(page.savedAt)
      const labels = newerAnswers(reviews, group, savedAt).map(({ label }) => label)
      return labels.length === 0 ? [] : [[group, { writtenOn: savedAt.toISOString().slice(0, 10), labels }]]
    }),
  )
}
