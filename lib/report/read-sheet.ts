/** A cell of a table that somebody brought. */
export interface ReadCell {
  text: string
  /** Why its content can't be taken, as a sentence; empty when it can. */
  problem: string
}

/** A table that somebody brought: the first row that is not empty names the columns. */
export interface ReadSheet {
  name: string
  /** Each with its number in the file, from 1. Holes in a row are cells without text. */
  rows: { number: number; cells: ReadCell[] }[]
}

/** What is read at most; beyond it a sentence is thrown. */
export const READ_LIMITS = { sheets: 50, rows: 20_000, columns: 100, cells: 500_000 }

export const EMPTY_CELL: ReadCell = { text: "", problem: "" }

export function tooLarge({ rows, columns } = READ_LIMITS): Error {
  return new Error(`It has more than ${rows.toLocaleString("en")} rows or ${columns} columns in a sheet. Split it.`)
}
