import { deflateSync } from "node:zlib"
import PDFDocument, { type EmbeddedFont, type OutlineItem, type StructureElement } from "pdfkit"
import type { FileProperties, PlacedBookmark } from "./file-facts"

/** Paper shown above the target of a link, in points. */
const HEADROOM = 12

/**
 * The file being written: pdfkit's document, tagged. Everything drawn is either part of a structure element (between
 * `open` and `close`) or an artifact, which screen readers skip.
 */
export class ReportDocument extends PDFDocument {
  readonly root: StructureElement
  readonly #fonts = new Map<unknown, EmbeddedFont>()
  readonly #named = new Set<string>()
  #bookmarks: PlacedBookmark[] = []
  #operators: string[] = []
  #current: StructureElement | null = null

  constructor({ title, author, subject, date, language }: FileProperties) {
    const names = { Title: title, Author: author, Subject: subject, Creator: "Plumbline", Producer: "Plumbline" }
    const info = { ...names, CreationDate: date, ModDate: date }
    const lang = language
    super({ tagged: true, lang, displayTitle: true, autoFirstPage: false, pdfVersion: "1.7", font: null, info })
    this.root = this.struct("Document")
    this.addStructure(this.root)
  }

  /** To be called before drawing; the entries are written when the pages are there to point at. */
  setBookmarks(bookmarks: PlacedBookmark[]): void {
    this.#bookmarks = bookmarks
  }

  override end(): void {
    this.#writePage()
    this.#addBookmarks(this.outline, this.#bookmarks)
    super.end()
  }

  #addBookmarks(parent: OutlineItem, bookmarks: PlacedBookmark[]): void {
    for (const { title, page, top, children } of bookmarks) {
      const { width } = this.page
      // pdfkit counts `left` from the right edge.
      const item = parent.addItem(title, {
        pageNumber: page,
        top: Math.max(0, top - HEADROOM),
        left: width,
        expanded: false,
      })
      this.#addBookmarks(item, children)
    }
  }

  startArtifact(): void {
    this.markContent("Artifact", { type: "Layout" })
  }

  open(type: string, element: StructureElement): void {
    this.endMarkedContent()
    element.add(this.markStructureContent(type))
    this.#current = element
  }

  close(): void {
    this.endMarkedContent()
    this.#current = null
    this.startArtifact()
  }

  /** pdfkit turns every operator into bytes by itself; a whole page at a time is several times quicker. */
  override addContent(operator: string): this {
    this.#operators.push(operator)
    return this
  }

  #writePage(): void {
    if (this.#operators.length === 0) return
    if (this.page.markings.length > 0) this.endMarkedContent()
    const { content } = this.page
    content.compress = false
    content.data.Filter = "FlateDecode"
    content.write(deflateSync(Buffer.from(this.#operators.join("\n"), "latin1"), { level: 5 }))
    this.#operators = []
  }

  override addPage(options: object): this {
    this.#writePage()
    return super.addPage(options)
  }

  /** pdfkit compares the names of two fonts at every run of text; a font that was used before needs no comparison. */
  override font(source: unknown, size?: number): this {
    const known = this.#fonts.get(source)
    if (known === undefined) {
      super.font(source, size)
      this.#fonts.set(source, this._font)
      return this
    }
    this._font = known
    return size === undefined ? this : this.fontSize(size)
  }

  override link(x: number, y: number, width: number, height: number, url: string): this {
    return super.link(x, y, width, height, url, { structParent: this.#current, Contents: new String(url) })
  }

  override goTo(x: number, y: number, width: number, height: number, name: string): this {
    return super.goTo(x, y, width, height, name, { structParent: this.#current })
  }

  /**
   * The renderer gives a place relative to the parent; a destination needs the place on the page. A block that goes on
   * over several pages is announced on each; the first counts. Marks of the structure come this way too.
   */
  override addNamedDestination(name: string | (() => void), _kind: string, left: number, top: number): void {
    if (typeof name === "function") {
      name()
      return
    }
    if (this.#named.has(name)) return
    this.#named.add(name)
    const [, b, , d, , f] = this._ctm
    super.addNamedDestination(name, "XYZ", null, this.page.height - (b * left + d * top + f) - HEADROOM, null)
  }

  /** pdfkit writes these texts into XML as they are. */
  override endMetadata(): void {
    const plain = this.info
    const escaped = Object.entries(plain).map(([key, value]) => [key, typeof value === "string" ? xml(value) : value])
    this.info = Object.fromEntries(escaped)
    super.endMetadata()
    this.info = plain
  }
}

function xml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
