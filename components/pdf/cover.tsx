import { Page, Path, Svg, Text, View } from "@react-pdf/renderer"
import type { Coverage } from "@/lib/report/coverage"
import type { ReportHead } from "@/lib/report/head"
import type { Paper } from "@/lib/report/input"
import type { RiskCounts } from "@/lib/review/counts"
import { CountStrip } from "./count-strip"
import { INK, MARGIN, PAPER_SIZE, RISK_INK } from "./ink"
import { tag } from "./structure"
import { bold, muted, page } from "./style"
import { T } from "./text"

export interface CoverFacts extends ReportHead {
  headline: string
  counts: RiskCounts
  answered: number
  total: number
  coverage: Coverage
}

/** The first page: what this is, of what, as of when, whether it is whole, and the result in one line. */
export function Cover({ facts, paper }: { facts: CoverFacts; paper: Paper }) {
  const { title, workloadName, description, workspaceName, state, generatedOn, headline, coverage } = facts
  return (
    <Page size={PAPER_SIZE[paper]} wrap={false} style={[page, { paddingLeft: MARGIN + 40 }]}>
      <PlumbLine height={PAPER_SIZE[paper].height - 150} />
      <T style={[muted, { marginTop: 40 }]}>{workspaceName}</T>
      <View style={{ marginTop: 70 }} id="cover">
        <Text style={{ fontSize: 13, color: INK.accent, lineHeight: 1.4 }}>{title}</Text>
        <T style={[bold, { fontSize: sizeFor(workloadName), lineHeight: 1.2, marginTop: 4 }]} {...tag("H1")}>
          {workloadName}
        </T>
        {description !== "" && (
          <T style={[muted, { marginTop: 12, fontSize: 10.5, maxLines: 7, textOverflow: "ellipsis" }]}>{description}</T>
        )}
        <T style={[bold, { marginTop: 24 }]}>{state}</T>
        <Text style={muted}>{`Made on ${generatedOn}`}</Text>
      </View>
      <View style={{ flexGrow: 1 }} />
      <Text style={[bold, { fontSize: 13, lineHeight: 1.35, marginBottom: 10 }]}>{headline}</Text>
      <CountStrip counts={facts.counts} answered={facts.answered} total={facts.total} />
      <View style={[{ marginTop: 14, paddingLeft: 9, borderLeftWidth: 3 }, edgeOf(coverage)]}>
        <T>{coverage.statement}</T>
      </View>
    </Page>
  )
}

function edgeOf({ isComplete }: Coverage) {
  return { borderLeftColor: isComplete ? RISK_INK.NONE : RISK_INK.MEDIUM }
}

function sizeFor(name: string): number {
  return name.length > 70 ? 20 : name.length > 32 ? 25 : 32
}

/** The mason's tool: a line from the top edge with its bob, which shows whether a wall stands true. */
function PlumbLine({ height }: { height: number }) {
  return (
    <Svg viewBox={`0 0 20 ${height}`} style={{ position: "absolute", left: MARGIN - 10, top: 0, width: 20, height }}>
      <Path d={`M10 0V${height - 40}`} stroke={INK.brass} strokeWidth={1.25} />
      <Path
        d={`M6.5 ${height - 42}H13.5V${height - 36}L16 ${height - 26}L10 ${height}L4 ${height - 26}L6.5 ${height - 36}Z`}
        fill={INK.brass}
      />
    </Svg>
  )
}
