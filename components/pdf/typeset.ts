import type { ReactElement } from "react"
import type { Paper } from "@/lib/report/dress"
import type { FileProperties, PlacedBookmark } from "./file-facts"
import { layOutFlow, type Piece } from "./flow"
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
}

export type OnProgress = (progress: number, step: string) => void

/** Lays out, numbers, tags and draws. Cost grows with the length: nothing long is laid out twice. */
export async function typeset(manuscript: Manuscript, onProgress: OnProgress): Promise<Uint8Array> {
  onProgress(5, "Laying out the questions")
  const { length } = manuscript.body
  const onPiece = (done: number) => onProgress(5 + Math.round((done / length) * 60), "Laying out the questions")
  const body = await layOutFlow(manuscript.body, manuscript.paper, { onPiece })
  const pages = [...(await frontPages(manuscript, body)), ...body]
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

/** The contents name pages that their own length shifts, so they are laid out again until that length holds. */
async function frontPages({ cover, front, frontLength, paper }: Manuscript, body: LaidOut[]): Promise<LaidOut[]> {
  const anchors = anchorsOf(body)
  let shift = frontLength
  for (let round = 0; ; round++) {
    const pageOf = (anchor: string) => (anchors.get(anchor)?.page ?? 0) + 1 + shift + 1
    const pages = await layOutFlow(front(pageOf), paper, { cover })
    if (pages.length === 1 + shift || round === 3) return pages
    shift = pages.length - 1
  }
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
