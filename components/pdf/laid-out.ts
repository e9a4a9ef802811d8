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
  borderTopWidth?: number
  borderRightWidth?: number
  borderBottomWidth?: number
  borderLeftWidth?: number
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
  const children = pages.map((page) => {
    const parts = (page.children ?? []).flatMap((child) => flat(file, child, 0, 0))
    return { ...page, children: together(parts) }
  })
  drawRoot(file, { type: "DOCUMENT", props: {}, style: {}, children })
}

/**
 * An element and all that is in it, one after the other, with places counted from the page's corner: the renderer saves
 * and restores its state around each element, which costs more than what most of them draw. Running text and small
 * shapes are drawn by us.
 */
function flat(file: ReportDocument, node: LaidOut, left: number, top: number): LaidOut[] {
  const { type, props, prose, style, box, children } = node
  if (!box || typeof props.id === "function") return [node]
  const place = { ...box, left: box.left + left, top: box.top + top }
  const placed = { ...node, box: place }
  const draw = props["data-draw"] as Drawing | undefined
  if (draw) {
    const at = `${rounded(place.left)} ${rounded(place.top)}`
    return [mark(() => file.addContent(`q 1 0 0 1 ${at} cm ${draw(place.width, place.height)} Q`))]
  }
  if (prose) {
    const ground = style.backgroundColor ? [{ type: "VIEW", props: {}, style, box: place }] : []
    return [...ground, mark(() => drawProse(file, placed, prose))]
  }
  if (type !== "VIEW" && type !== "LINK") return [placed]
  const [x, y] = isPlain(style) ? [place.left, place.top] : [0, 0]
  const inside = (children ?? []).flatMap((child) => flat(file, child, x, y))
  if (!isPlain(style)) return [{ ...placed, children: inside }]
  const isSeen = type === "LINK" || props.id !== undefined || style.backgroundColor || hasBorder(place)
  return isSeen ? [{ ...placed, children: [] }, ...inside] : inside
}

/** Whether what is in an element is drawn as if it stood beside it. */
function isPlain({ opacity, transform, overflow }: LaidOut["style"]): boolean {
  return opacity === undefined && transform === undefined && overflow === undefined
}

function hasBorder(box: Box): boolean {
  const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth } = box
  return [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth].some((width) => (width ?? 0) > 0)
}

/** Marks that follow each other become one. */
function together(nodes: readonly LaidOut[]): LaidOut[] {
  const found: LaidOut[] = []
  let acts: (() => void)[] = []
  const close = () => {
    const all = acts
    if (all.length > 0) found.push(mark(() => all.forEach((act) => void act())))
    acts = []
  }
  for (const node of nodes) {
    const { id } = node.props
    if (typeof id === "function") {
      acts.push(id as () => void)
      continue
    }
    close()
    found.push(node)
  }
  close()
  return found
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
