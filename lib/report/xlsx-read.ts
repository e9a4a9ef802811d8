import { EMPTY_CELL, READ_LIMITS, type ReadCell, type ReadSheet, tooLarge } from "./read-sheet"
import { readEscapes } from "./xlsx-text"
import { attributeOf, scanXml } from "./xml-scan"

/** The text of a part of the package; null when there is none. */
type Part = (path: string) => string | null

/**
 * Reads the sheets of a workbook (SpreadsheetML, ECMA-376) as texts. A cell with a formula has a problem instead of its
 * last result: what it stands for is for people to say. Dates and numbers come as they are stored. Throws a sentence when
 * it is no workbook or too large.
 */
export function readXlsx(part: Part): ReadSheet[] {
  const book = part("xl/workbook.xml")
  if (book === null) throw new Error("It is not an Excel workbook (.xlsx).")
  const targets = relationsOf(part("xl/_rels/workbook.xml.rels") ?? "")
  const shared = sharedTexts(part("xl/sharedStrings.xml"))
  const sheets: ReadSheet[] = []
  for (const token of scanXml(book)) {
    if (token.kind !== "open" || token.name !== "sheet") continue
    const name = attributeOf(token.attributes, "name") ?? ""
    const id = token.attributes.match(/\s\w+:id=["']([^"']+)["']/)?.[1] ?? ""
    const xml = part(targets.get(id) ?? "")
    if (xml !== null) sheets.push({ name, rows: readRows(xml, shared) })
    if (sheets.length > READ_LIMITS.sheets) throw new Error(`It has more than ${READ_LIMITS.sheets} sheets.`)
  }
  return sheets
}

function relationsOf(xml: string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const token of scanXml(xml)) {
    if (token.kind !== "open" || token.name !== "Relationship") continue
    const target = attributeOf(token.attributes, "Target") ?? ""
    targets.set(attributeOf(token.attributes, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`)
  }
  return targets
}

/** Texts that cells share, by number; of a text in several looks, all its pieces, without its reading aids. */
function sharedTexts(xml: string | null): string[] {
  const texts: string[] = []
  if (xml === null) return texts
  let text = ""
  let depth = 0
  let aside = false
  for (const token of scanXml(xml)) {
    if (token.kind === "text") {
      if (depth > 0 && !aside) text += token.text
    } else if (token.name === "t") depth += token.kind === "close" ? -1 : token.isEmpty ? 0 : 1
    else if (token.name === "rPh") aside = token.kind === "open" && !token.isEmpty
    else if (token.name === "si" && (token.kind === "close" || token.isEmpty)) {
      texts.push(readEscapes(text))
      text = ""
    }
  }
  return texts
}

function readRows(xml: string, shared: readonly string[]): ReadSheet["rows"] {
  const rows: ReadSheet["rows"] = []
  let cells: ReadCell[] = []
  let [number, column, total] = [0, 0, 0]
  let cell = newCell("")
  let inside = ""
  for (const token of scanXml(xml)) {
    if (token.kind === "text") {
      if (inside === "v" || inside === "t") cell.text += token.text
    } else if (token.kind === "open") {
      const { name, attributes, isEmpty } = token
      if (name === "row") {
        number = Number(attributeOf(attributes, "r") ?? number + 1)
        cells = []
        column = 0
      } else if (name === "c") {
        column = columnOf(attributeOf(attributes, "r")) ?? column + 1
        total += 1
        if (column > READ_LIMITS.columns || total > READ_LIMITS.cells) throw tooLarge()
        cell = newCell(attributeOf(attributes, "t") ?? "n")
      } else if (name === "f") cell.isFormula = true
      inside = isEmpty ? "" : name
    } else {
      if (token.name === "c") {
        while (cells.length < column - 1) cells.push(EMPTY_CELL)
        cells[column - 1] = contentOf(cell, shared)
      } else if (token.name === "row" && cells.some(({ text, problem }) => text !== "" || problem !== "")) {
        rows.push({ number, cells })
        if (rows.length > READ_LIMITS.rows) throw tooLarge()
      } else if (token.name === "sheetData") return rows
      inside = ""
    }
  }
  return rows
}

interface RawCell {
  type: string
  text: string
  isFormula: boolean
}

function newCell(type: string): RawCell {
  return { type, text: "", isFormula: false }
}

/** 28 for "AB12". */
function columnOf(reference: string | undefined): number | undefined {
  const letters = reference?.match(/^[A-Z]{1,3}/)?.[0]
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function contentOf({ type, text, isFormula }: RawCell, shared: readonly string[]): ReadCell {
  if (isFormula) return { text: "", problem: "It holds a formula. Put its result there as a text." }
  if (type === "e") return { text: "", problem: `It holds an error of the spreadsheet (${text}).` }
  if (type === "s") return { text: shared[Number(text)] ?? "", problem: "" }
  if (type === "b") return { text: text === "1" ? "yes" : "no", problem: "" }
  return { text: type === "n" ? text : readEscapes(text).replace(/\r\n?/g, "\n"), problem: "" }
}
