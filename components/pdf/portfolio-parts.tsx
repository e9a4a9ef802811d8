import { View } from "@react-pdf/renderer"
import type { PortfolioReport } from "@/lib/report/portfolio-report"
import { healthyShare } from "@/lib/review/counts"
import { CountStrip } from "./count-strip"
import { useSay } from "./dress"
import { Paragraph, Part, Title } from "./headings"
import { LOOKS } from "./looks"
import { PillarTable } from "./pillar-table"
import { useTextWidth } from "./prose"
import { hasRadar, Radar } from "./radar"
import { Table } from "./table"
import { Trend } from "./trend"

interface Of {
  report: PortfolioReport
}

/** The page that a sponsor can stop at: the numbers of all workloads and where they sit. */
export function PortfolioOverview({ report }: Of) {
  const say = useSay()
  const { finding, counts, answered, total, pillars, due } = report
  const late = [
    say.counted(due.overdue, "overdue review"),
    say("{number} without a recent milestone", { number: due.stale }),
  ]
  const sum = { name: say("All pillars"), counts, answered, total, healthy: healthyShare(counts) }
  return (
    <View style={{ marginBottom: 10 }}>
      <Title id="overview" about={late.join(" · ")}>
        {finding}
      </Title>
      <CountStrip counts={counts} answered={answered} total={total} />
      <Part>{say("The workspace in numbers")}</Part>
      <PillarTable rows={pillars} sum={sum} />
      {hasRadar(pillars) && (
        <View style={{ marginTop: 12 }} wrap={false}>
          <Radar rows={pillars} />
        </View>
      )}
    </View>
  )
}

/** Questions at high risk in most workloads, and the practices that most of them lack. */
export function CommonRisks({ report: { risks, practices } }: Of) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 10 }}>
      <Title id="common" about={say("The high risks that most workloads have.")}>
        {say("What most workloads share")}
      </Title>
      {risks.length === 0 ? (
        <Paragraph look={LOOKS.muted}>{say("No high risk is shared by several workloads.")}</Paragraph>
      ) : (
        <Table
          columns={[
            { head: say("#"), width: 46, look: LOOKS.muted, cell: ({ label }) => label },
            { head: say("Question"), cell: ({ title }) => title },
            { head: say("Workloads"), width: 74, align: "right", cell: ({ workloads }) => String(workloads) },
          ]}
          rows={risks}
        />
      )}
      {practices.length > 0 && <Part>{say("Where one improvement helps many")}</Part>}
      {practices.length > 0 && (
        <Table
          columns={[
            { head: say("#"), width: 46, look: LOOKS.muted, cell: ({ label }) => label },
            { head: say("Practice"), cell: ({ practice }) => practice },
            { head: say("Effort"), width: 60, align: "center", cell: ({ effort }) => effort },
            { head: say("Workloads"), width: 74, align: "right", cell: ({ workloads }) => String(workloads) },
          ]}
          rows={practices}
        />
      )}
    </View>
  )
}

/** All workloads together, month by month. */
export function PortfolioTrend({ report: { trend } }: Of) {
  const say = useSay()
  const width = useTextWidth()
  const told = trend.map(({ name, counts }) => `${name}: ${counts.HIGH}, ${counts.MEDIUM}`).join("; ")
  return (
    <View style={{ marginBottom: 10 }}>
      <Part id="trend" about={say("As the newest milestones tell.")}>
        {say("Risks month by month")}
      </Part>
      {trend.length > 1 ? (
        <Trend marks={trend} width={width} alternative={told} />
      ) : (
        <Paragraph look={LOOKS.muted}>{say("Only one state is known, so there is no line yet.")}</Paragraph>
      )}
      <Table
        columns={[
          { head: say("Month"), cell: ({ name }) => name },
          { head: say("High"), width: 80, align: "right", mark: "HIGH", cell: ({ counts }) => String(counts.HIGH) },
          {
            head: say("Medium"),
            width: 80,
            align: "right",
            mark: "MEDIUM",
            cell: ({ counts }) => String(counts.MEDIUM),
          },
        ]}
        rows={trend}
      />
    </View>
  )
}
