import { View } from "@react-pdf/renderer"
import type { Coverage } from "@/lib/report/coverage"
import type { Paper } from "@/lib/report/dress"
import type { ReportHead } from "@/lib/report/head"
import type { RiskCounts } from "@/lib/review/counts"
import { CountStrip } from "./count-strip"
import { COVER_EDGE, CoverSheet } from "./cover-sheet"
import { RISK_INK } from "./ink"
import { LOOKS, type Look } from "./looks"
import { Prose, useTextWidth } from "./prose"

const HEADLINE: Look = { ...LOOKS.bold, fontSize: 13, lineHeight: 1.35 }
const DESCRIPTION: Look = { ...LOOKS.muted, fontSize: 10.5 }

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
  const width = useTextWidth() - COVER_EDGE
  return (
    <CoverSheet
      head={facts}
      paper={paper}
      foot={
        <View>
          <Prose look={HEADLINE} width={width} style={{ marginBottom: 10 }}>
            {headline}
          </Prose>
          <CountStrip counts={facts.counts} answered={facts.answered} total={facts.total} />
          <View style={[{ marginTop: 14, paddingLeft: 9, borderLeftWidth: 3 }, edgeOf(coverage)]}>
            <Prose look={LOOKS.body} width={width - 12}>
              {coverage.statement}
            </Prose>
          </View>
        </View>
      }
    >
      {description !== "" && (
        <Prose look={DESCRIPTION} width={width} maxLines={7} style={{ marginTop: 12 }}>
          {description}
        </Prose>
      )}
    </CoverSheet>
  )
}

function edgeOf({ isComplete }: Coverage) {
  return { borderLeftColor: isComplete ? RISK_INK.NONE : RISK_INK.MEDIUM }
}
