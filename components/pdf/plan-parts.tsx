import { View } from "@react-pdf/renderer"
import type { ImprovementPlanReport } from "@/lib/report/improvement-plan"
import type { WorkLine } from "@/lib/report/work"
import { addCounts, answeredCount, healthyShare, questionCount } from "@/lib/review/counts"
import { useSay } from "./dress"
import { Paragraph, Part, Title } from "./headings"
import { LOOKS } from "./looks"
import { PillarTable } from "./pillar-table"
import { hasRadar, Radar } from "./radar"
import { Table } from "./table"

/** How risks come about, how the order comes about, and in which spirit. */
export function Method() {
  const say = useSay()
  return (
    <View style={{ marginBottom: 10 }}>
      <Part id="method">{say("How to read this plan")}</Part>
      <Paragraph>
        {say(
          "A risk comes from the answers: each question has practices, and the rules of its lens say what is missing. High means that it should be worked on first, medium that it should not be forgotten.",
        )}
      </Paragraph>
      <Paragraph>
        {say(
          "Improvements come in the order of their priority: risk counts twice, business impact once, small effort and the workload's first pillars a little. A risk goes down only when a question is answered again.",
        )}
      </Paragraph>
      <Paragraph>
        {say("Nobody failed an audit: the plan helps to pick the few improvements that are worth most.")}
      </Paragraph>
    </View>
  )
}

/** Heat map and radar over all lenses; the table is the heat map and has the radar's numbers too. */
export function RiskPicture({ pillars }: Pick<ImprovementPlanReport, "pillars">) {
  const say = useSay()
  const counts = addCounts(pillars.map((row) => row.counts))
  const sum = {
    ...{ name: say("All pillars"), counts, answered: answeredCount(counts), total: questionCount(counts) },
    healthy: healthyShare(counts),
  }
  return (
    <View style={{ marginBottom: 16 }}>
      <Part id="risks">{say("Where the risks are")}</Part>
      <PillarTable rows={pillars} sum={sum} />
      {hasRadar(pillars) && (
        <View style={{ marginTop: 14 }} wrap={false}>
          <Radar rows={pillars} />
        </View>
      )}
    </View>
  )
}

/** Improvements of high impact and little effort. */
export function QuickWinLines({ lines }: { lines: WorkLine[] }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 16 }}>
      <Part id="quick-wins" about={say("High impact, little effort, no change of architecture.")}>
        {say("Quick wins")}
      </Part>
      <Table<WorkLine>
        columns={[
          { head: say("#"), width: 26, look: LOOKS.muted, cell: ({ number }) => String(number) },
          { head: say("Improvement"), cell: ({ title }) => title },
          { head: say("Effort"), width: 100, cell: ({ effort }) => effort },
          { head: say("Owner"), width: 100, cell: ({ owner }) => owner || say("nobody yet") },
        ]}
        rows={lines}
      />
    </View>
  )
}

/** The day on which somebody looks at all this again. */
export function NextReview({ sentence }: { sentence: string }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 16 }}>
      <Title id="next">{say("When we look again")}</Title>
      <Paragraph>{sentence}</Paragraph>
      <Paragraph>{say("A follow-up on the plan every month keeps it alive.")}</Paragraph>
    </View>
  )
}
