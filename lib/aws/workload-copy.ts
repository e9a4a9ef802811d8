import type { AnswerState } from "@/lib/review/answer"

/** A workload as its API tells it, on its way to another account. */

/** The members that CreateWorkload and UpdateWorkload take, as GetWorkload answered them. */
export interface FactsCopy {
  WorkloadName: string
  Description: string
  Environment: string
  ReviewOwner: string
  AccountIds: string[]
  AwsRegions: string[]
  NonAwsRegions: string[]
  PillarPriorities: string[]
  ArchitecturalDesign: string
  IndustryType: string
  Industry: string
  Notes: string
  ImprovementStatus: string
}

export interface ReviewCopy {
  /** Alias of an official lens, ARN of another. */
  lens: string
  name: string
  version: string
  notes: string
  pillarNotes: Record<string, string>
  /** By question id; only questions about which something was recorded. */
  answers: Record<string, AnswerState>
}

export interface StateCopy {
  facts: FactsCopy
  reviews: ReviewCopy[]
}

export interface MilestoneCopy extends StateCopy {
  number: number
  name: string
  recordedAt: Date
}

export interface WorkloadCopy extends StateCopy {
  arn: string
  tags: Record<string, string>
  /** Members that only pass through. */
  extras: { DiscoveryConfig?: unknown; Applications?: unknown }
  profileArn: string | null
  milestones: MilestoneCopy[]
}
