/** Twentieths of a point: a letter of a wide bold face, which stands in where the document's own face is missing. */
const LETTER = 120
/** What a cell keeps free at both sides, together. */
export const CELL_MARGINS = 160
/** Longer words, such as addresses, may be broken. */
const LONGEST = 16

/** Keeps the shape of a risk on the line of its word. */
export function unbroken(text: string): string {
  return text.replace(/^([▲◆●○]) /u, "$1\u00a0")
}

/**
 * Widths that add up to `width`, near the wanted shares, and none so narrow that it breaks a word of its cells; the
 * shares as they are where that is not possible. Twentieths of a point; `rows` are those of the table with its head.
 */
export function columnWidths(shares: readonly number[], rows: readonly (readonly string[])[], width: number): number[] {
  const whole = shares.reduce((sum, one) => sum + one, 0)
  const wanted = shares.map((share) => (share / whole) * width)
  const least = shares.map((_, at) => Math.max(...rows.map((cells) => leastOf(cells[at] ?? ""))))
  const spare = wanted.map((one, at) => Math.max(0, one - (least[at] ?? 0)))
  const lacking = wanted.reduce((sum, one, at) => sum + Math.max(0, (least[at] ?? 0) - one), 0)
  const free = spare.reduce((sum, one) => sum + one, 0)
  if (lacking > free) return wanted.map(Math.round)
  const kept = free === 0 ? 1 : 1 - lacking / free
  return wanted.map((one, at) => Math.floor(Math.max(one - (spare[at] ?? 0), least[at] ?? 0) + (spare[at] ?? 0) * kept))
}

function leastOf(text: string): number {
  const words = unbroken(text).split(/[ \n]+/)
  const letters = Math.max(...words.map((word) => Math.min(LONGEST, [...word].length)))
  return letters * LETTER + CELL_MARGINS
}
