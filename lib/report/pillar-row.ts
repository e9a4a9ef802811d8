import type { Pillar } from "@/lib/lens/model"
import { answeredCount, healthyShare, questionCount, type RiskCounts } from "@/lib/review/counts"
import { frameworkPillarOf } from "@/lib/review/framework-pillar"
import { pillarCounts, type ReviewState } from "@/lib/review/state"

/** How far a pillar was looked at. "not assessed": every question was set aside as not applicable. */
export type PillarStanding = "reviewed" | "in progress" | "not started" | "left out" | "not assessed" | "no questions"

/** One pillar in numbers. */
export interface PillarRow {
  id: string
  name: string
  counts: RiskCounts
  answered: number
  total: number
  /** Share without risk among the assessed questions, 0 to 1; null: none was assessed. */
  healthy: number | null
  standing: PillarStanding
  /** Why the pillar was left out; empty when it was not. */
  reason: string
}

export function pillarRow(review: ReviewState, pillar: Pillar): PillarRow {
  const counts = pillarCounts(review, pillar)
  const answered = answeredCount(counts)
  const total = questionCount(counts)
  const reason = pillarReason(review, pillar)
  const numbers = { counts, answered, total, healthy: healthyShare(counts) }
  return { id: pillar.id, name: pillar.name, ...numbers, reason, standing: standingOf(counts, reason) }
}

function pillarReason(review: ReviewState, pillar: Pillar): string {
  const known = frameworkPillarOf(pillar)
  const id = [pillar.id, ...(known ? [known] : [])].find((key) => Object.hasOwn(review.pillarReasons, key))
  return id === undefined ? "" : (review.pillarReasons[id]?.trim() ?? "")
}

function standingOf(counts: RiskCounts, reason: string): PillarStanding {
  const total = questionCount(counts)
  if (total === 0) return "no questions"
  if (counts.NOT_APPLICABLE === total) return "not assessed"
  if (counts.UNANSWERED === 0) return "reviewed"
  if (reason !== "") return "left out"
  return counts.UNANSWERED === total ? "not started" : "in progress"
}
