import { INK_ON_PAPER } from "@/lib/report/brand/colour"
import type { ReportLanguage } from "@/lib/report/words/language"
import type { Deck, Slide, SlideBar, SlideTable } from "./deck"
import { startsRightToLeft, XML_HEAD, xml } from "./package"
import { EMPTY_GROUP, SLIDE_MARGIN, SLIDE_NAMES, SLIDE_WIDTH } from "./slide-master"

const WIDTH = SLIDE_WIDTH - 2 * SLIDE_MARGIN
const TOP = 1_640_000
const FOOT = 6_350_000
const LANGUAGES: Record<ReportLanguage, string> = { en: "en-GB", de: "de-DE" }

interface Box {
  x: number
  y: number
  width: number
  height: number
}

interface TextLook {
  /** Hundredths of a point. */
  size: number
  bold?: boolean
  /** #rrggbb or the name of a colour of the theme. */
  colour?: string
  align?: "l" | "ctr" | "r"
}

/** The XML of one slide; `number` counts from 1. */
export function slideXml(slide: Slide, number: number, deck: Deck): string {
  const lang = LANGUAGES[deck.language]
  const shapes = new Shapes(lang)
  shapes.title(slide.title)
  if (slide.kind === "cover") cover(shapes, slide.lines, deck)
  else {
    shapes.rule()
    if (slide.about) shapes.text({ x: SLIDE_MARGIN, y: 1_330_000, width: WIDTH, height: 280_000 }, [slide.about], MUTED)
    if (slide.kind === "list") list(shapes, slide.items)
    if (slide.kind === "table") shapes.table(slide.table)
    if (slide.kind === "bars") bars(shapes, slide.bars)
  }
  const foot = { x: SLIDE_MARGIN, y: FOOT, width: WIDTH, height: 260_000 }
  if (deck.footer) shapes.text(foot, [deck.footer], { size: 900, colour: "tx2" })
  shapes.text(foot, [String(number)], { size: 900, colour: "tx2", align: "r" })
  return `${XML_HEAD}<p:sld ${SLIDE_NAMES}><p:cSld><p:spTree>${EMPTY_GROUP}${shapes.all.join("")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

const MUTED: TextLook = { size: 1200, colour: "tx2" }

function cover(shapes: Shapes, lines: readonly string[], { brand }: Deck): void {
  if (brand.logo) shapes.picture({ x: SLIDE_MARGIN, y: 250_000, width: 2_200_000, height: 500_000 })
  shapes.text({ x: SLIDE_MARGIN, y: 1_800_000, width: WIDTH, height: 3_900_000 }, lines, { size: 1800 })
}

function list(shapes: Shapes, items: readonly { text: string; about?: string }[]): void {
  const box = { x: SLIDE_MARGIN, y: TOP, width: WIDTH, height: FOOT - TOP - 80_000 }
  const size = items.length > 6 ? 1300 : 1500
  const paragraphs = items.flatMap(({ text, about }) => [
    shapes.paragraph(text, { size, bold: about !== undefined }, true),
    ...(about ? [shapes.paragraph(about, { size: size - 300, colour: "tx2" })] : []),
  ])
  shapes.body(box, paragraphs)
}

/** Columns of a waterfall as shapes, with number and name; the text of each says the same. */
function bars(shapes: Shapes, all: readonly SlideBar[]): void {
  const area = { x: SLIDE_MARGIN, y: TOP + 250_000, width: WIDTH, height: 3_500_000 }
  const across = (share: number) => Math.round((share / 100) * area.width)
  const down = (share: number) => Math.round((share / 100) * area.height)
  for (const { x, y, width, height, colour, number, label } of all) {
    const box = {
      x: area.x + across(x),
      y: area.y + down(y),
      width: across(width),
      height: Math.max(12_700, down(height)),
    }
    shapes.bar(box, colour, `${label}: ${number}`)
    shapes.text({ ...box, y: box.y - 290_000, height: 280_000 }, [number], { size: 1400, bold: true, align: "ctr" })
    const under = { ...box, y: area.y + area.height + 60_000, height: 600_000 }
    shapes.text(under, [label], { size: 1100, align: "ctr" })
  }
}

/** Shapes of one slide; each has an id of its own. */
class Shapes {
  readonly all: string[] = []
  #id = 1

  constructor(private readonly lang: string) {}

  #next(name: string, text = ""): string {
    this.#id += 1
    return `<p:cNvPr id="${this.#id}" name="${name} ${this.#id}"${text ? ` descr="${xml(text)}"` : ""}/>`
  }

  title(text: string): void {
    const size = text.length > 110 ? ' sz="1800"' : text.length > 70 ? ' sz="2200"' : ""
    const run = `<a:r><a:rPr lang="${this.lang}"${size}/><a:t>${xml(text)}</a:t></a:r>`
    this.all.push(
      `<p:sp><p:nvSpPr>${this.#next("Title")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></p:txBody></p:sp>`,
    )
  }

  rule(): void {
    this.bar({ x: SLIDE_MARGIN, y: 1_300_000, width: WIDTH, height: 19_050 }, "accent2")
  }

  bar(box: Box, colour: string, description = ""): void {
    this.all.push(
      `<p:sp><p:nvSpPr>${this.#next("Bar", description)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(colour)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`,
    )
  }

  picture(box: Box): void {
    this.all.push(
      `<p:pic><p:nvPicPr>${this.#next("Logo", "Logo")}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
    )
  }

  text(box: Box, lines: readonly string[], look: TextLook): void {
    this.body(
      box,
      lines.map((line) => this.paragraph(line, look)),
    )
  }

  /** A box whose text shrinks before it runs over. */
  body(box: Box, paragraphs: readonly string[]): void {
    this.all.push(
      `<p:sp><p:nvSpPr>${this.#next("Text")}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp>`,
    )
  }

  paragraph(text: string, { size, bold = false, colour = "tx1", align = "l" }: TextLook, isItem = false): string {
    const bullet = isItem ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : "<a:buNone/>"
    const indent = isItem ? ' marL="228600" indent="-228600"' : ' marL="0" indent="0"'
    const side = startsRightToLeft(text) ? ' algn="r" rtl="1"' : ` algn="${align}" rtl="0"`
    const runs = text.split("\n").map((line) => {
      return `<a:r><a:rPr lang="${this.lang}" sz="${size}"${bold ? ' b="1"' : ""}>${fill(colour)}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${xml(line)}</a:t></a:r>`
    })
    return `<a:p><a:pPr${indent}${side}><a:spcAft><a:spcPts val="500"/></a:spcAft>${bullet}</a:pPr>${runs.join("<a:br/>")}</a:p>`
  }

  table({ widths, head, rows }: SlideTable): void {
    const whole = widths.reduce((sum, one) => sum + one, 0)
    const columns = widths.map((share) => `<a:gridCol w="${Math.round((share / whole) * WIDTH)}"/>`)
    const size = rows.length > 8 ? 1100 : 1200
    const row = (cells: readonly string[], isHead: boolean) => {
      const drawn = cells.map((cell, at) =>
        this.#cell(cell, { size, bold: isHead, align: (widths[at] ?? 0) < whole / 4 && at > 0 ? "ctr" : "l" }),
      )
      return `<a:tr h="330000">${drawn.join("")}</a:tr>`
    }
    const lines = [row(head, true), ...rows.map((cells) => row(cells, false))]
    const box = { x: SLIDE_MARGIN, y: TOP, width: WIDTH, height: 330_000 * lines.length }
    this.all.push(
      `<p:graphicFrame><p:nvGraphicFramePr>${this.#next("Table")}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place(box, "p")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns.join("")}</a:tblGrid>${lines.join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
    )
  }

  #cell(text: string, look: TextLook): string {
    const line = `<a:solidFill><a:srgbClr val="${INK_ON_PAPER.line.slice(1)}"/></a:solidFill>`
    const border = ["L", "R", "T"].map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join("")
    const below = `<a:lnB w="9525">${line}</a:lnB><a:noFill/>`
    return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${this.paragraph(text, look).replace('<a:spcAft><a:spcPts val="500"/></a:spcAft>', "")}</a:txBody><a:tcPr marL="45720" marR="45720" marT="30000" marB="30000">${border}${below}</a:tcPr></a:tc>`
  }
}

function place({ x, y, width, height }: Box, space: "a" | "p" = "a"): string {
  return `<${space}:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${space}:xfrm>`
}

function fill(colour: string): string {
  const value = colour.startsWith("#") ? `<a:srgbClr val="${colour.slice(1)}"/>` : `<a:schemeClr val="${colour}"/>`
  return `<a:solidFill>${value}</a:solidFill>`
}
