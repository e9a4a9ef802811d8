import { Document, Page, Text, View } from "@react-pdf/renderer"
import type { ReportHead } from "@/lib/report/head"
import type { Paper } from "@/lib/report/input"
import { INK, MARGIN, PAPER_SIZE } from "./ink"
import { muted, row, small } from "./style"
import { T } from "./text"
import type { PageFacts } from "./typeset"

/** What stands above and below each page: section; workload, milestone, page x of y. The cover has only the foot. */
export function furniture(head: ReportHead, paper: Paper, pages: PageFacts[]) {
  return (
    <Document>
      {pages.map((facts) => (
        <Page key={facts.number} size={PAPER_SIZE[paper]} wrap={false} style={{ fontFamily: "Noto Sans" }}>
          {facts.number > 1 && (
            <T style={[small, muted, line, { top: 24, textAlign: "right", maxLines: 1 }]}>{facts.section}</T>
          )}
          <View style={[row, line, foot, { top: PAPER_SIZE[paper].height - 40 }]}>
            <T style={[small, muted, { flexGrow: 1, flexBasis: 0, maxLines: 1, textOverflow: "ellipsis" }]}>
              {`${head.workloadName} · ${head.shortState}`}
            </T>
            <Text style={[small, muted, { width: 90, textAlign: "right" }]}>
              {`Page ${facts.number} of ${facts.total}`}
            </Text>
          </View>
        </Page>
      ))}
    </Document>
  )
}

const line = { position: "absolute", left: MARGIN, right: MARGIN } as const
const foot = { borderTopWidth: 0.75, borderColor: INK.line, paddingTop: 4 } as const
