import type { FormError } from "@/components/ui/error-summary"
import { EXTRA_MEMBERS, MEMBERS } from "./workload-requests"
import type { WorkloadField } from "./workload-values"

/** The names of the fields, for labels and for the summary of what is wrong. */
export const FIELD_LABELS: Record<WorkloadField, string> = {
  name: "Name",
  description: "Description",
  environment: "Environment",
  reviewOwner: "Review owner",
  type: "Workload type",
  criticality: "Criticality",
  scope: "What is inside the review",
  boundaries: "What is outside",
  objectives: "Business objectives",
  compliance: "Compliance",
  painPoints: "Known pain points",
  accountIds: "AWS account IDs",
  awsRegions: "AWS regions",
  nonAwsRegions: "Other locations",
  architecturalDesign: "Link to the architecture",
  industryType: "Industry type",
  industry: "Industry",
  notes: "Notes",
  tags: "Tags",
  people: "People",
  pillarPriorities: "Pillar priority",
  improvementStatus: "Improvement status",
  nextReviewOn: "Next review",
}

export type FieldErrors = Partial<Record<WorkloadField, string>>

/** The id of a field's control, so that the error summary can lead to it. */
export function controlId(field: WorkloadField): string {
  return `workload-${field}`
}

const FIELDS = new Map<string, WorkloadField>(
  Object.entries({ ...MEMBERS, ...EXTRA_MEMBERS }).map(([field, member]) => [member, field as WorkloadField]),
)

/** The server's words per field; `rest` holds what belongs to no field. "AccountIds.2" is the third account id. */
export function fieldErrors(found: readonly { name: string; message: string }[]): {
  fields: FieldErrors
  rest: string[]
} {
  const fields: FieldErrors = {}
  const rest: string[] = []
  for (const { name, message } of found) {
    const [first = "", ...path] = name.replace(/^Plumbline\./, "").split(".")
    const field = FIELDS.get(first)
    const place = path.find((part) => part !== "" && !/^(name|role|email)$/.test(part))
    const text =
      place === undefined ? message : `${/^\d+$/.test(place) ? `Entry ${Number(place) + 1}` : place} ${message}`
    if (field === undefined) rest.push(message)
    else fields[field] = fields[field] === undefined ? capital(text) : `${fields[field]}; ${text}`
  }
  return { fields, rest }
}

/** A sentence of the server as a sentence on the page. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The summary's lines. */
export function summaryOf(errors: FieldErrors): FormError[] {
  return (Object.entries(errors) as [WorkloadField, string][]).map(([field, text]) => ({
    id: controlId(field),
    text: `${FIELD_LABELS[field]}: ${text}`,
  }))
}
