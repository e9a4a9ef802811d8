import { Text } from "@react-pdf/renderer"
import { createContext, useContext } from "react"
import { baseFont, fontFamilyOf } from "./fonts"
import { MARGIN, PAPER_SIZE } from "./ink"
import type { LaidOut } from "./laid-out"
import type { Look } from "./looks"
import { firstLines, proseLines } from "./prose-lines"
import { scriptsOf } from "./scripts"
import type { Tag } from "./structure"
import type { Style } from "./style"

interface ProseProps {
  children: string
  look: Look
  /** Points that the words have, without padding; absent: they stand on one line. */
  width?: number
  /** Other than left only with a width. */
  align?: Align
  /** What is longer ends with "…". */
  maxLines?: number
  /** Of the box around the words. */
  style?: Style
  fixed?: boolean
  "data-tag"?: Tag
  "data-keep"?: boolean
  /** The text is the number of this anchor's page. */
  "data-page-of"?: string
}

type Align = "left" | "center" | "right"

interface ProseProp {
  look: Look
  width: number
  align: Align
  maxLines: number
}

/** Text whose width is known beforehand. Its lines are set before the renderer lays out the page, and drawn by us. */
export function Prose({ children, look, width, align = "left", maxLines, style = {}, ...rest }: ProseProps) {
  const endless = Number.POSITIVE_INFINITY
  const prose: ProseProp = { look, width: width ?? endless, align, maxLines: maxLines ?? endless }
  const place: Style | null = align === "left" || width === undefined ? null : { width }
  return (
    <Text style={place ? [place, style] : style} data-prose={prose} {...rest}>
      {children}
    </Text>
  )
}

function lettersOf({ fontSize, lineHeight, fontWeight, color }: Look): Style {
  return { fontSize, lineHeight, fontWeight, color }
}

/** Points between the margins of the page. */
export const TextWidth = createContext(PAPER_SIZE.A4.width - 2 * MARGIN)

export function useTextWidth(): number {
  return useContext(TextWidth)
}

/** Before layout: gives the texts of a tree whose width is known their lines. */
export function setProse(node: LaidOut): void {
  const prop = node.props?.["data-prose"] as ProseProp | undefined
  if (prop) {
    const { look, width, align, maxLines } = prop
    const text = (node.children ?? []).map((child) => ("value" in child ? String(child.value) : "")).join("")
    const font = baseFont(look.fontWeight)
    const all = proseLines(text, width, look)
    const lines = all && firstLines(all, maxLines, look)
    // What the renderer need not look at, it need not copy: it does so some twenty times.
    if (font && lines) Object.assign(node, { lines, prose: { font, look, align }, children: [] })
    else node.style = { ...lettersOf(look), fontFamily: fontFamilyOf(scriptsOf(text)), textAlign: align, ...node.style }
    return
  }
  for (const child of node.children ?? []) setProse(child)
}
