import type { ReviewPlace } from "./query-keys"

/** The page of a lens review, or of one of its questions. Milestone and filter are in the search part. */
export function questionPath(
  { workloadId, lensKey }: Pick<ReviewPlace, "workloadId" | "lensKey">,
  questionId?: string | null,
) {
  const review = `/workloads/${encodeURIComponent(workloadId)}/lenses/${encodeURIComponent(lensKey)}`
  return questionId ? `${review}/questions/${encodeURIComponent(questionId)}` : review
}

/** The question that an address names; null for the page of the review itself. */
export function questionIdFrom(pathname: string): string | null {
  const match = /\/questions\/([^/]+)\/?$/.exec(pathname)
  return match?.[1] === undefined ? null : decodeURIComponent(match[1])
}

/** Shows a question without asking the server: the address changes, the screen reads the address. */
export function openQuestion(place: Pick<ReviewPlace, "workloadId" | "lensKey">, questionId: string | null): void {
  window.history.pushState(null, "", questionPath(place, questionId) + window.location.search)
}
