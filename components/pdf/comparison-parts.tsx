import { View } from "@react-pdf/renderer"
import type { ComparisonReport } from "@/lib/report/comparison-report"
import { percent } from "@/lib/report/headline"
import { addCounts, answeredCount, healthyShare, questionCount, type RiskCounts } from "@/lib/review/counts"
import { CountStrip } from "./count-strip"
import { useSay } from "./dress"
import { Paragraph, Part, Title } from "./headings"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { type Column, Table } from "./table"
import { Trend } from "./trend"
import { Waterfall } from "./waterfall"

/** The page that a sponsor can stop at: both states in numbers and the way from one to the other. */
export function ComparisonOverview({ report }: { report: ComparisonReport }) {
  const say = useSay()
  const width = useTextWidth()
  const { finding, steps, sums, untouched } = report
  const told = steps.map(({ label, count }) => `${label} ${count}`).join(", ")
  const changes = [...sums, { title: say("Unchanged"), count: untouched }]
  return (
    <View>
      <Title id="overview">{finding}</Title>
      <State name={report.beforeName} counts={report.before} />
      <State name={report.afterName} counts={report.after} />
      <Part>{say("How the number of high risks went")}</Part>
      <Waterfall steps={steps} width={width} alternative={told} />
      <Part>{say("Every change in numbers")}</Part>
      <Table
        columns={[
          { head: say("Change"), cell: ({ title }) => title },
          { head: say("Questions"), width: 90, align: "right", cell: ({ count }) => String(count) },
        ]}
        rows={changes}
      />
    </View>
  )
}

function State({ name, counts }: { name: string; counts: RiskCounts }) {
  return (
    <View style={{ marginTop: 6 }} wrap={false}>
      <Prose look={LOOKS.bold} width={useTextWidth()}>
        {name}
      </Prose>
      <CountStrip counts={counts} answered={answeredCount(counts)} total={questionCount(counts)} />
    </View>
  )
}

type Row = ComparisonReport["pillars"][number]

/** Each pillar before and after; a heat map would hide what is small. */
export function PillarChanges({ report: { pillars } }: { report: ComparisonReport }) {
  const say = useSay()
  const sum: Row = {
    ...{ id: "all", name: say("All pillars") },
    before: addCounts(pillars.map(({ before }) => before)),
    after: addCounts(pillars.map(({ after }) => after)),
  }
  const count = (side: "before" | "after", risk: "HIGH" | "MEDIUM", head: string): Column<Row> => ({
    ...{ head, width: 78, align: "right", mark: risk },
    cell: (row) => String(row[side][risk]),
  })
  const share = ({ before, after }: Row) => `${shareOf(before)} › ${shareOf(after)}`
  return (
    <View>
      <Part id="pillars">{say("Pillar by pillar")}</Part>
      <Table<Row>
        columns={[
          { head: say("Pillar"), cell: ({ name }) => name },
          count("before", "HIGH", say("High before")),
          count("after", "HIGH", say("High after")),
          count("before", "MEDIUM", say("Medium before")),
          count("after", "MEDIUM", say("Medium after")),
          { head: say("Without risk"), width: 84, align: "right", cell: share },
        ]}
        rows={[...pillars, sum]}
        sums={1}
      />
    </View>
  )
}

function shareOf(counts: RiskCounts): string {
  const share = healthyShare(counts)
  return share === null ? "–" : percent(share)
}

/** High and medium risks over the milestones, as a chart and as its table. */
export function TrendPart({ report: { trend } }: { report: ComparisonReport }) {
  const say = useSay()
  const width = useTextWidth()
  const told = trend.map(({ name, counts }) => `${name}: ${counts.HIGH}, ${counts.MEDIUM}`).join("; ")
  return (
    <View>
      <Part id="trend">{say("Risks over the milestones")}</Part>
      {trend.length > 1 ? (
        <Trend marks={trend} width={width} alternative={told} />
      ) : (
        <Paragraph look={LOOKS.muted}>{say("Only one state is known, so there is no line yet.")}</Paragraph>
      )}
      <Table
        columns={[
          { head: say("Milestone"), cell: ({ name }) => name },
          { head: say("Day"), width: 110, cell: ({ day }) => day },
          { head: say("High"), width: 56, align: "right", mark: "HIGH", cell: ({ counts }) => String(counts.HIGH) },
          {
            head: say("Medium"),
            width: 62,
            align: "right",
            mark: "MEDIUM",
            cell: ({ counts }) => String(counts.MEDIUM),
          },
          { head: say("Unanswered"), width: 76, align: "right", cell: ({ counts }) => String(counts.UNANSWERED) },
        ]}
        rows={trend}
      />
    </View>
  )
}
