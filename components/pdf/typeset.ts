import type { ReactElement } from "react"
import type { Paper } from "@/lib/report/dress"
import type { FileProperties, PlacedBookmark } from "./file-facts"
import { layOutColumn, layOutFlow, type Piece, pagesOf, roomOf, usedOf } from "./flow"
import { anchorsOf, draw, type LaidOut } from "./laid-out"
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
  /** What stands between cover and body; the contents among it get the page of each anchor. */
  front: (pageOf: (anchor: string) => number) => Piece[]
  body: Piece[]
  paper: Paper
  /** What stands above and below the text, for each page. */
  furniture: (pages: PageFacts[]) => Promise<LaidOut[][]>
  bookmarks: Bookmark[]
  /** How many pages the front probably takes: a right guess saves a second layout of it. */
  frontLength: number
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

/**
 * Front and body as one. The contents name pages that their own length shifts, so they are laid out again until that
 * length holds; cutting the body anew costs next to nothing.
 */
async function bound({ cover, front, frontLength, continues, paper }: Manuscript, elements: LaidOut[]) {
  let shift = frontLength
  let used = 0
  for (let round = 0; ; round++) {
    const body = pagesOf(elements, paper, used)
    const anchors = anchorsOf(body)
    const first = 1 + shift + (used > 0 ? 0 : 1)
    const pages = await layOutFlow(
      front((anchor) => (anchors.get(anchor)?.page ?? 0) + first),
      paper,
      { cover },
    )
    const last = pages.at(-1)
    const taken = continues && last && pages.length > 1 ? usedOf(last) + SPACE : 0
    const wanted = roomOf(paper) - taken < LEAST_ROOM ? 0 : taken
    if ((pages.length === 1 + shift && wanted === used) || round === 3) return joined(pages, body, used > 0)
    shift = pages.length - 1
    used = wanted
  }
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
