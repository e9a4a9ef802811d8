import type { Pillar } from "@/lib/lens/model"
import { answeredCount, healthyShare, questionCount, type RiskCounts } from "@/lib/review/counts"
import { frameworkPillarOf } from "@/lib/review/framework-pillar"
import { answerOf, pillarCounts, type ReviewState } from "@/lib/review/state"
import { wordList } from "@/lib/risk/words"
import { REASON_WORDS } from "./review-words"

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
  /** Why the pillar was left out or set aside, written for the pillar or with each of its questions; empty without. */
  reason: string
}

export function pillarRow(review: ReviewState, pillar: Pillar): PillarRow {
  const counts = pillarCounts(review, pillar)
  const answered = answeredCount(counts)
  const total = questionCount(counts)
  const isSetAside = total > 0 && counts.NOT_APPLICABLE === total
  const reason = pillarReason(review, pillar) || (isSetAside ? reasonsOfQuestions(review, pillar) : "")
  const numbers = { counts, answered, total, healthy: healthyShare(counts) }
  return { id: pillar.id, name: pillar.name, ...numbers, reason, standing: standingOf(counts, reason) }
}

function pillarReason(review: ReviewState, pillar: Pillar): string {
  const known = frameworkPillarOf(pillar)
  const id = [pillar.id, ...(known ? [known] : [])].find((key) => Object.hasOwn(review.pillarReasons, key))
  return id === undefined ? "" : (review.pillarReasons[id]?.trim() ?? "")
}

/** Every question of a pillar that is wholly not applicable says why: their reasons; empty when one does not. */
function reasonsOfQuestions(review: ReviewState, pillar: Pillar): string {
  const words = pillar.questions.map((question) => {
    const { reason, notes } = answerOf(review, question.id)
    if (reason !== "NONE") return REASON_WORDS[reason]
    return notes.trim() === "" ? "" : "see the questions' notes"
  })
  return words.includes("") ? "" : wordList([...new Set(words)])
}

function standingOf(counts: RiskCounts, reason: string): PillarStanding {
  const total = questionCount(counts)
  if (total === 0) return "no questions"
  if (counts.NOT_APPLICABLE === total) return "not assessed"
  if (counts.UNANSWERED === 0) return "reviewed"
  if (reason !== "") return "left out"
  return counts.UNANSWERED === total ? "not started" : "in progress"
}
