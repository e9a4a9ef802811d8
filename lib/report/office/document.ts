import type { Brand } from "@/lib/report/brand/brand"
import type { ReportLanguage } from "@/lib/report/words/language"
import { blockXml, Links } from "./document-blocks"
import { NUMBERING, stylesXml } from "./document-styles"
import { contentTypes, OFFICE_DOCUMENT, type OfficePart, packageParts, relations, XML_HEAD, xml } from "./package"

/** A part of a document, in its order. */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "text"; text: string; look?: "title" | "subtitle" | "quiet" | "label" }
  | { kind: "list"; items: readonly string[] }
  | { kind: "checks"; items: readonly { text: string; done: boolean }[] }
  | { kind: "links"; links: readonly { text: string; url: string }[] }
  | { kind: "table"; widths: readonly number[]; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: "page break" }

export interface TextDocument {
  title: string
  author: string
  /** ISO date. */
  created: string
  language: ReportLanguage
  paper: "A4" | "LETTER"
  brand: Brand
  header: string
  footer: string
  /** "Page {number} of {total}" in the document's language. */
  page: string
  blocks: readonly Block[]
}

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
export const WORD_NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE_DOCUMENT}"`
/** Twentieths of a point; the margins are 18 mm. */
const PAPER = { A4: { width: 11_906, height: 16_838 }, LETTER: { width: 12_240, height: 15_840 } }
const MARGIN = 1_021

/** A document (WordprocessingML, ECMA-376): real headings, lists and tables, no macros; the same input, the same parts. */
export function docxParts(document: TextDocument): OfficePart[] {
  const { blocks, paper, header, footer, page } = document
  const links = new Links()
  const { width, height } = PAPER[paper]
  const body = blocks.map((block) => blockXml(block, width - 2 * MARGIN, links)).join("")
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`
  return [
    contentTypes([
      ["word/document.xml", `${TYPE}.document.main+xml`],
      ["word/styles.xml", `${TYPE}.styles+xml`],
      ["word/numbering.xml", `${TYPE}.numbering+xml`],
      ["word/header1.xml", `${TYPE}.header+xml`],
      ["word/footer1.xml", `${TYPE}.footer+xml`],
    ]),
    ...packageParts(document, "word/document.xml"),
    {
      path: "word/document.xml",
      text: `${XML_HEAD}<w:document ${WORD_NAMES}><w:body>${body}${section}</w:body></w:document>`,
    },
    {
      path: "word/_rels/document.xml.rels",
      text: relations([
        { id: "rId1", type: `${OFFICE_DOCUMENT}/styles`, target: "styles.xml" },
        { id: "rId2", type: `${OFFICE_DOCUMENT}/numbering`, target: "numbering.xml" },
        { id: "rId3", type: `${OFFICE_DOCUMENT}/header`, target: "header1.xml" },
        { id: "rId4", type: `${OFFICE_DOCUMENT}/footer`, target: "footer1.xml" },
        ...links.all.map((target, index) => {
          return { id: `rIdLink${index + 1}`, type: `${OFFICE_DOCUMENT}/hyperlink`, target, external: true }
        }),
      ]),
    },
    { path: "word/styles.xml", text: stylesXml(document) },
    { path: "word/numbering.xml", text: NUMBERING },
    { path: "word/header1.xml", text: `${XML_HEAD}<w:hdr ${WORD_NAMES}>${edge("Header", plainRun(header))}</w:hdr>` },
    {
      path: "word/footer1.xml",
      text: `${XML_HEAD}<w:ftr ${WORD_NAMES}>${edge("Footer", `${plainRun(footer)}${plainRun(footer ? "  ·  " : "")}${pageRuns(page)}`)}</w:ftr>`,
    },
  ]
}

function edge(style: string, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`
}

function plainRun(text: string): string {
  return `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`
}

/** The reader's own page numbers, in the words around them. */
function pageRuns(words: string): string {
  const field = (name: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  return words
    .split(/(\{number\}|\{total\})/)
    .map((part) => (part === "{number}" ? field("PAGE") : part === "{total}" ? field("NUMPAGES") : plainRun(part)))
    .join("")
}
