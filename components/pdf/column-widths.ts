import { LOOKS } from "./looks"
import { proseLines } from "./prose-lines"

/** Below this a column holds no word. */
const LEAST = 46
/** Between one column's words and the next's. */
const GAP = 8
/** Part of an equal share that every column has which needs more than one. */
const SURE = 0.6
/** Rows that decide: a table of minutes may have hundreds. */
const LOOKED_AT = 60

/**
 * Points for each column of a table of texts, `room` in all. Columns that need little get what they need; the others
 * share the rest by how much they have to say, so that no column is a tall strip of single words.
 */
export function columnWidths(header: readonly string[], rows: readonly (readonly string[])[], room: number): number[] {
  const wanted = header.map((head, at) => {
    const texts = rows.slice(0, LOOKED_AT).map((cells) => longestLine(cells[at] ?? ""))
    return Math.max(LEAST, longestLine(head), ...texts) + GAP
  })
  return share(wanted, room)
}

/** Pure: what each gets of `room`. They add up to it. */
export function share(wanted: readonly number[], room: number): number[] {
  const all = sum(wanted)
  if (all <= room) return wanted.map((one, at) => (at === wanted.length - 1 ? room - (all - one) : one))
  const fair = room / wanted.length
  const isSmall = (one: number) => one <= fair
  const rest = room - sum(wanted.filter(isSmall))
  const large = wanted.filter((one) => !isSmall(one))
  const base = fair * SURE
  const weights = sum(large.map(Math.sqrt))
  // Long texts differ by far; roots keep one of 3,000 letters from taking everything.
  const extra = (one: number) => ((rest - large.length * base) * Math.sqrt(one)) / weights
  return wanted.map((one) => (isSmall(one) ? one : base + extra(one)))
}

function longestLine(text: string): number {
  const lines = proseLines(text, Number.POSITIVE_INFINITY, LOOKS.body) ?? []
  return Math.max(0, ...lines.map(({ xAdvance }) => xAdvance))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
