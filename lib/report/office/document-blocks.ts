import { CELL_MARGINS, columnWidths, unbroken } from "./column-widths"
import type { Block } from "./document"
import { startsRightToLeft, xml } from "./package"

/** Addresses that a document leads to, each once; their ids are given in the order they come. */
export class Links {
  readonly all: string[] = []

  idOf(url: string): string {
    if (!this.all.includes(url)) this.all.push(url)
    return `rIdLink${this.all.indexOf(url) + 1}`
  }
}

const STYLES = { title: "Title", subtitle: "Subtitle", quiet: "Quiet", label: "Label" } as const

/** The XML of one part of the text; `width` is that between the margins, in twentieths of a point. */
export function blockXml(block: Block, width: number, links: Links): string {
  switch (block.kind) {
    case "heading":
      return paragraph(block.text, `Heading${block.level}`)
    case "text":
      return paragraph(block.text, block.look ? STYLES[block.look] : "Normal")
    case "list":
      return block.items.map((item) => paragraph(item, "ListBullet")).join("")
    case "checks":
      return block.items.map(({ text, done }) => paragraph(`${done ? "☑" : "☐"} ${text}`, "ListCheck")).join("")
    case "links":
      return block.links.map(({ text, url }) => linkXml(text, links.idOf(url))).join("")
    case "page break":
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    case "table":
      return tableXml(block, width)
  }
}

/** Lines of a text stay lines. */
function paragraph(text: string, style: string): string {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
  const isRtl = startsRightToLeft(text)
  const run = `<w:r>${isRtl ? "<w:rPr><w:rtl/></w:rPr>" : ""}${lines.join("<w:br/>")}</w:r>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${isRtl ? "<w:bidi/>" : ""}</w:pPr>${run}</w:p>`
}

function linkXml(text: string, id: string): string {
  const run = `<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`
  return `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:hyperlink r:id="${id}">${run}</w:hyperlink></w:p>`
}

/** The head comes again on every page; no row is cut. */
function tableXml({ widths, head, rows }: Extract<Block, { kind: "table" }>, width: number): string {
  const columns = columnWidths(widths, [head, ...rows], width)
  const grid = columns.map((one) => `<w:gridCol w:w="${one}"/>`).join("")
  const row = (cells: readonly string[], isHead: boolean) => {
    const drawn = cells.map((text, at) => {
      const style = isHead ? "TableHead" : "TableText"
      return `<w:tc><w:tcPr><w:tcW w:w="${columns[at] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(unbroken(text), style)}</w:tc>`
    })
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${drawn.join("")}</w:tr>`
  }
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="D9D4C9"/>`
  const margin = (side: string) => `<w:${side} w:w="${CELL_MARGINS / 2}" w:type="dxa"/>`
  const properties = `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${border("top")}${border("bottom")}${border("insideH")}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margin("left")}${margin("right")}</w:tblCellMar><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`
  const lines = [row(head, true), ...rows.map((cells) => row(cells, false))].join("")
  // A paragraph has to stand between two tables.
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl><w:p><w:pPr><w:pStyle w:val="Quiet"/></w:pPr></w:p>`
}
