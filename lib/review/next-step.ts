import { answeredCount, questionCount, type RiskCounts } from "@/lib/review/counts"

export type NextStep =
  | { kind: "add-lens" }
  | { kind: "start" }
  | { kind: "continue"; left: number }
  | { kind: "save-milestone" }
  | { kind: "improve"; high: number; medium: number }
  | { kind: "review-again" }
  | { kind: "wait"; until: string | null }

interface Standing {
  lenses: number
  counts: RiskCounts
  /** Something was answered after the newest milestone, or there is none. */
  changedSinceMilestone: boolean
  /** ISO days. */
  today: string
  nextReviewOn: string | null
}

/**
 * The one thing that moves a workload on. A review goes: lens, answers, milestone, improvements, and again when its
 * day comes. Source: product.md, a review engagement and cadence.
 */
export function nextStep({ lenses, counts, changedSinceMilestone, today, nextReviewOn }: Standing): NextStep {
  if (lenses === 0) return { kind: "add-lens" }
  if (questionCount(counts) > 0 && answeredCount(counts) === 0) return { kind: "start" }
  if (counts.UNANSWERED > 0) return { kind: "continue", left: counts.UNANSWERED }
  if (changedSinceMilestone) return { kind: "save-milestone" }
  if (nextReviewOn !== null && nextReviewOn < today) return { kind: "review-again" }
  if (counts.HIGH + counts.MEDIUM > 0) return { kind: "improve", high: counts.HIGH, medium: counts.MEDIUM }
  return { kind: "wait", until: nextReviewOn }
}
