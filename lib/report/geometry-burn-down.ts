import { scaleLinear } from "d3-scale"
import { type Point, path, round, type Size } from "./geometry"

/** What is open on a day, and what an even pace would leave. `day` counts days from any origin. */
export interface BurnPoint {
  day: number
  open: number
  pace: number
}

export interface BurnDownDrawing {
  /** What was open, through every step; the last point is today. */
  open: { points: Point[]; path: string }
  /** The even pace: through every step, and straight on to the target. */
  pace: { points: Point[]; end: Point; path: string }
  /** Whole numbers for the y axis, the first 0, the last at or above everything drawn. */
  ticks: { value: number; y: number }[]
}

/**
 * A burn-down: days from left to right in proportion to time, from the first step or `start`, whichever is earlier, to
 * the last step or `end`; y grows downwards from the top to 0 at `height`, rounded to hundredths. `steps` are in the
 * order of their days (RangeError otherwise, and for none). After `end` the pace runs level to the last step.
 */
export function burnDownLines(
  steps: readonly BurnPoint[],
  { start, end, target }: { start: number; end: number; target: number },
  { width, height }: Size,
): BurnDownDrawing {
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) throw new RangeError("A burn-down needs a day")
  if (steps.some(({ day }, at) => at > 0 && day <= (steps[at - 1]?.day ?? 0))) {
    throw new RangeError("The days of a burn-down come one after the other")
  }
  const [from, to] = [Math.min(start, first.day), Math.max(end, last.day)]
  const x = scaleLinear([from, Math.max(to, from + 1)], [0, width])
  const y = scaleLinear([0, Math.max(4, ...steps.flatMap(({ open, pace }) => [open, pace]), target)], [height, 0]).nice(
    4,
  )
  const place = (day: number, value: number): Point => ({ x: round(x(day)), y: round(y(value)) })
  const points = steps.map(({ day, open }) => place(day, open))
  const even = steps.map(({ day, pace }) => place(day, pace))
  const goal = place(to, target)
  const way = last.day < to ? [...even, goal] : even
  return {
    open: { points, path: path(points) },
    pace: { points: way, end: way.at(-1) ?? goal, path: path(way) },
    ticks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: round(y(value)) })),
  }
}
