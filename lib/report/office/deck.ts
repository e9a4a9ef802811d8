import type { Brand } from "@/lib/report/brand/brand"
import type { ReportLanguage } from "@/lib/report/words/language"
import { contentTypes, OFFICE_DOCUMENT, type OfficePart, packageParts, relations, XML_HEAD } from "./package"
import { LAYOUTS, MASTER, MASTER_RELATIONS, SLIDE_HEIGHT, SLIDE_WIDTH, theme } from "./slide-master"
import { slideXml } from "./slide-xml"

/** Numbers and words in cells; the first row of a table is its head. */
export interface SlideTable {
  /** Shares of the width, one for each column. */
  widths: readonly number[]
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A column of a chart made of shapes; the unit is a hundredth of the chart's width and height. */
export interface SlideBar {
  x: number
  y: number
  width: number
  height: number
  /** #rrggbb */
  colour: string
  number: string
  label: string
}

/** One slide: a title that says the finding, then one block. */
export type Slide = { title: string; about?: string } & (
  | { kind: "cover"; lines: readonly string[] }
  | { kind: "list"; items: readonly { text: string; about?: string }[] }
  | { kind: "table"; table: SlideTable }
  | { kind: "bars"; bars: readonly SlideBar[] }
)

export interface Deck {
  title: string
  author: string
  /** ISO date. */
  created: string
  language: ReportLanguage
  brand: Brand
  /** Below every slide; empty without one. */
  footer: string
  slides: readonly Slide[]
}

const TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
const PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"

/** A presentation (PresentationML, ECMA-376): real titles and tables, no macros, the same input gives the same parts. */
export function pptxParts(deck: Deck): OfficePart[] {
  const { slides, brand } = deck
  const file = (index: number) => `slide${index + 1}.xml`
  const logo = brand.logo
  const pictures: OfficePart[] = logo ? [{ path: `ppt/media/logo.${logo.format}`, bytes: logo.bytes }] : []
  return [
    contentTypes([
      ["ppt/presentation.xml", `${TYPE}.presentation.main+xml`],
      ["ppt/slideMasters/slideMaster1.xml", `${TYPE}.slideMaster+xml`],
      ["ppt/slideLayouts/slideLayout1.xml", `${TYPE}.slideLayout+xml`],
      ["ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
      ...slides.map((_, index) => [`ppt/slides/${file(index)}`, `${TYPE}.slide+xml`] as const),
    ]),
    ...packageParts(deck, "ppt/presentation.xml"),
    { path: "ppt/presentation.xml", text: presentation(slides.length) },
    { path: "ppt/_rels/presentation.xml.rels", text: presentationRelations(slides.map((_, index) => file(index))) },
    { path: "ppt/theme/theme1.xml", text: theme(brand) },
    { path: "ppt/slideMasters/slideMaster1.xml", text: MASTER },
    { path: "ppt/slideMasters/_rels/slideMaster1.xml.rels", text: MASTER_RELATIONS },
    ...LAYOUTS,
    ...pictures,
    ...slides.flatMap((slide, index): OfficePart[] => [
      { path: `ppt/slides/${file(index)}`, text: slideXml(slide, index + 1, deck) },
      { path: `ppt/slides/_rels/${file(index)}.rels`, text: slideRelations(slide, logo?.format) },
    ]),
  ]
}

function slideRelations(slide: Slide, logo: string | undefined): string {
  const layout = { id: "rId1", type: `${OFFICE_DOCUMENT}/slideLayout`, target: "../slideLayouts/slideLayout1.xml" }
  const picture = { id: "rId2", type: `${OFFICE_DOCUMENT}/image`, target: `../media/logo.${logo}` }
  return relations(slide.kind === "cover" && logo ? [layout, picture] : [layout])
}

function presentation(slides: number): string {
  const ids = Array.from({ length: slides }, (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 3}"/>`)
  return `${XML_HEAD}<p:presentation xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE_DOCUMENT}" xmlns:p="${PRESENTATION}" saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids.join("")}</p:sldIdLst><p:sldSz cx="${SLIDE_WIDTH}" cy="${SLIDE_HEIGHT}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`
}

function presentationRelations(files: readonly string[]): string {
  return relations([
    { id: "rId1", type: `${OFFICE_DOCUMENT}/slideMaster`, target: "slideMasters/slideMaster1.xml" },
    { id: "rId2", type: `${OFFICE_DOCUMENT}/theme`, target: "theme/theme1.xml" },
    ...files.map((file, index) => {
      return { id: `rId${index + 3}`, type: `${OFFICE_DOCUMENT}/slide`, target: `slides/${file}` }
    }),
  ])
}
