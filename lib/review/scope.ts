import type { Person, WorkloadFacts } from "@/lib/review/state"

type ScopeField =
  | "scope"
  | "boundaries"
  | "objectives"
  | "compliance"
  | "painPoints"
  | "reviewOwner"
  | "people"
  | "type"
  | "criticality"

const WORDS: Record<ScopeField, string> = {
  scope: "what is inside the review",
  boundaries: "what is outside of it",
  objectives: "the business objectives",
  compliance: "compliance needs (write “none” if there are none)",
  painPoints: "known pain points",
  reviewOwner: "who owns the review",
  people: "who takes part",
  type: "the workload type",
  criticality: "how critical it is",
}

/** Whether a row of a form says anything; empty rows are not saved. */
export function isSomebody({ name, role, email }: Person): boolean {
  return name + role + email !== ""
}

/** What the preparation still lacks, in words. It informs, it never blocks. Source: product.md, a review engagement. */
export function missingScope(workload: Pick<WorkloadFacts, ScopeField>): { field: ScopeField; words: string }[] {
  const fields = Object.keys(WORDS) as ScopeField[]
  return fields.filter((field) => isMissing(field, workload)).map((field) => ({ field, words: WORDS[field] }))
}

function isMissing(field: ScopeField, workload: Pick<WorkloadFacts, ScopeField>): boolean {
  return field === "people" ? !workload.people.some(isSomebody) : workload[field] === ""
}
