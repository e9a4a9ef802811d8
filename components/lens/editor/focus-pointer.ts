/** How long a form may take to appear. */
const TRIES = 40
const WAIT_MS = 25

/**
 * Puts the focus on the field of a value, as soon as it is on the page: the first of the pointers that is there, or the
 * nearest field around the first.
 */
export function focusPointer(...pointers: string[]): void {
  let tries = 0
  const look = () => {
    tries += 1
    const found =
      pointers.map(fieldOf).find((field) => field !== null) ?? (tries < TRIES ? null : nearest(pointers[0] ?? ""))
    if (found) reveal(found)
    else if (tries < TRIES) setTimeout(look, WAIT_MS)
  }
  setTimeout(look, 0)
}

function fieldOf(pointer: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`)
}

function nearest(pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const field = fieldOf(at)
    if (field) return field
  }
  return null
}

function reveal(field: HTMLElement): void {
  const folded = field.closest("details")
  if (folded) folded.open = true
  field.scrollIntoView({ block: "center" })
  field.focus({ preventScroll: true })
}
