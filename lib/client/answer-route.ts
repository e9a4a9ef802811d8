import { usePathname, useSearchParams } from "next/navigation"
import { useSyncExternalStore } from "react"
import type { ReviewPlace } from "./query-keys"

type LensPlace = Pick<ReviewPlace, "workloadId" | "lensKey">

/** The path of a lens review, or of one of its questions. */
export function questionPath({ workloadId, lensKey }: LensPlace, questionId?: string | null): string {
  const review = `/workloads/${encodeURIComponent(workloadId)}/lenses/${encodeURIComponent(lensKey)}`
  return questionId ? `${review}/questions/${encodeURIComponent(questionId)}` : review
}

/** The same as a link that others can open: with the milestone, and with the risk that the rail shall list. */
export function questionHref(place: ReviewPlace, questionId?: string | null, show?: string): string {
  const search = new URLSearchParams({
    ...(place.milestone !== null && { milestone: String(place.milestone) }),
    ...(show !== undefined && { show }),
  }).toString()
  return questionPath(place, questionId) + (search && `?${search}`)
}

/** The question that an address names; null for the page of the review itself. */
export function questionIdFrom(pathname: string): string | null {
  const match = /\/questions\/([^/?]+)\/?(?:$|\?)/.exec(pathname)
  return match?.[1] === undefined ? null : decodeURIComponent(match[1])
}

const listeners = new Set<() => void>()

function tell() {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener("popstate", listener)
  return () => {
    listeners.delete(listener)
    removeEventListener("popstate", listener)
  }
}

/**
 * Path and search part of the address. The router hears of a change a moment later than the window does; a key pressed
 * in that moment must already mean the new question.
 */
export function useAddress(first: string): string {
  usePathname()
  useSearchParams()
  return useSyncExternalStore(
    subscribe,
    () => window.location.pathname + window.location.search,
    () => first,
  )
}

/** Shows a question without asking the server: the address changes, the screen reads the address. */
export function openQuestion(place: LensPlace, questionId: string | null): void {
  window.history.pushState(null, "", questionPath(place, questionId) + window.location.search)
  tell()
}

/** A filter is part of the address, so that a list can be sent; it is no step in the history. */
export function setSearch(name: string, value: string | null): void {
  const url = new URL(window.location.href)
  if (value === null) url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  window.history.replaceState(null, "", url)
  tell()
}
