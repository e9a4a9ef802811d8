/** What a file that came back says differently, before anybody decides. Plain data: the page shows it as it is. */

export interface CellEdit {
  /** Sheet and cell: "Answers!P12". Unique in a file. */
  id: string
  sheet: string
  /** The row's key, in the order of the rule's `key`. */
  key: string[]
  column: string
  /** What the row is about: "SEC 3". */
  about: string
  now: string
  file: string
  /** Changed here since the export, or exported by something else: somebody has to choose. */
  isConflict: boolean
}

export interface RowAddition {
  /** Sheet and row: "Actions!A14". */
  id: string
  sheet: string
  key: string[]
  /** By the name of the column. */
  values: Record<string, string>
}

export interface RowProblem {
  /** Sheet and cell: "Answers!F3". */
  place: string
  /** What is wrong and what to do. */
  message: string
}

export interface SheetChanges {
  edits: CellEdit[]
  additions: RowAddition[]
  problems: RowProblem[]
  /** Rows that say what is here already. */
  unchanged: number
  /** Rows that are here and not in the file: they stay as they are. */
  missing: number
}

/** Which of the file's columns is which, by their names here; null: it has none. */
export type Mapping = Record<string, number | null>

/** A sheet of the file with what was made of its header. */
export interface MappedSheet {
  sheet: string
  /** As the file names them. */
  found: string[]
  mapping: Mapping
  /** Columns that the import looks for; those of the key come first and have to be there. */
  wanted: { column: string; isKey: boolean }[]
}

export interface ImportPreview extends SheetChanges {
  sheets: MappedSheet[]
  /** Of all this: whoever applies it sends it along, so that nothing is applied that nobody saw. */
  seen: string
}

export interface ImportResult {
  edits: number
  additions: number
}
