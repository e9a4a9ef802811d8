import { isInPlace } from "./in-place"
import type { ImprovementItem } from "./item"
import { byPriority } from "./priority"
import { isClosed } from "./status"

/** A quick win takes less than this. Source: product.md, prioritising. */
export const QUICK_MINUTES = 30

/** And there are at most so many, that they stay quick. */
export const MOST_QUICK = 5

type Candidate = Pick<
  ImprovementItem,
  | (
      | "number"
      | "status"
      | "priority"
      | "risk"
      | "impact"
      | "effort"
      | "effortMinutes"
      | "changesArchitecture"
      | "dueOn"
    )
  | "links"
>

/**
 * High impact, small effort of under 30 minutes, somebody (or the lens) said that no architecture changes, and it is
 * not in place already.
 */
export function isQuickWin(item: Candidate): boolean {
  return (
    !isClosed(item.status) &&
    !isInPlace(item) &&
    (item.impact === "HIGH" || item.risk === "HIGH") &&
    item.effort === "S" &&
    item.effortMinutes !== null &&
    item.effortMinutes < QUICK_MINUTES &&
    item.changesArchitecture === false
  )
}

/** The first five; fewer when there are fewer: none is made up to fill the list. */
export function quickWins<Item extends Candidate>(items: readonly Item[]): Item[] {
  return items.filter(isQuickWin).sort(byPriority).slice(0, MOST_QUICK)
}
