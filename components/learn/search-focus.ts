export const RESULTS_ID = "learn-results"

/** Puts the focus on a result by its position and answers it; null when there is none. */
export function focusResult(at: number): HTMLAnchorElement | null {
  const links = resultLinks()
  const link = links[Math.min(Math.max(at, 0), links.length - 1)] ?? null
  link?.focus()
  return link
}

/** The position of the result that has the focus, or -1. */
export function focusedResult(): number {
  return resultLinks().indexOf(document.activeElement as HTMLAnchorElement)
}

function resultLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(`#${RESULTS_ID} a`)]
}
