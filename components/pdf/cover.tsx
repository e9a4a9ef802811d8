import { Text, View } from "@react-pdf/renderer"
import type { Coverage } from "@/lib/report/coverage"
import type { Paper } from "@/lib/report/dress"
import type { ReportHead } from "@/lib/report/head"
import type { RiskCounts } from "@/lib/review/counts"
import { CountStrip } from "./count-strip"
import { CoverSheet } from "./cover-sheet"
import { RISK_INK } from "./ink"
import { bold, muted } from "./style"
import { T } from "./text"

interface CoverFacts extends ReportHead {
  headline: string
  counts: RiskCounts
  answered: number
  total: number
  coverage: Coverage
}

/** The first page: what this is, of what, as of when, whether it is whole, and the result in one line. */
export function Cover({ facts, paper }: { facts: CoverFacts; paper: Paper }) {
  const { description, headline, coverage } = facts
  return (
    <CoverSheet
      head={facts}
      paper={paper}
      foot={
        <View>
          <Text style={[bold, { fontSize: 13, lineHeight: 1.35, marginBottom: 10 }]}>{headline}</Text>
          <CountStrip counts={facts.counts} answered={facts.answered} total={facts.total} />
          <View style={[{ marginTop: 14, paddingLeft: 9, borderLeftWidth: 3 }, edgeOf(coverage)]}>
            <T>{coverage.statement}</T>
          </View>
        </View>
      }
    >
      {description !== "" && (
        <T style={[muted, { marginTop: 12, fontSize: 10.5, maxLines: 7, textOverflow: "ellipsis" }]}>{description}</T>
      )}
    </CoverSheet>
  )
}

function edgeOf({ isComplete }: Coverage) {
  return { borderLeftColor: isComplete ? RISK_INK.NONE : RISK_INK.MEDIUM }
}
