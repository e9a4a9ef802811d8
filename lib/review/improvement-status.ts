/** How far the improvements of a workload are. Source: WorkloadImprovementStatus of the API. */
export const IMPROVEMENT_STATUSES = {
  NOT_APPLICABLE: "Not set",
  NOT_STARTED: "Not started",
  IN_PROGRESS: "In progress",
  COMPLETE: "Complete",
  RISK_ACKNOWLEDGED: "Risk acknowledged",
} as const
