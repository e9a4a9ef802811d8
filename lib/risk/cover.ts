import type { Column } from "./table"

/** All rows that tick the choices in `ticked` and none of those in `open`, whatever else they tick. Bits as in a table row. */
export interface Cube {
  ticked: number
  open: number
}

const PATTERNS = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000]
const FULL = 0xffffffff

/**
 * Few cubes that together hold every row of `wanted` and no row outside `allowed` (which holds all of `wanted`); no
 * cube can be left out or made larger. `count` is the number of choices. Null when it would take more than `most`.
 * Source: Minato and Morreale's irredundant sum of products.
 */
export function coverOf(wanted: Column, allowed: Column, count: number, most: number): Cube[] | null {
  const cubes: Cube[] = []
  const cover = new Cover(most)
  const [low, high] = count < 5 ? [repeated(wanted, count), repeated(allowed, count)] : [wanted, allowed]
  if (!cover.columns(low, high, Math.max(5, count), { ticked: 0, open: 0 }, cubes)) return null
  return cubes
}

/** A table of fewer than 32 rows, repeated to fill a word: the further choices then make no difference. */
function repeated(column: Column, count: number): Column {
  let word = column[0] ?? 0
  const rows = 2 ** count
  word &= 2 ** rows - 1
  for (let width = rows; width < 32; width *= 2) word |= word << width
  return Int32Array.of(word)
}

class Cover {
  constructor(private left: number) {}

  /** The rows that the cubes hold which were added; null when there are too many. */
  columns(low: Column, high: Column, count: number, around: Cube, cubes: Cube[]): Column | null {
    if (low.every((word) => word === 0)) return new Int32Array(low.length)
    if (high.every((word) => word === -1)) return this.add(around, cubes) ? new Int32Array(low.length).fill(-1) : null
    if (count === 5) {
      const word = this.words(low[0] ?? 0, high[0] ?? 0, 4, around, cubes)
      return word === null ? null : Int32Array.of(word)
    }
    const half = low.length / 2
    const bit = 1 << (count - 1)
    const [low0, low1, high0, high1] = [low, low, high, high].map((column, index) =>
      index % 2 === 0 ? column.subarray(0, half) : column.subarray(half),
    ) as [Column, Column, Column, Column]
    const open = { ...around, open: around.open | bit }
    const only0 = this.columns(
      combined(low0, high1, (a, b) => a & ~b),
      high0,
      count - 1,
      open,
      cubes,
    )
    const ticked = { ...around, ticked: around.ticked | bit }
    const only1 =
      only0 &&
      this.columns(
        combined(low1, high0, (a, b) => a & ~b),
        high1,
        count - 1,
        ticked,
        cubes,
      )
    if (!only0 || !only1) return null
    const rest = new Int32Array(half)
    for (let word = 0; word < half; word++) {
      rest[word] = ((low0[word] ?? 0) & ~(only0[word] ?? 0)) | ((low1[word] ?? 0) & ~(only1[word] ?? 0))
    }
    const both = this.columns(
      rest,
      combined(high0, high1, (a, b) => a & b),
      count - 1,
      around,
      cubes,
    )
    if (!both) return null
    const result = new Int32Array(low.length)
    for (let word = 0; word < half; word++) {
      result[word] = (only0[word] ?? 0) | (both[word] ?? 0)
      result[half + word] = (only1[word] ?? 0) | (both[word] ?? 0)
    }
    return result
  }

  /** The same within one word of 32 rows, for the choices 0 to `choice`. */
  private words(low: number, high: number, choice: number, around: Cube, cubes: Cube[]): number | null {
    if (low === 0) return 0
    if (high >>> 0 === FULL) return this.add(around, cubes) ? -1 : null
    const [low0, low1] = halves(low, choice)
    const [high0, high1] = halves(high, choice)
    const bit = 1 << choice
    const only0 = this.words(low0 & ~high1, high0, choice - 1, { ...around, open: around.open | bit }, cubes)
    if (only0 === null) return null
    const only1 = this.words(low1 & ~high0, high1, choice - 1, { ...around, ticked: around.ticked | bit }, cubes)
    if (only1 === null) return null
    const both = this.words((low0 & ~only0) | (low1 & ~only1), high0 & high1, choice - 1, around, cubes)
    if (both === null) return null
    const pattern = PATTERNS[choice] ?? 0
    return (only0 & ~pattern) | (only1 & pattern) | both
  }

  private add(cube: Cube, cubes: Cube[]): boolean {
    cubes.push(cube)
    this.left -= 1
    return this.left >= 0
  }
}

/** The rows without and with a choice, each spread over the whole word, as if the choice made no difference. */
function halves(word: number, choice: number): [number, number] {
  const pattern = PATTERNS[choice] ?? 0
  const shift = 1 << choice
  const without = word & ~pattern
  const with_ = word & pattern
  return [without | (without << shift), with_ | (with_ >>> shift)]
}

function combined(a: Column, b: Column, of: (a: number, b: number) => number): Column {
  const result = new Int32Array(a.length)
  for (let word = 0; word < a.length; word++) result[word] = of(a[word] ?? 0, b[word] ?? 0)
  return result
}
