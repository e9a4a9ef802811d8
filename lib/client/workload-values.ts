import type { WorkloadFacts } from "@/lib/review/state"
import { proposePillarPriorities } from "@/lib/review/workload-type"

export interface TagRow {
  key: string
  value: string
}

/** What the description of a workload holds while somebody writes it. */
export interface WorkloadValues extends Omit<WorkloadFacts, "id" | "arn" | "tags"> {
  tags: TagRow[]
}

export type WorkloadField = keyof WorkloadValues

export function emptyValues(nextReviewOn: string): WorkloadValues {
  return {
    ...{ name: "", description: "", environment: "PRODUCTION", reviewOwner: "", type: "", criticality: "" },
    ...{ scope: "", boundaries: "", objectives: "", compliance: "", painPoints: "" },
    ...{ accountIds: [], awsRegions: [], nonAwsRegions: [], architecturalDesign: "", industryType: "", industry: "" },
    ...{ notes: "", tags: [], people: [], pillarPriorities: proposePillarPriorities("") },
    ...{ improvementStatus: "NOT_APPLICABLE", nextReviewOn },
  }
}

/** The stored description as the form shows it. */
export function valuesOf({ id: _, arn: __, tags, ...facts }: WorkloadFacts): WorkloadValues {
  return { ...facts, tags: Object.entries(tags).map(([key, value]) => ({ key, value })) }
}

/** Whether two values of a field say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** The fields in which `now` differs from `before`, in the order of the form. */
export function changedFields(before: WorkloadValues, now: WorkloadValues): WorkloadField[] {
  const fields = Object.keys(before) as WorkloadField[]
  return fields.filter((field) => !isSame(before[field], now[field]))
}
