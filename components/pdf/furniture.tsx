import { Document, Page, View } from "@react-pdf/renderer"
import type { ReportHead } from "@/lib/report/head"
import type { Paper } from "@/lib/report/input"
import { INK, MARGIN, PAPER_SIZE } from "./ink"
import { LOOKS } from "./looks"
import { Prose } from "./prose"
import { muted, row, small } from "./style"
import { T } from "./text"
import type { PageFacts } from "./typeset"

/** What stands above and below each page: section; workload, milestone, page x of y. The cover has only the foot. */
export function furniture(head: ReportHead, paper: Paper, pages: PageFacts[]) {
  const left = `${shortened(head.workloadName, 44)} · ${shortened(head.shortState, 40)}`
  const width = PAPER_SIZE[paper].width - 2 * MARGIN - NUMBER
  return (
    <Document>
      {pages.map((facts) => (
        <Page key={facts.number} size={PAPER_SIZE[paper]} wrap={false} style={{ fontFamily: "Noto Sans" }}>
          {facts.number > 1 && (
            <T style={[small, muted, line, { top: 24, textAlign: "right" }]}>{shortened(facts.section, 90)}</T>
          )}
          <View style={[row, line, foot, { top: PAPER_SIZE[paper].height - 40 }]}>
            <Prose look={LOOKS.help} width={width} style={{ width }}>
              {left}
            </Prose>
            <Prose look={LOOKS.help} width={NUMBER} align="right">
              {`Page ${facts.number} of ${facts.total}`}
            </Prose>
          </View>
        </Page>
      ))}
    </Document>
  )
}

const NUMBER = 90
const line = { position: "absolute", left: MARGIN, right: MARGIN } as const
const foot = { borderTopWidth: 0.75, borderColor: INK.line, paddingTop: 4 } as const

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
