import type { Cell, Sheet } from "./sheet"
import { columnName, xmlText } from "./xlsx-text"

/** One file of the package; a workbook is a zip of them. */
export interface XlsxPart {
  path: string
  text: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/** Positions in the list of cell formats below. */
const STYLE = { number: 0, text: 1, header: 2 }

/**
 * A workbook (SpreadsheetML, ECMA-376): one sheet each with a header that stays in sight and can filter. No macros, no
 * formulas, no links. Texts are stored as texts with the text format, so that "=1+1" stays what it is even when somebody
 * edits its cell. `created` is an ISO date.
 */
export function xlsxParts(
  sheets: readonly Sheet[],
  { title, created }: { title: string; created: string },
): XlsxPart[] {
  const file = (index: number) => `sheet${index + 1}.xml`
  return [
    {
      path: "[Content_Types].xml",
      text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/${file(index)}" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    },
    {
      path: "_rels/.rels",
      text: relations([
        ["rId1", `${DOCUMENT}/officeDocument`, "xl/workbook.xml"],
        ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    },
    {
      path: "docProps/core.xml",
      text: `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${created.slice(0, 10)}T00:00:00Z</dcterms:created></cp:coreProperties>`,
    },
    {
      path: "xl/workbook.xml",
      text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: relations([
        ...sheets.map((_, index) => [`rId${index + 1}`, `${DOCUMENT}/worksheet`, `worksheets/${file(index)}`] as const),
        [`rId${sheets.length + 1}`, `${DOCUMENT}/styles`, "styles.xml"],
      ]),
    },
    { path: "xl/styles.xml", text: STYLES },
    ...sheets.map((sheet, index) => ({ path: `xl/worksheets/${file(index)}`, text: sheetXml(sheet) })),
  ]
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEBE1"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function sheetXml({ header, rows, hidden = 0 }: Sheet): string {
  const last = columnName(header.length)
  const columns = header.map((name, at) => {
    const longest = Math.max(name.length, ...rows.slice(0, 200).map((row) => String(row[at] ?? "").length))
    const width = Math.min(60, Math.max(8, longest + 2))
    const isHidden = at >= header.length - hidden ? ' hidden="1"' : ""
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${isHidden}/>`
  })
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const lines = [header, ...rows].map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnName(column + 1)}${at + 1}`, at === 0))
    return `<row r="${at + 1}">${cells.join("")}</row>`
  })
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}${rows.length + 1}"/><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/></worksheet>`
}

function cellXml(cell: Cell, place: string, isHeader: boolean): string {
  if (typeof cell === "number") return `<c r="${place}" s="${STYLE.number}"><v>${cell}</v></c>`
  const style = isHeader ? STYLE.header : STYLE.text
  if (cell === "") return `<c r="${place}" s="${style}"/>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
}
