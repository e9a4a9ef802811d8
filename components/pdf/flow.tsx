import { Document, Page, View } from "@react-pdf/renderer"
import type { ReactNode } from "react"
import type { Paper } from "@/lib/report/input"
import { MARGIN, PAPER_SIZE } from "./ink"
import { type LaidOut, layOut } from "./laid-out"
import { page } from "./style"

/** A piece of a continuous text; `startsPage` leaves the rest of the page before it empty. */
export interface Piece {
  content: ReactNode
  startsPage: boolean
}

/** Questions laid out at a time: more costs memory, fewer costs pages laid out twice. */
const GROUP = 8

export function groupsOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / GROUP)
  return Array.from({ length: count }, (_, index) => items.slice(index * GROUP, (index + 1) * GROUP))
}

/** Less room than this at the foot of a page is left empty, in points. */
const TOO_LITTLE = 60

/**
 * Lays out pieces one after another as if they were one text. In one go, the renderer would copy the whole text at each
 * of its steps and the time would grow faster than the length. So each piece is laid out alone, under a blank of the
 * height that the one before has used of its last page, and the two pages are laid on top of each other.
 */
export async function layOutFlow(
  pieces: readonly Piece[],
  paper: Paper,
  onPiece: (done: number) => void,
): Promise<LaidOut[]> {
  const pages: LaidOut[] = []
  for (const [index, { content, startsPage }] of pieces.entries()) {
    const used = startsPage ? null : usedHeight(pages.at(-1), PAPER_SIZE[paper].height)
    const [first, ...others] = await layOut(
      <Document>
        <Page size={PAPER_SIZE[paper]} style={page} experimentalPagination>
          {used !== null && <View style={{ height: used }} />}
          {content}
        </Page>
      </Document>,
    )
    const last = pages.at(-1)
    if (first && last && used !== null) pages[pages.length - 1] = overlaid(last, first)
    else if (first) pages.push(first)
    pages.push(...others)
    onPiece(index + 1)
  }
  return pages
}

/** How much of the page's room is taken; null when there is no page or too little is left of it. */
function usedHeight(last: LaidOut | undefined, height: number): number | null {
  if (!last) return null
  const bottoms = (last.children ?? []).map(({ box }) => (box ? box.top + box.height : 0))
  const used = Math.max(0, ...bottoms) - MARGIN
  return used > height - 2 * MARGIN - TOO_LITTLE ? null : used
}

function overlaid(below: LaidOut, above: LaidOut): LaidOut {
  return { ...below, children: [...(below.children ?? []), ...(above.children ?? [])] }
}
