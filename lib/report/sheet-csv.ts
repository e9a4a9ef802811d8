import { csvCell } from "./csv-cell"
import type { Sheet } from "./sheet"

/**
 * A table as CSV by RFC 4180, header first: CRLF, quotes doubled, a byte order mark in front. Texts that a spreadsheet
 * would take for a formula get an apostrophe.
 */
export function sheetCsv({ header, rows }: Sheet): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map((cell) => csvCell(String(cell))).join(",")}\r\n`).join("")}`
}
