import { IMPROVEMENT_STATUSES } from "@/lib/review/improvement-status"
import {
  CRITICALITIES,
  type Criticality,
  FRAMEWORK_PILLARS,
  isWorkloadType,
  WORKLOAD_TYPES,
} from "@/lib/review/workload-type"
import { ENVIRONMENTS } from "./workload-query"
import type { WorkloadField, WorkloadValues } from "./workload-values"

/** What a field says, as one text for people. Empty when it says nothing. */
export function fieldWords(field: WorkloadField, values: WorkloadValues): string {
  switch (field) {
    case "environment":
      return ENVIRONMENTS[values.environment]
    case "type":
      return isWorkloadType(values.type) ? WORKLOAD_TYPES[values.type].label : values.type
    case "criticality":
      return CRITICALITIES[values.criticality as Criticality] ?? values.criticality
    case "improvementStatus":
      return (
        IMPROVEMENT_STATUSES[values.improvementStatus as keyof typeof IMPROVEMENT_STATUSES] ?? values.improvementStatus
      )
    case "pillarPriorities":
      return values.pillarPriorities
        .map((id, at) => `${at + 1}. ${FRAMEWORK_PILLARS[id as keyof typeof FRAMEWORK_PILLARS] ?? id}`)
        .join("\n")
    case "tags":
      return values.tags.map(({ key, value }) => (value === "" ? key : `${key}=${value}`)).join(", ")
    case "people":
      return values.people.map(({ name, role, email }) => [name, role, email].filter(Boolean).join(", ")).join("\n")
    case "accountIds":
    case "awsRegions":
    case "nonAwsRegions":
      return values[field].join(", ")
    default:
      return values[field] ?? ""
  }
}

/** Fields whose two texts can simply stand one under the other. */
const JOINABLE: readonly WorkloadField[] = ["scope", "boundaries", "objectives", "compliance", "painPoints", "notes"]

/** Both texts of a field that two people changed; null where only one of them can hold. */
export function bothTexts(field: WorkloadField, mine: WorkloadValues, theirs: WorkloadValues): string | null {
  return JOINABLE.includes(field) ? `${mine[field]}\n\n${theirs[field]}` : null
}
