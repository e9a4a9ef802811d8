import type { Risk } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import { addCounts, noCounts, type RiskCounts } from "@/lib/review/counts"
import { type Attention, planUpgrade, type UpgradePath } from "@/lib/review/upgrade"

/** A lens review as it stands, before a new version. */
export interface AffectedReview {
  workloadId: string
  workloadName: string
  /** The version that it is on. */
  version: string
  /** With their stored risk, where it is known. */
  answers: Record<string, AnswerState & { risk?: Risk }>
}

/** What a new version would do to one workload. */
export interface WorkloadImpact {
  workloadId: string
  workloadName: string
  version: string
  /** Recorded answers. */
  kept: number
  attention: number
  lost: number
  before: RiskCounts
  after: RiskCounts
}

/** What it would do to the answers of one question over all workloads; only where something happens to them. */
export interface QuestionImpact {
  questionId: string
  title: string
  attention: number
  lost: number
  /** How many answers need attention for which reason. */
  reasons: Partial<Record<Attention["kind"], number>>
}

export interface LensImpact {
  /** Those that lose most first. */
  workloads: WorkloadImpact[]
  /** Those where most answers are lost or need attention first. */
  questions: QuestionImpact[]
  total: Pick<WorkloadImpact, "kept" | "attention" | "lost" | "before" | "after">
}

/**
 * What a new version of a lens would do to the workloads that use it; `pathOf` gives the way from the version that a
 * workload is on. Computed from the answers as they are; nothing is changed.
 */
export function impactOf(
  reviews: readonly AffectedReview[],
  pathOf: (review: AffectedReview) => UpgradePath,
): LensImpact {
  const questions = new Map<string, QuestionImpact>()
  const note = (questionId: string, title: string) => {
    const known = questions.get(questionId) ?? { questionId, title, attention: 0, lost: 0, reasons: {} }
    questions.set(questionId, known)
    return known
  }
  const workloads = reviews.map((review): WorkloadImpact => {
    const { workloadId, workloadName, version, answers } = review
    const { kept, attention, lost, before, after } = planUpgrade(pathOf(review), { answers })
    for (const { questionId, title } of lost) note(questionId, title).lost += 1
    for (const answer of attention) {
      const impact = note(answer.questionId, answer.title)
      impact.attention += 1
      for (const { kind } of answer.attention) impact.reasons[kind] = (impact.reasons[kind] ?? 0) + 1
    }
    const counts = { kept: kept.length, attention: attention.length, lost: lost.length }
    return { workloadId, workloadName, version, ...counts, before, after }
  })
  workloads.sort((a, b) => b.lost - a.lost || b.attention - a.attention || byName(a, b))
  return {
    workloads,
    questions: [...questions.values()].sort((a, b) => b.lost - a.lost || b.attention - a.attention),
    total: totalOf(workloads),
  }
}

function byName(a: WorkloadImpact, b: WorkloadImpact): number {
  return a.workloadName < b.workloadName ? -1 : 1
}

function totalOf(workloads: readonly WorkloadImpact[]): LensImpact["total"] {
  const total = { kept: 0, attention: 0, lost: 0 }
  for (const { kept, attention, lost } of workloads) {
    total.kept += kept
    total.attention += attention
    total.lost += lost
  }
  const sum = (side: "before" | "after") =>
    workloads.length === 0 ? noCounts() : addCounts(workloads.map((one) => one[side]))
  return { ...total, before: sum("before"), after: sum("after") }
}
