const GAP = 4

/** Puts an open popover under its button, or above it where there is no room, inside the window. */
export function placeMenu(list: HTMLElement, button: HTMLElement) {
  const at = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = list
  const below = at.bottom + GAP + height <= innerHeight || at.top < height
  const right = at.left + width > innerWidth - GAP
  list.style.top = `${below ? at.bottom + GAP : at.top - GAP - height}px`
  list.style.left = `${Math.max(GAP, right ? at.right - width : at.left)}px`
}

/** Arrow keys, Home, End and first letters move the focus among the items. Returns whether the key was one of these. */
export function moveInMenu(list: HTMLElement, key: string): boolean {
  const items = [...list.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)")]
  const now = items.findIndex((item) => item.matches(":focus"))
  const next = nextItem(
    items.map((item) => item.textContent ?? ""),
    now,
    key,
  )
  if (next === null) return false
  items[next]?.focus()
  return true
}

/** The index the focus goes to from `now` (-1: none yet), or null when the key is none of ours. */
export function nextItem(labels: readonly string[], now: number, key: string): number | null {
  const count = labels.length
  if (count === 0) return null
  if (key === "Home") return 0
  if (key === "End") return count - 1
  if (key === "ArrowDown") return (now + 1) % count
  if (key === "ArrowUp") return now <= 0 ? count - 1 : now - 1
  if (key.length !== 1 || key === " ") return null
  const order = labels.map((_, step) => (now + 1 + step) % count)
  return order.find((index) => labels[index]?.trim().toLowerCase().startsWith(key.toLowerCase())) ?? null
}
