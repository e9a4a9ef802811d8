import { scaleLinear, scalePoint } from "d3-scale"
import { line } from "d3-shape"

/*
 * Where the marks of a chart go: numbers and path texts only, drawn as SVG by the page and by the PDF alike.
 * Units are the caller's (pixels or points), y grows downwards, everything is rounded to hundredths so that the same
 * input gives the same bytes.
 */

export interface Size {
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

export interface Segment {
  index: number
  value: number
  x: number
  width: number
}

/**
 * A bar of `width` cut in proportion to `values`, with `gap` between neighbours; zeros get no segment. Values below
 * zero are an error (RangeError). Nothing to show gives an empty list.
 */
export function stackedBar(values: readonly number[], width: number, gap = 0): Segment[] {
  if (values.some((value) => value < 0)) throw new RangeError("A stacked bar can't hold a value below zero")
  const shown = values.flatMap((value, index) => (value > 0 ? [{ index, value }] : []))
  const total = shown.reduce((sum, { value }) => sum + value, 0)
  const room = Math.max(0, width - gap * (shown.length - 1))
  let before = 0
  return shown.map(({ index, value }, at) => {
    const x = (before / total) * room + gap * at
    before += value
    return { index, value, x: round(x), width: round((value / total) * room) }
  })
}

export interface Radar {
  /** Closed paths at a quarter, a half, three quarters and all of the radius. */
  rings: string[]
  spokes: RadarSpoke[]
  /** Triangles from the centre between neighbours that both have a value. */
  area: string
  /** The line between neighbours that both have a value; a missing value leaves a gap and is never drawn as 0. */
  outline: string
}

export interface RadarSpoke {
  end: Point
  /** null where the value is missing. */
  mark: Point | null
  label: Point & { anchor: "start" | "middle" | "end" }
}

/**
 * A radar around (0, 0): the first value points up, the others follow clockwise. Values are shares from 0 to 1
 * (clamped), null for "not assessed". Needs at least three values (RangeError), else it is a line and says nothing.
 */
export function radar(values: readonly (number | null)[], radius: number, labelGap: number): Radar {
  if (values.length < 3) throw new RangeError("A radar needs three values or more")
  const at = (index: number, distance: number): Point => {
    const angle = (index / values.length) * 2 * Math.PI
    return { x: round(Math.sin(angle) * distance), y: round(-Math.cos(angle) * distance) }
  }
  const marks = values.map((value, index) =>
    value === null ? null : at(index, Math.min(1, Math.max(0, value)) * radius),
  )
  const pairs = marks.flatMap((mark, index) => {
    const next = marks[(index + 1) % marks.length]
    return mark && next ? [[mark, next] as const] : []
  })
  return {
    rings: [0.25, 0.5, 0.75, 1].map((share) => `${path(values.map((_, index) => at(index, share * radius)))}Z`),
    spokes: marks.map((mark, index) => ({ mark, end: at(index, radius), label: label(at(index, radius + labelGap)) })),
    area: pairs.map(([one, next]) => `${path([{ x: 0, y: 0 }, one, next])}Z`).join(""),
    outline: pairs.map(([one, next]) => path([one, next])).join(""),
  }
}

function label(point: Point): RadarSpoke["label"] {
  const anchor = Math.abs(point.x) < 1 ? "middle" : point.x > 0 ? "start" : "end"
  return { ...point, anchor }
}

export interface Trend {
  /** The same places for every line. */
  xs: number[]
  lines: { points: Point[]; path: string }[]
  /** Round numbers for the y axis, the last one at or above the largest value. */
  ticks: { value: number; y: number }[]
}

/**
 * Lines over the same steps (milestones), evenly spaced from the left to the right edge; the y axis starts at 0.
 * Every line has one value per step (RangeError otherwise). One step stands in the middle.
 */
export function trend(lines: readonly (readonly number[])[], { width, height }: Size): Trend {
  const steps = lines[0]?.length ?? 0
  if (lines.some((values) => values.length !== steps)) throw new RangeError("Every line needs a value for every step")
  const places = scalePoint<number>([...Array(steps).keys()], [0, width])
  const xs = [...Array(steps).keys()].map((step) => round(places(step) ?? 0))
  const y = scaleLinear([0, Math.max(4, ...lines.flat())], [height, 0]).nice(4)
  return {
    xs,
    lines: lines.map((values) => {
      const points = values.map((value, step) => ({ x: xs[step] ?? 0, y: round(y(value)) }))
      return { points, path: path(points) }
    }),
    ticks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: round(y(value)) })),
  }
}

/**
 * How strongly a heat map cell is tinted, in five steps: 0 for nothing, else 1 to 4 by the share of `total`. Any
 * value above zero shows, and only a whole row gives more than three quarters.
 */
export function heatStep(value: number, total: number): 0 | 1 | 2 | 3 | 4 {
  if (value <= 0 || total <= 0) return 0
  const share = value / total
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1
}

/**
 * Heights for labels that want to stand at `ys`, moved apart so that neighbours keep `gap`; their order stays, and a
 * label moves only as far as it must, up to `bottom`.
 */
export function spreadLabels(ys: readonly number[], gap: number, bottom: number): number[] {
  const placed = [...ys]
  const order = ys.map((y, index) => ({ y, index })).sort((one, other) => one.y - other.y)
  let free = Number.NEGATIVE_INFINITY
  for (const { y, index } of order) {
    free = Math.max(y, free)
    placed[index] = free
    free += gap
  }
  let limit = bottom
  for (const { index } of order.reverse()) {
    placed[index] = round(Math.min(placed[index] ?? 0, limit))
    limit = (placed[index] ?? 0) - gap
  }
  return placed
}

/** A text in at most `count` lines of about `length` characters, broken between words; the rest becomes "…". */
export function labelLines(text: string, length: number, count: number): string[] {
  const lines = [""]
  for (const word of text.trim().split(/\s+/)) {
    const now = lines.at(-1) ?? ""
    if (now === "" || now.length + 1 + word.length <= length) lines[lines.length - 1] = now ? `${now} ${word}` : word
    else lines.push(word)
  }
  const last = lines.slice(count - 1).join(" ")
  const kept = lines.length > count ? [...lines.slice(0, count - 1), last] : lines
  return kept.map((one) => (one.length > length ? `${one.slice(0, length - 1).trimEnd()}…` : one))
}

const draw = line<Point>(
  (point) => point.x,
  (point) => point.y,
)

/** A line through these points as a path text; empty without any. */
export function path(points: readonly Point[]): string {
  return draw(points) ?? ""
}

/** To hundredths, and never -0. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
