import type { CreateWorkloadInput, UpdateWorkloadInput } from "@/lib/aws/workload-schema"
import { isSomebody } from "@/lib/review/scope"
import { changedFields, type WorkloadField, type WorkloadValues } from "./workload-values"

type Extras = NonNullable<UpdateWorkloadInput["Plumbline"]>
type Member = keyof Omit<UpdateWorkloadInput, "WorkloadId" | "Plumbline">

/** The API's member of each field that the AWS tool has too. */
export const MEMBERS = {
  name: "WorkloadName",
  description: "Description",
  environment: "Environment",
  reviewOwner: "ReviewOwner",
  accountIds: "AccountIds",
  awsRegions: "AwsRegions",
  nonAwsRegions: "NonAwsRegions",
  architecturalDesign: "ArchitecturalDesign",
  industryType: "IndustryType",
  industry: "Industry",
  notes: "Notes",
  pillarPriorities: "PillarPriorities",
  improvementStatus: "ImprovementStatus",
} as const satisfies Partial<Record<WorkloadField, Member>>

/** … and of each that it lacks, under `Plumbline`. */
export const EXTRA_MEMBERS = {
  type: "Type",
  criticality: "Criticality",
  scope: "Scope",
  boundaries: "Boundaries",
  objectives: "Objectives",
  compliance: "Compliance",
  painPoints: "PainPoints",
  people: "People",
  nextReviewOn: "NextReviewOn",
  tags: "Tags",
} as const satisfies Partial<Record<WorkloadField, keyof Extras>>

/** What the server is asked to store for these fields, as members of the API. */
function membersOf(values: WorkloadValues, fields: readonly WorkloadField[]) {
  const known: Record<string, unknown> = {}
  const extras: Record<string, unknown> = {}
  for (const field of fields) {
    if (field in EXTRA_MEMBERS) extras[EXTRA_MEMBERS[field as keyof typeof EXTRA_MEMBERS]] = sent(values, field)
    else known[MEMBERS[field as keyof typeof MEMBERS]] = sent(values, field)
  }
  return { known, extras }
}

/** Rows that nobody filled in are left out. */
function sent(values: WorkloadValues, field: WorkloadField): unknown {
  if (field === "tags") {
    const filled = values.tags.filter((tag) => tag.key.trim() !== "" || tag.value.trim() !== "")
    return Object.fromEntries(filled.map((tag) => [tag.key.trim(), tag.value.trim()]))
  }
  if (field === "people") return values.people.filter(isSomebody)
  return values[field]
}

/** The body of CreateWorkload. `token` makes a repeated request harmless. */
export function createRequest(values: WorkloadValues, lenses: readonly string[], token: string) {
  const { improvementStatus: _, ...rest } = values
  const { known, extras } = membersOf(values, Object.keys(rest) as WorkloadField[])
  const body = {
    ...known,
    Lenses: [...lenses],
    ClientRequestToken: token,
    Plumbline: { ...extras, OnlyTheseLenses: true },
  }
  return body as unknown as CreateWorkloadInput
}

/** The body of UpdateWorkload: only what changed since `before`, refused when that is no longer version `version`. */
export function updateRequest(before: WorkloadValues, now: WorkloadValues, version: number) {
  const { known, extras } = membersOf(now, changedFields(before, now))
  const body = { ...known, Plumbline: { ...extras, Version: version } }
  return body as unknown as Omit<UpdateWorkloadInput, "WorkloadId">
}
