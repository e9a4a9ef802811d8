/** The addresses of a workload's pages. */

interface Filter {
  risk?: string | undefined
  pillar?: string | undefined
  lens?: string | undefined
  milestone?: number | undefined
}

export function questionHref(workloadId: string, lensKey: string, questionId: string, milestone?: number): string {
  const path = `/workloads/${workloadId}/lenses/${encodeURIComponent(lensKey)}/questions/${encodeURIComponent(questionId)}`
  return milestone === undefined ? path : `${path}?milestone=${milestone}`
}

function filtered(path: string, filter: Filter): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && value !== "") params.set(name, `${value}`)
  return params.size === 0 ? path : `${path}?${params}`
}

/** Every question, or those of a risk, a pillar group or a lens. */
export function questionsHref(workloadId: string, filter: Filter = {}): string {
  return filtered(`/workloads/${workloadId}/questions`, filter)
}

/** What the lenses say is not in place yet, question by question. */
export function improvementsHref(workloadId: string, filter: Filter = {}): string {
  return filtered(`/workloads/${workloadId}/improvements/review`, filter)
}

/** One improvement of the plan. */
export function itemHref(workloadId: string, number: number): string {
  return `/workloads/${workloadId}/improvements/${number}`
}

/** What is written about one pillar over all lenses. */
export function pillarHref(workloadId: string, pillarId: string): string {
  return `/workloads/${workloadId}/pillars/${encodeURIComponent(pillarId)}`
}

export function milestoneHref(workloadId: string, number: number): string {
  return `/workloads/${workloadId}/milestones/${number}`
}
