import type { RiskCounts } from "@/lib/review/counts"
import type { WorkloadFacts } from "@/lib/review/state"

/** Workloads as the pages show them. Days are ISO days; moments are Dates. */

/** What every page of a workload shows at its head. */
export interface WorkloadHead {
  facts: WorkloadFacts
  /** The row version that an edit starts from. */
  version: number
  counts: RiskCounts
  milestones: number
  /** Improvements that somebody has still to work on. */
  improvements: number
  archivedAt: Date | null
  /** When the review was last declared complete, and by whom. */
  completed: { at: Date; by: string } | null
  updatedAt: Date
  /** The newest live event that this shows already. */
  newestEvent: number
  /** The workspace that owns it, by its account id, and what it allows; null for the workspace's own workload. */
  shared: { by: string; permission: "READONLY" | "CONTRIBUTOR" } | null
}

/** A workload in a list. */
export interface WorkloadLine {
  id: string
  name: string
  environment: string
  reviewOwner: string
  improvementStatus: string
  tags: Record<string, string>
  counts: RiskCounts
  nextReviewOn: string | null
  updatedAt: Date
}

/** The workspace at a glance. */
export interface Portfolio {
  workloads: number
  archived: number
  /** Questions per risk over all workloads that are not archived. */
  counts: RiskCounts
  overdue: { total: number; first: WorkloadLine[] }
  changed: WorkloadLine[]
  publishedLenses: number
}

/** A milestone in lists and charts. */
export interface MilestoneMark {
  number: number
  name: string
  kind: string
  note: string
  recordedAt: Date
  recordedByName: string
  counts: RiskCounts
}

/** What deleting a workload takes with it. */
export interface WorkloadHoldings {
  answers: number
  milestones: number
  improvements: number
  lenses: number
}

/** A published lens that can be applied to a workload. */
export interface LensOption {
  /** What the API calls it: an alias or an ARN. */
  alias: string
  /** Short id in our URLs. */
  key: string
  name: string
  version: string
  description: string
  questions: number
}
