/** Profiles as the pages show them. */
export interface ProfileLine {
  arn: string
  id: string
  name: string
  description: string
  /** From 1. */
  version: number
  changedAt: Date
  /** The account that shares it; empty for the workspace's own. */
  sharedBy: string
  tags: Record<string, string>
  /** Selected choices by question. */
  answers: Record<string, readonly string[]>
  /** Workloads of this workspace that use it, with the version they use. */
  usedBy: { id: string; name: string; version: number }[]
}

/** The profile of one workload, and those that it could have. */
export interface WorkloadProfileState {
  applied: { arn: string; name: string; version: number; newest: number; isDeleted: boolean; first: number } | null
  options: { arn: string; name: string }[]
}
