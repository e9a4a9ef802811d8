import { fingerprint } from "./fingerprint"
import { EMPTY_CELL, type ReadCell, type ReadSheet } from "./read-sheet"
import type { Sheet } from "./sheet"
import type { Mapping, SheetChanges } from "./sheet-changes"
import { cellText, columnName } from "./xlsx-text"

/** The column that says what the others held when they were exported. */
export const BASE = "Base (leave as it is)"

export interface ColumnRule {
  column: string
  /** Brings what people type into the form of the export; throws a sentence for what it can't be. */
  read?: (text: string) => string
}

/** How a sheet comes back. */
export interface SheetRule {
  sheet: string
  /** Columns that together name a row. */
  key: readonly string[]
  columns: readonly ColumnRule[]
  /** The column that says for people what a row is about. */
  about: string
  /** Whether a row with a key that is not here may be a new one: nothing, or a sentence why not. Absent: never. */
  refuseNew?: (key: readonly string[], values: Record<string, string>) => string | null
  /** Why a cell of this row can't say that, as a sentence, or null. `other`: what the row says in another column. */
  refuseEdit?: (
    key: readonly string[],
    column: string,
    file: string,
    other: (column: string) => string,
  ) => string | null
}

/** The sheet with a hidden column that remembers what its editable columns hold. */
export function withBase(sheet: Sheet, columns: readonly ColumnRule[]): Sheet {
  const places = columns.map(({ column }) => sheet.header.indexOf(column))
  const base = (row: Sheet["rows"][number]) =>
    places.map((at) => fingerprint(cellText(String(row[at] ?? "")))).join(" ")
  return { ...sheet, header: [...sheet.header, BASE], rows: sheet.rows.map((row) => [...row, base(row)]), hidden: 1 }
}

/** Finds the wanted columns by their names, whatever their order and case. */
export function mapColumns(rule: SheetRule, read: ReadSheet): Mapping {
  const names = read.rows[0]?.cells.map((cell) => plain(cell.text)) ?? []
  const wanted = [...rule.key, ...rule.columns.map(({ column }) => column), BASE]
  return Object.fromEntries(
    wanted.map((column) => {
      const at = names.indexOf(plain(column))
      return [column, at === -1 ? null : at]
    }),
  )
}

const plain = (name: string) => name.trim().toLowerCase()

/**
 * What a sheet says differently from how things are. A cell counts as edited when it is not what was exported; it is a
 * conflict when what is here is not what was exported either. Without knowing what was exported, every difference is a
 * conflict. Rows may stand in any order; rows and columns that are missing change nothing.
 */
export function compareSheet(rule: SheetRule, current: Sheet, read: ReadSheet, mapping: Mapping): SheetChanges {
  const changes: SheetChanges = { edits: [], additions: [], problems: [], unchanged: 0, missing: 0 }
  const headerOf = (column: string) => current.header.indexOf(column)
  const rows = new Map(
    current.rows.map((row) => [joined(rule.key.map((one) => String(row[headerOf(one)] ?? ""))), row]),
  )
  const met = new Set<string>()
  for (const { number, cells } of read.rows.slice(1)) {
    const cell = (column: string): ReadCell => cells[mapping[column] ?? -1] ?? EMPTY_CELL
    const place = (column: string) => `${rule.sheet}!${columnName((mapping[column] ?? 0) + 1)}${number}`
    const problem = (column: string, message: string) => changes.problems.push({ place: place(column), message })
    const key = rule.key.map((column) => cell(column).text.trim())
    const row = rows.get(joined(key))
    const last = rule.key.at(-1) ?? ""
    if (row === undefined) {
      const values = Object.fromEntries(rule.columns.map(({ column }) => [column, cell(column).text]))
      const refusal = rule.refuseNew ? rule.refuseNew(key, values) : unknownRow(last, key)
      const bad = readAll(rule, cell, values, problem)
      if (refusal !== null) problem(last, refusal)
      else if (!bad) changes.additions.push({ id: place(last), sheet: rule.sheet, key, values })
      continue
    }
    if (met.has(joined(key))) {
      problem(last, "This row is there twice. Keep one of the two.")
      continue
    }
    met.add(joined(key))
    const base = cell(BASE).text.split(" ")
    const said = (column: string) =>
      typeof mapping[column] === "number" ? cell(column).text.trim() : String(row[headerOf(column)] ?? "")
    let same = true
    for (const [index, { column, read: normal }] of rule.columns.entries()) {
      if (mapping[column] === null || mapping[column] === undefined) continue
      const { text, problem: wrong } = cell(column)
      const now = cellText(String(row[headerOf(column)] ?? ""))
      if (wrong !== "") problem(column, wrong)
      const comparable = cellText(text)
      if (wrong !== "" || comparable === now) continue
      const was = base[index] ?? ""
      // Not touched in the file: it is only older than what is here.
      if (fingerprint(comparable) === was) continue
      const file = attempt(() => (normal ? normal(text) : text))
      const refusal = file.problem ?? (file.value === now ? null : rule.refuseEdit?.(key, column, file.value, said))
      if (refusal) problem(column, refusal)
      if (refusal || file.problem !== undefined || file.value === now) continue
      same = false
      const about = String(row[headerOf(rule.about)] ?? "")
      const isConflict = fingerprint(now) !== was
      changes.edits.push({
        id: place(column),
        sheet: rule.sheet,
        key,
        column,
        about,
        now,
        file: file.value,
        isConflict,
      })
    }
    if (same) changes.unchanged += 1
  }
  changes.missing = rows.size - met.size
  return changes
}

function readAll(
  rule: SheetRule,
  cell: (column: string) => ReadCell,
  values: Record<string, string>,
  problem: (column: string, message: string) => void,
): boolean {
  let bad = false
  for (const { column, read } of rule.columns) {
    const text = values[column] ?? ""
    const found = attempt(() => (read && text !== "" ? read(text) : text))
    const message = cell(column).problem || found.problem
    if (message) problem(column, message)
    if (message) bad = true
    else values[column] = found.value ?? ""
  }
  return bad
}

function attempt(work: () => string): { value: string; problem?: undefined } | { value?: undefined; problem: string } {
  try {
    return { value: work() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { problem: error.message }
  }
}

function unknownRow(column: string, key: readonly string[]): string {
  const id = key.at(-1) ?? ""
  if (id === "") return `“${column}” is empty, so it is not known what the row is about. Export again and copy it.`
  return `There is nothing with “${column}” ${id} here. Export again and copy the row, or take it out.`
}

function joined(key: readonly string[]): string {
  return key.join("\u001f")
}
