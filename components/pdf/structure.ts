import type { StructureElement } from "pdfkit"
import { type LaidOut, mark } from "./laid-out"
import type { ReportDocument } from "./report-document"

/** What an element means to a screen reader; the types are those of PDF 1.7, 14.8.4. */
export interface Tag {
  type:
    | "Art"
    | "Sect"
    | "H1"
    | "H2"
    | "H3"
    | "P"
    | "L"
    | "LI"
    | "Lbl"
    | "LBody"
    | "Table"
    | "TR"
    | "TH"
    | "TD"
    | "TOC"
    | "TOCI"
    | "Link"
    | "Figure"
    | "Note"
    | "Span"
    | "Caption"
  alt?: string
}

/** Give an element its meaning: `<View {...tag("Table")}>`. Text without one is a paragraph. */
export function tag(type: Tag["type"], alt?: string): { "data-tag": Tag } {
  return { "data-tag": alt === undefined ? { type } : { type, alt } }
}

/**
 * The pages with marks before and after each text, link and figure, so that drawing them builds the structure tree in
 * reading order. An element that goes on over several pages stays one; a table head that repeats counts once.
 */
export function tagged(file: ReportDocument, pages: readonly LaidOut[]): LaidOut[] {
  const elements = new Map<unknown, StructureElement>()

  const visitAll = (nodes: LaidOut[] | undefined, parent: StructureElement) =>
    nodes?.flatMap((node) => visit(node, parent))

  const visit = (node: LaidOut, parent: StructureElement): LaidOut[] => {
    const given = node.props["data-tag"] as Tag | undefined
    const key = given ?? node.props
    const isLeaf = node.type === "TEXT" || node.type === "LINK" || given?.type === "Figure"
    if (node.type === "SVG" && !isLeaf) return [node]
    if (node.props.fixed === true && elements.has(key)) return [node]
    if (!isLeaf && !given) return [{ ...node, children: visitAll(node.children, parent) }]
    const meaning = given ?? ({ type: node.type === "LINK" ? "Link" : "P" } satisfies Tag)
    const element = elements.get(key) ?? addTo(file, parent, meaning)
    elements.set(key, element)
    if (!isLeaf) return [{ ...node, children: visitAll(node.children, element) }]
    return [mark(() => file.open(meaning.type, element)), node, mark(() => file.close())]
  }

  return pages.map((page) => {
    const children = visitAll(page.children, file.root) ?? []
    return { ...page, children: [mark(() => file.startArtifact()), ...children] }
  })
}

function addTo(file: ReportDocument, parent: StructureElement, { type, alt }: Tag): StructureElement {
  const element = file.struct(type, { ...(alt && { alt }), ...(type === "TH" && { scope: "Column" }) })
  parent.add(element)
  return element
}
