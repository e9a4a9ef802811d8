import { EFFORTS, type Effort, type ImprovementItem, LEVELS, type Level } from "./item"
import { byPriority, type Ranked } from "./priority"

/** Rows of the matrix from the top: high impact first. Columns from the left: small effort first. */
export interface MatrixCell<Item> {
  impact: Level
  effort: Effort
  items: Item[]
}

/** All nine cells, row by row; every item in exactly one. */
export function matrixOf<Item extends Pick<ImprovementItem, "impact" | "effort"> & Ranked>(
  items: readonly Item[],
): MatrixCell<Item>[] {
  const sorted = items.toSorted(byPriority)
  return LEVELS.flatMap((impact) =>
    EFFORTS.map((effort) => ({
      impact,
      effort,
      items: sorted.filter((item) => item.impact === impact && item.effort === effort),
    })),
  )
}

export type Direction = "up" | "down" | "left" | "right"

/** The cell next to one, or the same at the edge. Up is more impact, left less effort. */
export function moved<Place extends { impact: Level; effort: Effort }>(
  { impact, effort }: Place,
  direction: Direction,
): { impact: Level; effort: Effort } {
  const step = direction === "down" || direction === "right" ? 1 : -1
  if (direction === "up" || direction === "down") return { impact: neighbour(LEVELS, impact, step), effort }
  return { impact, effort: neighbour(EFFORTS, effort, step) }
}

function neighbour<T>(all: readonly T[], one: T, step: number): T {
  return all[all.indexOf(one) + step] ?? one
}
