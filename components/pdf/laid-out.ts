import layoutDocument from "@react-pdf/layout"
import render from "@react-pdf/render"
import { type DocumentProps, Font, pdf } from "@react-pdf/renderer"
import type { ReactElement } from "react"
import type { ReportDocument } from "./report-document"
import { recallWords, rememberWords } from "./word"

interface Box {
  left: number
  top: number
  width: number
  height: number
  paddingTop?: number
  marginBottom?: number
}

/** One element after layout; places are in points, relative to the parent, from the top left. */
export interface LaidOut {
  type: string
  props: Record<string, unknown>
  style: Record<string, unknown>
  box?: Box
  /** Of a text: its lines, `y` counted from the text's own top. */
  lines?: { box: { y: number; height: number } }[]
  children?: LaidOut[]
}

// The renderer's two halves, which it calls one after the other itself. Apart, the pages can be numbered and tagged
// between them; laying everything out a second time to learn the page numbers would double the cost.
const layOutRoot = layoutDocument as unknown as (root: unknown, fonts: typeof Font) => Promise<LaidOut>
const drawRoot = render as unknown as (file: ReportDocument, root: LaidOut) => void

/** The pages of a `<Document>`. */
export async function layOut(document: ReactElement<DocumentProps>): Promise<LaidOut[]> {
  const { container } = pdf(document)
  recallWords(container.document)
  const root = await layOutRoot(container.document, Font)
  rememberWords(root)
  return root.children ?? []
}

/** Draws the pages and ends the file. */
export function draw(file: ReportDocument, pages: LaidOut[]): void {
  drawRoot(file, { type: "DOCUMENT", props: {}, style: {}, children: pages })
}

/** Where the elements with an `id` begin: the page (from 0) and the distance from its top in points. */
export function anchorsOf(pages: readonly LaidOut[]): Map<string, { page: number; top: number }> {
  const anchors = new Map<string, { page: number; top: number }>()
  const visit = (node: LaidOut, page: number, above: number) => {
    const top = above + (node.box?.top ?? 0)
    const { id } = node.props
    if (typeof id === "string" && !anchors.has(id)) anchors.set(id, { page, top })
    if (node.type === "VIEW" || node.type === "LINK") for (const child of node.children ?? []) visit(child, page, top)
  }
  for (const [page, { children = [] }] of pages.entries()) for (const child of children) visit(child, page, 0)
  return anchors
}
