import { scaleBand, scaleLinear } from "d3-scale"
import { round, type Size } from "./geometry"

/** One column: what there is (`total`), or what came (`gain`) or went (`loss`). */
export interface WaterfallBar {
  role: "total" | "gain" | "loss"
  x: number
  y: number
  width: number
  /** 0 for a column of nothing. */
  height: number
  /** Height at which this column ends and the next one begins: where the joining line is drawn. */
  level: number
}

export interface Waterfall {
  bars: WaterfallBar[]
  ticks: { value: number; y: number }[]
}

/**
 * Columns that lead from the first number over changes to the last one, left to right, y downwards, rounded to
 * hundredths. The first and the last stand on the ground; each change hangs where the one before ended. Throws a
 * RangeError where the changes do not add up to the last number, for such a drawing would lie.
 */
export function waterfallBars(counts: readonly number[], { width, height }: Size): Waterfall {
  const ends = levels(counts)
  const y = scaleLinear([0, Math.max(4, ...ends)], [height, 0]).nice(4)
  const band = scaleBand<number>([...counts.keys()], [0, width]).paddingInner(0.3)
  const bars = counts.map((count, at): WaterfallBar => {
    const isTotal = at === 0 || at === counts.length - 1
    const to = ends[at] ?? 0
    const from = isTotal ? 0 : to - count
    const top = y(Math.max(from, to))
    return {
      role: isTotal ? "total" : count < 0 ? "loss" : "gain",
      x: round(band(at) ?? 0),
      y: round(top),
      width: round(band.bandwidth()),
      height: round(y(Math.min(from, to)) - top),
      level: round(y(to)),
    }
  })
  const ticks = y.ticks(4).filter(Number.isInteger)
  return { bars, ticks: ticks.map((value) => ({ value, y: round(y(value)) })) }
}

/** How many there are after each column. */
function levels(counts: readonly number[]): number[] {
  let level = 0
  return counts.map((count, at) => {
    if (at > 0 && at === counts.length - 1) {
      if (level !== count) throw new RangeError(`The changes lead to ${level}, not to ${count}`)
      return level
    }
    level += count
    if (level < 0) throw new RangeError("There can't be fewer than none")
    return level
  })
}
