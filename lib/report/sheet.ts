/** A text, a whole number, or nothing (an empty text). */
export type Cell = string | number

/** A table of an export: the same rows as CSV and as a sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters, none of \ / ? * [ ] : so that every spreadsheet takes it as the name of a sheet. */
  name: string
  header: readonly string[]
  /** As many cells as the header has. */
  rows: readonly (readonly Cell[])[]
  /** How many columns at the end a spreadsheet hides: what only the import needs. */
  hidden?: number
}
