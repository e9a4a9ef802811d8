import { IMPROVEMENT_STATUSES } from "@/lib/review/improvement-status"
import { missingScope } from "@/lib/review/scope"
import type { WorkloadFacts } from "@/lib/review/state"
import { CRITICALITIES, isWorkloadType, WORKLOAD_TYPES } from "@/lib/review/workload-type"
import { plannedDayInWords } from "./day"
import type { ReportInput } from "./input"
import { safeUrl } from "./links"

/** One labelled line; `url` when the text is an address that may be opened. */
export interface Property {
  label: string
  text: string
  url: string | null
}

const ENVIRONMENTS: Record<WorkloadFacts["environment"], string> = {
  PRODUCTION: "Production",
  PREPRODUCTION: "Pre-production",
}

/** What the workload is: only what was filled in, in a fixed order. */
export function propertiesOf({ workload, reviews }: ReportInput): Property[] {
  const { architecturalDesign, criticality, improvementStatus: status } = workload
  return filled([
    ["Lenses", reviews.map((review) => `${review.lens.name} (version ${review.lensVersion})`).join("\n")],
    ["Environment", ENVIRONMENTS[workload.environment]],
    ["Type", isWorkloadType(workload.type) ? WORKLOAD_TYPES[workload.type].label : workload.type],
    ["Criticality", CRITICALITIES[criticality as keyof typeof CRITICALITIES] ?? criticality],
    ["Industry", [workload.industryType, workload.industry].filter(Boolean).join(" – ")],
    ["Review owner", workload.reviewOwner],
    ["AWS accounts", workload.accountIds.join(", ")],
    ["AWS regions", workload.awsRegions.join(", ")],
    ["Other regions", workload.nonAwsRegions.join(", ")],
    ["Architecture", architecturalDesign],
    ["Improvement status", IMPROVEMENT_STATUSES[status as keyof typeof IMPROVEMENT_STATUSES] ?? status],
    ["Next review", workload.nextReviewOn ? plannedDayInWords(workload.nextReviewOn) : ""],
    [
      "Tags",
      Object.entries(workload.tags)
        .map(([key, value]) => (value ? `${key}: ${value}` : key))
        .join(", "),
    ],
    ["ARN", workload.arn],
  ])
}

/** What the review looked at, as prepared; the last line names what nobody described. */
export function scopeOf({ workload }: ReportInput): Property[] {
  return filled([
    ["In scope", workload.scope],
    ["Boundaries", workload.boundaries],
    ["Objectives", workload.objectives],
    ["Compliance", workload.compliance],
    ["Pain points", workload.painPoints],
    ["People", workload.people.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(", ")],
    ["Notes", workload.notes],
    [
      "Not described",
      missingScope(workload)
        .map(({ words }) => words)
        .join("; "),
    ],
  ])
}

function filled(rows: readonly [label: string, text: string][]): Property[] {
  return rows
    .filter(([, text]) => text.trim() !== "")
    .map(([label, text]) => ({ label, text: text.trim(), url: safeUrl(text) }))
}
