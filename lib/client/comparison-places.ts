import type { SearchParams } from "./workload-query"

/** Which two states are compared, as the address says it; null where it names none. */
export interface ComparedStates {
  from: number | null
  to: number | "now" | null
  /** Only changes that moved the number of questions at high risk. */
  onlyHigh: boolean
}

export function parseComparison(params: SearchParams): ComparedStates {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? ""
  const from = numberOf(one("from"))
  const to = one("to") === "now" ? "now" : numberOf(one("to"))
  return { from, to, onlyHigh: one("risk") === "HIGH" }
}

function numberOf(text: string): number | null {
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null
}

/** The comparison of two states, in the order of time whichever way round they are given. */
export function comparisonHref(
  workloadId: string,
  from: number | "now",
  to: number | "now",
  { onlyHigh = false } = {},
): string {
  const rank = (state: number | "now") => (state === "now" ? Number.POSITIVE_INFINITY : state)
  const [earlier, later] = rank(from) <= rank(to) ? [from, to] : [to, from]
  return `/workloads/${workloadId}/milestones/compare?from=${earlier}&to=${later}${onlyHigh ? "&risk=HIGH" : ""}`
}
