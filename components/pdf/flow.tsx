import { Document, Page, View } from "@react-pdf/renderer"
import type { ReactElement } from "react"
import type { Paper } from "@/lib/report/dress"
import { MARGIN, PAPER_SIZE } from "./ink"
import { type LaidOut, layOut } from "./laid-out"
import { paginate } from "./paginate"
import { TextWidth } from "./prose"
import { at, bottomOf, topOf } from "./split"
import { page } from "./style"

/** A piece of a continuous text, such as a question. */
export interface Piece {
  content: ReactElement
  /** Leaves the rest of the page before it empty. */
  startsPage?: boolean
  /** Never the last on its page. */
  keepsWithNext?: boolean
}

/** Keeps an element within a piece on the page of the one after it: for headings. */
export const keepWithNext = { "data-keep": true }

/** Pieces laid out at a time, about one question each. Each step of the renderer copies what it is given as a whole. */
const GROUP = 36
/** A page no text is too long for. */
const ENDLESS = 1_000_000

interface FlowOptions {
  /** A `<Page>` before the text. */
  cover?: ReactElement
  onPiece?: (done: number) => void
}

/**
 * Lays out pieces of text one below the other and cuts them into pages. The renderer's own page breaks lay out each
 * page a second time; cutting what is already laid out costs next to nothing, and the time grows with the length only.
 */
export async function layOutFlow(
  pieces: readonly Piece[],
  paper: Paper,
  options: FlowOptions = {},
): Promise<LaidOut[]> {
  const { covers, elements } = await layOutColumn(pieces, paper, options)
  return [...covers, ...pagesOf(elements, paper)]
}

/** The pieces as one endless column, not cut yet. */
export async function layOutColumn(
  pieces: readonly Piece[],
  paper: Paper,
  { cover, onPiece }: FlowOptions = {},
): Promise<{ covers: LaidOut[]; elements: LaidOut[] }> {
  const { width } = PAPER_SIZE[paper]
  const elements: LaidOut[] = []
  let above = 0
  let covers: LaidOut[] = []
  for (let start = 0; start < pieces.length; start += GROUP) {
    const group = pieces.slice(start, start + GROUP)
    const laidOut = await layOut(
      <Document>
        {start === 0 && cover}
        <Page size={{ width, height: ENDLESS }} wrap={false} style={page}>
          <TextWidth.Provider value={width - 2 * MARGIN}>
            {group.map(({ content, startsPage, keepsWithNext }) => (
              <View key={content.key} data-new-page={startsPage} data-keep={keepsWithNext}>
                {content}
              </View>
            ))}
          </TextWidth.Provider>
        </Page>
      </Document>,
    )
    const sheet = laidOut.pop()
    covers = [...covers, ...laidOut]
    for (const element of sheet?.children ?? []) elements.push(at(element, topOf(element) + above))
    const last = elements.at(-1)
    above = last ? bottomOf(last) + (last.box?.marginBottom ?? 0) : 0
    onPiece?.(Math.min(start + GROUP, pieces.length))
  }
  return { covers, elements }
}

/** The column as pages, each with its margins; `used` points of the first are taken by what stands above. */
export function pagesOf(elements: LaidOut[], paper: Paper, used = 0): LaidOut[] {
  const { width, height } = PAPER_SIZE[paper]
  const box = { left: 0, top: 0, width, height }
  return paginate(elements, height - 2 * MARGIN, used).map((children, index) => {
    const above = MARGIN + (index === 0 ? used : 0)
    const placed = children.map((child) => at(child, topOf(child) + above))
    return { type: "PAGE", props: {}, style: {}, box, children: placed }
  })
}

/** How far down the text of a page reaches, in points below its margin. */
export function usedOf({ children = [] }: LaidOut): number {
  return Math.max(0, ...children.map(bottomOf)) - MARGIN
}

/** Points of a page between its margins. */
export function roomOf(paper: Paper): number {
  return PAPER_SIZE[paper].height - 2 * MARGIN
}
