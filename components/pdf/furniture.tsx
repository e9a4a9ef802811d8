import { Document, Page } from "@react-pdf/renderer"
import type { Dress } from "@/lib/report/dress"
import type { ReportHead } from "@/lib/report/head"
import { sayIn } from "@/lib/report/words/say-in"
import { baseFont } from "./fonts"
import { INK, MARGIN, PAPER_SIZE } from "./ink"
import { type LaidOut, layOut } from "./laid-out"
import { LOOKS } from "./looks"
import { Prose } from "./prose"
import { proseLines } from "./prose-lines"
import { at } from "./split"
import type { PageFacts } from "./typeset"
import { watermark } from "./watermark"

/** From the upper edge of the page. */
const HEADER = 24
/** From the lower edge. */
const FOOTER = 40
const NUMBER = 90
/** What the brand says above the page, left of the section. */
const BRAND_HEADER = 210

/**
 * What stands above and below each page: the brand's header, section; workload, milestone, page x of y, the brand's
 * footer. The cover has only the foot. Each text is laid out once and stands on as many pages as it belongs to.
 */
export async function furniture(head: ReportHead, dress: Dress, pages: PageFacts[]): Promise<LaidOut[][]> {
  const { width, height } = PAPER_SIZE[dress.paper]
  const { header, footer } = dress.brand
  const say = sayIn(dress.language)
  const left = `${shortened(head.workloadName, 44)} · ${shortened(head.shortState, 40)}`
  const sections = [...new Set(pages.map(({ section }) => section))]
  const inner = width - 2 * MARGIN
  const [sheet] = await layOut(
    <Document>
      <Page size={PAPER_SIZE[dress.paper]} wrap={false} style={{ paddingHorizontal: MARGIN, fontFamily: "Noto Sans" }}>
        <Prose look={LOOKS.help} width={inner - NUMBER} style={{ width: inner - NUMBER }}>
          {left}
        </Prose>
        <Prose look={LOOKS.help} width={BRAND_HEADER} style={{ width: BRAND_HEADER }}>
          {shortened(header, 50) || " "}
        </Prose>
        <Prose look={LOOKS.help} width={inner} style={{ width: inner }}>
          {shortened(footer, 110) || " "}
        </Prose>
        {sections.map((section) => (
          <Prose key={section} look={LOOKS.help} width={inner} align="right">
            {shortened(section, header === "" ? 90 : 56)}
          </Prose>
        ))}
      </Page>
    </Document>,
  )
  const [foot, brandHead, brandFoot, ...heads] = sheet?.children ?? []
  const rule = { type: "VIEW", props: {}, style: { backgroundColor: INK.line } }
  const ruleBox = { left: MARGIN, top: height - FOOTER, width: inner, height: 0.75 }
  const stamp = dress.watermark || (dress.draft ? say("Draft") : "")
  const across = stamp ? await watermark(stamp, dress.paper) : []
  return pages.map(({ number, total, section }) => {
    const heading = number > 1 ? heads[sections.indexOf(section)] : undefined
    const page = say("Page {number} of {total}", { number, total })
    return [
      ...across,
      ...(heading ? [at(heading, HEADER)] : []),
      ...(brandHead && header !== "" && number > 1 ? [at(brandHead, HEADER)] : []),
      { ...rule, box: ruleBox },
      ...(foot ? [at(foot, height - FOOTER + 4)] : []),
      ...(brandFoot && footer !== "" ? [at(brandFoot, height - FOOTER + 15)] : []),
      ...pageNumber(page, width - MARGIN - NUMBER, height - FOOTER + 4),
    ]
  })
}

function pageNumber(text: string, left: number, top: number): LaidOut[] {
  const look = LOOKS.help
  const font = baseFont(look.fontWeight)
  const lines = proseLines(text, NUMBER, look)
  if (!font || !lines) return []
  const box = { left, top, width: NUMBER, height: look.fontSize * look.lineHeight }
  return [{ type: "TEXT", props: {}, style: {}, box, lines, prose: { font, look, align: "right" } }]
}

/** At most so many letters, where one of an East Asian script counts as two. */
function shortened(text: string, most: number): string {
  let width = 0
  for (const [index, letter] of [...text].entries()) {
    width += (letter.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1
    if (width > most)
      return `${[...text]
        .slice(0, index - 1)
        .join("")
        .trimEnd()}…`
  }
  return text
}
