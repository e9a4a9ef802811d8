/** The part of pdfkit (below @react-pdf/renderer, which ships no types for it) that our reports touch. */
declare module "pdfkit" {
  import type { Readable } from "node:stream"

  export interface StructureContent {
    refs: unknown[]
  }

  export interface StructureElement {
    add(child: StructureElement | StructureContent): StructureElement
  }

  /** The part of a font that a file holds: only the glyphs it uses, numbered in the order of their first use. */
  export interface EmbeddedFont {
    id: string
    /** Thousandths per unit of the font. */
    scale: number
    subset: { includeGlyph(id: number): number }
    widths: number[]
    unicode: number[][]
    ref(): unknown
  }

  /** A stream that is written when its page ends. */
  export interface Stream {
    compress: boolean
    data: { Filter?: string }
    write(bytes: Uint8Array): void
  }

  export interface OutlineItem {
    addItem(title: string, options: { pageNumber: number; top: number; left: number; expanded: boolean }): OutlineItem
  }

  export interface DocumentOptions {
    tagged: boolean
    lang: string
    displayTitle: boolean
    autoFirstPage: boolean
    pdfVersion: string
    font: null
    info: Record<string, string | Date>
  }

  export default class PDFDocument extends Readable {
    constructor(options: DocumentOptions)
    outline: OutlineItem
    page: { width: number; height: number; fonts: Record<string, unknown>; markings: unknown[]; content: Stream }
    info: Record<string, string | Date>
    _font: EmbeddedFont
    _ctm: [number, number, number, number, number, number]
    addContent(operator: string): this
    addPage(options: object): this
    font(source: unknown, size?: number): this
    fontSize(size: number): this
    link(x: number, y: number, width: number, height: number, url: string, options?: object): this
    goTo(x: number, y: number, width: number, height: number, name: string, options?: object): this
    addNamedDestination(name: string, ...target: (string | number | null)[]): void
    struct(type: string, options?: { alt?: string; scope?: string }): StructureElement
    addStructure(element: StructureElement): this
    markContent(tag: string, options: { type: string }): this
    markStructureContent(tag: string): StructureContent
    endMarkedContent(): this
    endMetadata(): void
    end(): void
  }
}
