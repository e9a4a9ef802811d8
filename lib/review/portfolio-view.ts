import type { RiskCounts } from "@/lib/review/counts"

/** A workload of the heat map. */
export interface HeatWorkload {
  id: string
  name: string
  counts: RiskCounts
  /** ISO day. */
  nextReviewOn: string | null
  /** Counts by pillar group; pillars that no lens of the workload asks about are not there. */
  pillars: Record<string, RiskCounts>
}

export interface HeatPage {
  /** The framework's six, and "other" when a shown workload's lens has pillars of its own. */
  columns: { id: string; name: string }[]
  rows: HeatWorkload[]
  /** Workloads that match, and their questions by risk. */
  total: number
  counts: RiskCounts
}

/** A question that is a high risk in several workloads. */
export interface CommonRisk {
  lensId: string
  lensName: string
  questionId: string
  label: string
  title: string
  workloads: number
}

/** A practice that several workloads lack where a question is a high risk. */
export interface CommonPractice extends CommonRisk {
  practiceId: string
  practice: string
  effort: "S" | "M" | "L" | null
}

/** Workloads whose review or milestone is older than their cadence. */
export interface DueCounts {
  overdue: number
  stale: number
}

/** High and medium risks of all workloads at the end of a month, as their newest milestones tell. */
export interface TrendMonth {
  /** yyyy-mm */
  month: string
  high: number
  medium: number
}

/** A view that somebody kept. */
export interface SavedViewLine {
  id: string
  name: string
  /** The address after the question mark. */
  query: string
  isShared: boolean
  isMine: boolean
}
