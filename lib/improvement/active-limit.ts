import type { ImprovementItem } from "./item"

/** More high risks than this at once, and none gets finished. Source: product.md, prioritising. */
export const MOST_ACTIVE = 5

/** The high-risk items that are in progress when they are more than five, else none: a warning, never a wall. */
export function tooManyActive<Item extends Pick<ImprovementItem, "status" | "risk">>(items: readonly Item[]): Item[] {
  const active = items.filter((item) => item.status === "IN_PROGRESS" && item.risk === "HIGH")
  return active.length > MOST_ACTIVE ? active : []
}
