import "server-only"
import { AppError, invalid } from "@/lib/errors"
import { compareSheet, mapColumns, type SheetRule } from "@/lib/report/compare-sheet"
import { fingerprint } from "@/lib/report/fingerprint"
import type { Sheet } from "@/lib/report/sheet"
import type {
  CellEdit,
  ImportPreview,
  MappedSheet,
  Mapping,
  RowAddition,
  SheetChanges,
} from "@/lib/report/sheet-changes"
import { type ApplyInput, type FileInput, readTables } from "@/lib/server/imports/read-file"

/** A sheet as it is now, and how it comes back. */
export interface Comparable {
  rule: SheetRule
  current: Sheet
}

/** What a file says differently from these sheets. Throws Validation when it holds none of them. */
export function previewOf(input: FileInput, sheets: readonly Comparable[]): ImportPreview {
  const tables = readTables(
    input,
    sheets.map(({ rule }) => rule.sheet),
  )
  const all: SheetChanges = { edits: [], additions: [], problems: [], unchanged: 0, missing: 0 }
  const mapped: MappedSheet[] = []
  for (const { rule, current } of sheets) {
    const read = tables.find((table) => table.name.trim().toLowerCase() === rule.sheet.toLowerCase())
    const found = read?.rows[0]?.cells.map((cell) => cell.text) ?? []
    if (!read || found.length === 0) continue
    const mapping: Mapping = { ...mapColumns(rule, read), ...input.Mapping?.[rule.sheet] }
    const wanted = [
      ...rule.key.map((column) => ({ column, isKey: true })),
      ...rule.columns.map(({ column }) => ({ column, isKey: false })),
    ]
    mapped.push({ sheet: rule.sheet, found, mapping, wanted })
    const lacking = rule.key.find((column) => mapping[column] === null || mapping[column] === undefined)
    if (lacking !== undefined) {
      all.problems.push({ place: `${rule.sheet}!A1`, message: `No column is “${lacking}”. Say below which one it is.` })
      continue
    }
    const changes = compareSheet(rule, current, read, mapping)
    for (const list of ["edits", "additions", "problems"] as const) all[list].push(...(changes[list] as never[]))
    all.unchanged += changes.unchanged
    all.missing += changes.missing
  }
  if (mapped.length === 0) {
    const names = sheets.map(({ rule }) => `“${rule.sheet}”`).join(", ")
    throw invalid(`The file has no sheet called ${names}. Export again and edit that file.`, "File")
  }
  return { ...all, sheets: mapped, seen: fingerprint(JSON.stringify(all)) }
}

/** The accepted part of what somebody saw. Throws Conflict when things are not any more as they saw them. */
export function acceptedOf(input: ApplyInput, sheets: readonly Comparable[]) {
  const preview = previewOf(input, sheets)
  if (preview.seen !== input.Seen) {
    const message = "Something changed here since you looked. Nothing was applied: look through it once more."
    throw new AppError("Conflict", message, { resourceType: "Import", resourceId: input.FileName, current: preview })
  }
  const take = new Set(input.Take)
  const taken = ({ id }: CellEdit | RowAddition) => take.has(id)
  return { edits: preview.edits.filter(taken), additions: preview.additions.filter(taken) }
}
