import { IMPROVEMENT_STATUSES } from "@/lib/review/improvement-status"
import { missingScope } from "@/lib/review/scope"
import type { WorkloadFacts } from "@/lib/review/state"
import { CRITICALITIES, isWorkloadType, WORKLOAD_TYPES } from "@/lib/review/workload-type"
import type { ReportInput } from "./input"
import { safeUrl } from "./links"
import { ENGLISH, type Say } from "./words/say"

/** One labelled line; `url` when the text is an address that may be opened. */
export interface Property {
  label: string
  text: string
  url: string | null
}

const ENVIRONMENTS = {
  PRODUCTION: "Production",
  PREPRODUCTION: "Pre-production",
} as const satisfies Record<WorkloadFacts["environment"], string>

/** What the workload is: only what was filled in, in a fixed order. */
export function propertiesOf({ workload, reviews }: ReportInput, say: Say = ENGLISH): Property[] {
  const { architecturalDesign, criticality, improvementStatus: status } = workload
  return filled([
    [
      say("Lenses"),
      reviews
        .map((review) => say("{lens} (version {version})", { lens: review.lens.name, version: review.lensVersion }))
        .join("\n"),
    ],
    [say("Environment"), say(ENVIRONMENTS[workload.environment])],
    [say("Type"), say.term(isWorkloadType(workload.type) ? WORKLOAD_TYPES[workload.type].label : workload.type)],
    [say("Criticality"), say.term(CRITICALITIES[criticality as keyof typeof CRITICALITIES] ?? criticality)],
    [say("Industry"), [workload.industryType, workload.industry].filter(Boolean).join(" – ")],
    [say("Review owner"), workload.reviewOwner],
    [say("AWS accounts"), workload.accountIds.join(", ")],
    [say("AWS regions"), workload.awsRegions.join(", ")],
    [say("Other regions"), workload.nonAwsRegions.join(", ")],
    [say("Architecture"), architecturalDesign],
    [say("Improvement status"), say.term(IMPROVEMENT_STATUSES[status as keyof typeof IMPROVEMENT_STATUSES] ?? status)],
    [say("Next review"), workload.nextReviewOn ? say.plannedDay(workload.nextReviewOn) : ""],
    [
      say("Tags"),
      Object.entries(workload.tags)
        .map(([key, value]) => (value ? `${key}: ${value}` : key))
        .join(", "),
    ],
    [say("ARN"), workload.arn],
  ])
}

/** What the review looked at, as prepared; the last line names what nobody described. */
export function scopeOf({ workload }: ReportInput, say: Say = ENGLISH): Property[] {
  return filled([
    [say("In scope"), workload.scope],
    [say("Boundaries"), workload.boundaries],
    [say("Objectives"), workload.objectives],
    [say("Compliance"), workload.compliance],
    [say("Pain points"), workload.painPoints],
    [say("People"), workload.people.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(", ")],
    [say("Notes"), workload.notes],
    [
      say("Not described"),
      missingScope(workload)
        .map(({ words }) => say.term(words))
        .join("; "),
    ],
  ])
}

function filled(rows: readonly [label: string, text: string][]): Property[] {
  return rows
    .filter(([, text]) => text.trim() !== "")
    .map(([label, text]) => ({ label, text: text.trim(), url: safeUrl(text) }))
}
