import type { ReactElement } from "react"
import type { Paper } from "@/lib/report/dress"
import type { FileProperties, PlacedBookmark } from "./file-facts"
import { layOutColumn, layOutFlow, type Piece, pagesOf, roomOf, usedOf } from "./flow"
import { anchorsOf, draw, type LaidOut } from "./laid-out"
import { withPageNumbers } from "./page-number"
import { ReportDocument } from "./report-document"
import { tagged } from "./structure"

/** An entry of the reader's side panel, leading to the element with this id. */
export interface Bookmark {
  title: string
  anchor: string
  children?: Bookmark[]
}

/** What one page needs for its header and footer. */
export interface PageFacts {
  number: number
  total: number
  /** Title of the top-level bookmark that the upper part of the page belongs to. */
  section: string
}

export interface Manuscript {
  properties: FileProperties
  /** A `<Page>`. */
  cover: ReactElement
  /** What stands between cover and body. */
  front: Piece[]
  body: Piece[]
  paper: Paper
  /** What stands above and below the text, for each page. */
  furniture: (pages: PageFacts[]) => Promise<LaidOut[][]>
  bookmarks: Bookmark[]
  /** The body begins below the front when that leaves enough of its last page. */
  continues?: boolean
}

export type OnProgress = (progress: number, step: string) => void

/** Lays out, numbers, tags and draws. Cost grows with the length: nothing long is laid out twice. */
export async function typeset(manuscript: Manuscript, onProgress: OnProgress): Promise<Uint8Array> {
  onProgress(5, "Laying out the questions")
  const { length } = manuscript.body
  const onPiece = (done: number) => onProgress(5 + Math.round((done / length) * 60), "Laying out the questions")
  const { elements } = await layOutColumn(manuscript.body, manuscript.paper, { onPiece })
  const pages = await bound(manuscript, elements)
  const anchors = anchorsOf(pages)
  const facts = pages.map((_, index) => ({ ...factsAt(index, manuscript.bookmarks, anchors), total: pages.length }))
  const furniture = await manuscript.furniture(facts)
  onProgress(75, "Writing the file")
  const file = new ReportDocument(manuscript.properties)
  const bytes = collect(file)
  const furnished = tagged(file, pages).map((page, index) => {
    return { ...page, children: [...(page.children ?? []), ...(furniture[index] ?? [])] }
  })
  file.setBookmarks(placed(manuscript.bookmarks, anchors))
  draw(file, furnished)
  return bytes
}

/** Less than this below the front is left empty, rather than a heading and a line of the body. */
const LEAST_ROOM = 220
/** Between front and body on one page. */
const SPACE = 18

/** Front and body as one, with the numbers of the pages that the contents name. */
async function bound({ cover, front, continues, paper }: Manuscript, elements: LaidOut[]): Promise<LaidOut[]> {
  const before = await layOutFlow(front, paper, { cover })
  const last = before.at(-1)
  const taken = continues && last && before.length > 1 ? usedOf(last) + SPACE : 0
  const used = roomOf(paper) - taken < LEAST_ROOM ? 0 : taken
  const pages = joined(before, pagesOf(elements, paper, used), used > 0)
  const anchors = anchorsOf(pages)
  return pages.map((page, index) => {
    if (index >= before.length) return page
    const pageOf = (anchor: string) => anchorPage(anchors, anchor)
    return { ...page, children: withPageNumbers(page.children ?? [], pageOf) }
  })
}

function anchorPage(anchors: Anchors, anchor: string): number | undefined {
  const place = anchors.get(anchor)
  return place && place.page + 1
}

function joined(front: LaidOut[], body: LaidOut[], isContinued: boolean): LaidOut[] {
  const [last, first] = [front.at(-1), body[0]]
  if (!isContinued || !last || !first) return [...front, ...body]
  const children = [...(last.children ?? []), ...(first.children ?? [])]
  return [...front.slice(0, -1), { ...last, children }, ...body.slice(1)]
}

type Anchors = ReadonlyMap<string, { page: number; top: number }>

function placed(bookmarks: readonly Bookmark[], anchors: Anchors): PlacedBookmark[] {
  return bookmarks.flatMap(({ title, anchor, children = [] }) => {
    const place = anchors.get(anchor)
    return place ? [{ title, ...place, children: placed(children, anchors) }] : []
  })
}

/** The section of a page is the one that its upper part belongs to. */
function factsAt(index: number, bookmarks: readonly Bookmark[], anchors: Anchors) {
  const begun = bookmarks.filter(({ anchor }) => {
    const { page, top } = anchors.get(anchor) ?? NOWHERE
    return page < index || (page === index && top < UPPER_PART)
  })
  return { number: index + 1, section: begun.at(-1)?.title ?? "" }
}

const NOWHERE = { page: Number.POSITIVE_INFINITY, top: 0 }
const UPPER_PART = 250

function collect(file: ReportDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    file.on("data", (chunk: Uint8Array) => chunks.push(chunk))
    file.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))))
    file.on("error", reject)
  })
}
