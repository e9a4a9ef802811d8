import { answeredCount, questionCount, type RiskCounts } from "@/lib/review/counts"

export type NextStep =
  | { kind: "add-lens" }
  | { kind: "start" }
  | { kind: "continue"; left: number }
  | { kind: "save-milestone" }
  | { kind: "complete" }
  | { kind: "improve"; high: number; medium: number }
  | { kind: "review-again" }
  | { kind: "wait"; until: string | null }

interface Standing {
  lenses: number
  counts: RiskCounts
  /** Every pillar was looked at or is left out with a reason (lib/report/coverage.ts). */
  isCovered: boolean
  /** Somebody declared the review complete, and the next one is not due yet. */
  isCompleted: boolean
  /** Something was answered after the newest milestone, or there is none. */
  changedSinceMilestone: boolean
  /** ISO days. */
  today: string
  nextReviewOn: string | null
}

/**
 * The one thing that moves a workload on. A review goes: lens, answers, milestone, completion, improvements, and again
 * when its day comes. Source: product.md, a review engagement and cadence.
 */
export function nextStep(standing: Standing): NextStep {
  const { lenses, counts, isCovered, isCompleted, changedSinceMilestone, today, nextReviewOn } = standing
  if (lenses === 0) return { kind: "add-lens" }
  if (questionCount(counts) > 0 && answeredCount(counts) === 0) return { kind: "start" }
  if (counts.UNANSWERED > 0 && !isCovered) return { kind: "continue", left: counts.UNANSWERED }
  if (changedSinceMilestone) return { kind: "save-milestone" }
  if (nextReviewOn !== null && nextReviewOn < today) return { kind: "review-again" }
  if (!isCompleted) return { kind: "complete" }
  if (counts.HIGH + counts.MEDIUM > 0) return { kind: "improve", high: counts.HIGH, medium: counts.MEDIUM }
  return { kind: "wait", until: nextReviewOn }
}
