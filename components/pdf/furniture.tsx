import { Document, Page } from "@react-pdf/renderer"
import type { ReportHead } from "@/lib/report/head"
import type { Paper } from "@/lib/report/input"
import { baseFont } from "./fonts"
import { INK, MARGIN, PAPER_SIZE } from "./ink"
import { type LaidOut, layOut } from "./laid-out"
import { LOOKS } from "./looks"
import { Prose } from "./prose"
import { proseLines } from "./prose-lines"
import { at } from "./split"
import type { PageFacts } from "./typeset"

/** From the upper edge of the page. */
const HEADER = 24
/** From the lower edge. */
const FOOTER = 40
const NUMBER = 90

/**
 * What stands above and below each page: section; workload, milestone, page x of y. The cover has only the foot. Each
 * text is laid out once and stands on as many pages as it belongs to.
 */
export async function furniture(head: ReportHead, paper: Paper, pages: PageFacts[]): Promise<LaidOut[][]> {
  const { width, height } = PAPER_SIZE[paper]
  const left = `${shortened(head.workloadName, 44)} · ${shortened(head.shortState, 40)}`
  const sections = [...new Set(pages.map(({ section }) => section))]
  const inner = width - 2 * MARGIN
  const [sheet] = await layOut(
    <Document>
      <Page size={PAPER_SIZE[paper]} wrap={false} style={{ paddingHorizontal: MARGIN, fontFamily: "Noto Sans" }}>
        <Prose look={LOOKS.help} width={inner - NUMBER} style={{ width: inner - NUMBER }}>
          {left}
        </Prose>
        {sections.map((section) => (
          <Prose key={section} look={LOOKS.help} width={inner} align="right">
            {shortened(section, 90)}
          </Prose>
        ))}
      </Page>
    </Document>,
  )
  const [foot, ...heads] = sheet?.children ?? []
  const rule = { type: "VIEW", props: {}, style: { backgroundColor: INK.line } }
  const ruleBox = { left: MARGIN, top: height - FOOTER, width: inner, height: 0.75 }
  return pages.map(({ number, total, section }) => {
    const heading = number > 1 ? heads[sections.indexOf(section)] : undefined
    return [
      ...(heading ? [at(heading, HEADER)] : []),
      { ...rule, box: ruleBox },
      ...(foot ? [at(foot, height - FOOTER + 4)] : []),
      ...pageNumber(`Page ${number} of ${total}`, width - MARGIN - NUMBER, height - FOOTER + 4),
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
