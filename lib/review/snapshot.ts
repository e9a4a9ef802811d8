import type { AnswerState } from "@/lib/review/answer"
import type { PillarTexts } from "@/lib/review/pillar-texts"
import type { WorkloadFacts } from "@/lib/review/state"

/** What a milestone keeps of one lens review. The lens itself is the immutable version `lensVersionId`. */
export interface ReviewSnapshot {
  lensId: string
  lensAlias: string | null
  lensAccountId: string | null
  lensVersionId: string
  lensVersion: string
  lensName: string
  notes: string
  pillarNotes: Record<string, string>
  pillarReasons: Record<string, string>
  answers: Record<string, AnswerState>
}

/** Everything that is needed to show that day's review again. `format` is raised when the shape changes. */
export interface MilestoneSnapshot {
  format: 1
  workload: Omit<WorkloadFacts, "arn">
  reviews: ReviewSnapshot[]
  /** What was written about pillars, by pillar group; absent in older milestones. */
  pillarPages?: Record<string, PillarTexts>
  /** The profile that decided which questions came first, when there was one. */
  profile?: { arn: string; version: number; answers: Record<string, readonly string[]> }
}
