import type { WorkloadFacts } from "@/lib/review/state"

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

/** What the preparation still lacks, in words. It informs, it never blocks. Source: product.md, a review engagement. */
export function missingScope(workload: Pick<WorkloadFacts, ScopeField>): { field: ScopeField; words: string }[] {
  const fields = Object.keys(WORDS) as ScopeField[]
  return fields.filter((field) => workload[field].length === 0).map((field) => ({ field, words: WORDS[field] }))
}
