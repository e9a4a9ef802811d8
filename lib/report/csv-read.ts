import { readCsvCell } from "./csv-cell"
import { READ_LIMITS, type ReadCell, type ReadSheet, tooLarge } from "./read-sheet"

/**
 * Reads CSV as spreadsheets write it (RFC 4180): commas, semicolons or tabs, whichever the first line has most of; any line
 * end; a byte order mark or none. The apostrophes that our own files put before formulas go. Throws a sentence, also for
 * more than `limits`.
 */
export function readCsv(text: string, name: string, limits = READ_LIMITS): ReadSheet {
  const from = text.startsWith("\ufeff") ? 1 : 0
  const comma = separatorOf(text, from)
  const rows: ReadSheet["rows"] = []
  let cells: ReadCell[] = []
  let total = 0
  let at = from
  const endRow = () => {
    if (cells.some((cell) => cell.text !== "")) rows.push({ number: line, cells })
    if (rows.length > limits.rows) throw tooLarge(limits)
    cells = []
    line += 1
  }
  let line = 1
  while (at < text.length) {
    const quoted = text[at] === '"'
    const { content, end } = quoted ? quotedCell(text, at) : plainCell(text, at, comma)
    cells.push({ text: readCsvCell(content).replace(/\r\n?/g, "\n"), problem: "" })
    total += 1
    if (cells.length > limits.columns || total > limits.cells) throw tooLarge(limits)
    at = end
    if (text[at] === comma) {
      at += 1
      if (at === text.length) cells.push({ text: "", problem: "" })
    } else {
      if (text[at] === "\r") at += 1
      if (text[at] === "\n") at += 1
      endRow()
    }
  }
  if (cells.length > 0) endRow()
  return { name, rows }
}

function separatorOf(text: string, from: number): string {
  const end = text.indexOf("\n", from)
  const first = text.slice(from, end === -1 ? undefined : end)
  const count = (sign: string) => first.split(sign).length
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function plainCell(text: string, start: number, comma: string): { content: string; end: number } {
  let end = start
  while (end < text.length && text[end] !== comma && text[end] !== "\n" && text[end] !== "\r") end += 1
  return { content: text.slice(start, end), end }
}

/** What stands between a closing quote and the next comma is kept: better than to lose it. */
function quotedCell(text: string, start: number): { content: string; end: number } {
  let content = ""
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) throw new Error("A quoted cell has no end. Save the file as CSV once more.")
    content += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { content, end: quote + 1 }
    content += '"'
    at = quote + 2
  }
}
