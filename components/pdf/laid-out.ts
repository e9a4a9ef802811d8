import layoutDocument from "@react-pdf/layout"
import render from "@react-pdf/render"
import { type DocumentProps, Font, pdf } from "@react-pdf/renderer"
import type { ReactElement } from "react"
import { drawProse } from "./draw-prose"
import { type Drawing, rounded } from "./drawing"
import type { Look } from "./looks"
import { setProse } from "./prose"
import type { ProseLine } from "./prose-lines"
import type { Shaper } from "./quick-font"
import type { ReportDocument } from "./report-document"

/** A line that the renderer's own text layout made. */
interface OtherLine {
  box: { y: number; height: number }
}

export interface Prose {
  font: Shaper
  look: Look
  align: "left" | "center" | "right"
}

interface Box {
  left: number
  top: number
  width: number
  height: number
  paddingTop?: number
  paddingLeft?: number
  marginBottom?: number
}

/** One element after layout; places are in points, relative to the parent, from the top left. */
export interface LaidOut {
  type: string
  props: Record<string, unknown>
  style: Record<string, unknown>
  box?: Box
  /** Of a text: its lines, `y` counted from the text's own top. */
  lines?: (ProseLine | OtherLine)[]
  /** Of a running text: how it is drawn. */
  prose?: Prose
  children?: LaidOut[]
}

// The renderer's two halves, which it calls one after the other itself. Apart, the pages can be numbered and tagged
// between them; laying everything out a second time to learn the page numbers would double the cost.
const layOutRoot = layoutDocument as unknown as (root: unknown, fonts: typeof Font) => Promise<LaidOut>
const drawRoot = render as unknown as (file: ReportDocument, root: LaidOut) => void

/** The pages of a `<Document>`. */
export async function layOut(document: ReactElement<DocumentProps>): Promise<LaidOut[]> {
  const { container } = pdf(document)
  setProse(container.document)
  return (await layOutRoot(container.document, Font)).children ?? []
}

/** Draws the pages and ends the file. */
export function draw(file: ReportDocument, pages: LaidOut[]): void {
  const children = pages.flatMap((page) => withOurs(file, page))
  drawRoot(file, { type: "DOCUMENT", props: {}, style: {}, children })
}

/** Running text and small shapes are drawn by us; the renderer only draws what may be behind them. */
function withOurs(file: ReportDocument, node: LaidOut): LaidOut[] {
  const { type, props, prose, style, box, children } = node
  const draw = props["data-draw"] as Drawing | undefined
  if (draw && box) {
    const moved = () => `1 0 0 1 ${rounded(box.left)} ${rounded(box.top)} cm ${draw(box.width, box.height)}`
    return [mark(() => file.addContent(moved()))]
  }
  if (prose) {
    const ground = style.backgroundColor ? [{ type: "VIEW", props: {}, style, box }] : []
    return [...ground, mark(() => drawProse(file, node, prose))]
  }
  if (!children || type === "TEXT" || type === "SVG") return [node]
  return [{ ...node, children: children.flatMap((child) => withOurs(file, child)) }]
}

const NOWHERE = { left: 0, top: 0, width: 0, height: 0 }

/** Something to do when drawing comes to this place: the renderer hands the `id` of each element to the file. */
export function mark(act: () => void): LaidOut {
  return { type: "TEXT", props: { id: act }, style: {}, box: NOWHERE }
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
