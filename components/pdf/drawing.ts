import type { Risk } from "@/lib/lens/model"
import { RISK_INK } from "./ink"

/**
 * Operators that draw something into the box of an element; the origin is its upper left corner, y grows downwards.
 * For small shapes that come by the hundred: `<View {...drawing(...)}>` costs a tenth of an `<Svg>`.
 */
export type Drawing = (width: number, height: number) => string

export function drawing(draw: Drawing): { "data-draw": Drawing } {
  return { "data-draw": draw }
}

/** "0.7 0.15 0.12" for "#B3261E": what the colour operators take. */
export function inkOf(color: string): string {
  return [1, 3, 5].map((at) => rounded(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(" ")
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** The risk's shape in a box of this size, moved by `left` and `top`. */
export function riskShape(risk: Risk, size: number, left = 0, top = 0): string {
  const scale = rounded(size / 12)
  const ink = inkOf(RISK_INK[risk])
  return `q ${scale} 0 0 ${scale} ${rounded(left)} ${rounded(top)} cm ${ink} rg ${ink} RG ${SHAPES[risk]} Q`
}

/** In a box of 12 × 12; the same shapes as on the page. */
const SHAPES: Record<Risk, string> = {
  HIGH: "6 0.8 m 11.6 11 l 0.4 11 l h f",
  MEDIUM: "6 0.3 m 11.7 6 l 6 11.7 l 0.3 6 l h f",
  NONE: `${circle(5.2)} f`,
  UNANSWERED: `1.5 w ${circle(4.6)} S`,
  NOT_APPLICABLE: "2 w 1 6 m 11 6 l S",
}

/** Around the middle, as four curves. */
function circle(radius: number): string {
  const reach = radius * 0.5523
  const at = (x: number, y: number) => `${rounded(6 + x)} ${rounded(6 + y)}`
  const quarter = (fromX: number, fromY: number, toX: number, toY: number) =>
    `${at(fromX * radius + toX * reach, fromY * radius + toY * reach)} ${at(toX * radius + fromX * reach, toY * radius + fromY * reach)} ${at(toX * radius, toY * radius)} c`
  return `${at(radius, 0)} m ${quarter(1, 0, 0, 1)} ${quarter(0, 1, -1, 0)} ${quarter(-1, 0, 0, -1)} ${quarter(0, -1, 1, 0)} h`
}
