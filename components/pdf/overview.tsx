import { Text, View } from "@react-pdf/renderer"
import type { Paper } from "@/lib/report/dress"
import type { FullReview, LensSection } from "@/lib/report/full-review"
import { healthyShare } from "@/lib/review/counts"
import { CountStrip } from "./count-strip"
import { CoverageList } from "./coverage-list"
import { useSay } from "./dress"
import { keepWithNext } from "./flow"
import { MARGIN, PAPER_SIZE } from "./ink"
import { PillarTable } from "./pillar-table"
import { NAMES_WIDTH, QuestionMap } from "./question-map"
import { hasRadar, Radar } from "./radar"
import { tag } from "./structure"
import { muted, row, title } from "./style"
import { T } from "./text"

/** The page that a sponsor can stop at: the finding, the counts, where the risk sits, what was not looked at. */
export function Overview({ review, paper }: { review: FullReview; paper: Paper }) {
  const { headline, counts, answered, total, lenses, coverage } = review
  const [only] = lenses
  return (
    <View>
      <View id="overview">
        <T style={[title, { marginBottom: 10 }]} {...tag("H1")}>
          {headline}
        </T>
        <CountStrip counts={counts} answered={answered} total={total} />
      </View>
      {only && lenses.length === 1 ? (
        <LensOverview lens={only} paper={paper} />
      ) : (
        lenses.map((lens) => (
          <View key={lens.anchor} style={{ marginTop: 14 }}>
            <T style={{ fontSize: 12, fontWeight: 700, marginBottom: 2 }} {...keepWithNext} {...tag("H2")}>
              {lens.name}
            </T>
            <LensTable lens={lens} />
          </View>
        ))
      )}
      {lenses.length > 1 && <HowToRead />}
      <View style={{ marginTop: 16 }} wrap={false}>
        <CoverageList coverage={coverage} />
      </View>
    </View>
  )
}

/** Table, map and radar of one lens. */
export function LensOverview({ lens, paper }: { lens: LensSection; paper: Paper }) {
  const rows = lens.pillars.map((pillar) => pillar.row)
  const withRadar = hasRadar(rows)
  const width = PAPER_SIZE[paper].width - 2 * MARGIN - NAMES_WIDTH - (withRadar ? 254 : 0)
  return (
    <View style={{ marginTop: 14 }}>
      <LensTable lens={lens} />
      <HowToRead />
      <View style={[row, { marginTop: 16, justifyContent: "space-between" }]} wrap={false}>
        <QuestionMap pillars={lens.pillars} width={width} />
        {withRadar && <Radar rows={rows} />}
      </View>
    </View>
  )
}

function LensTable({ lens: { pillars, counts, answered, total } }: { lens: LensSection }) {
  const sum = { name: useSay()("All pillars"), counts, answered, total, healthy: healthyShare(counts) }
  return <PillarTable rows={pillars.map((pillar) => pillar.row)} sum={sum} />
}

function HowToRead() {
  const say = useSay()
  return (
    <Text style={[muted, { fontSize: 7.5, marginTop: 4 }]}>
      {say(
        "The darker a cell, the larger its share of the pillar's questions. Without risk: of the questions that were assessed.",
      )}
    </Text>
  )
}
