import { View } from "@react-pdf/renderer"
import { heatStep } from "@/lib/report/geometry"
import type { ListedWorkload, PortfolioReport } from "@/lib/report/portfolio-report"
import { questionCount, type RiskCounts } from "@/lib/review/counts"
import { useSay } from "./dress"
import { Title } from "./headings"
import { heatTint, RISK_INK } from "./ink"
import { LOOKS, type Look } from "./looks"
import { Prose } from "./prose"
import { type Column, Table } from "./table"

const SMALL: Look = { ...LOOKS.body, fontSize: 8 }
const CODES: Record<string, string> = {
  ...{ operationalExcellence: "OPS", security: "SEC", reliability: "REL" },
  ...{ performance: "PERF", costOptimization: "COST", sustainability: "SUS" },
}

/** Workload × pillar: how many questions are at high risk; the darker, the larger their share. */
export function PortfolioHeat({ report: { columns, workloads, listed } }: { report: PortfolioReport }) {
  const say = useSay()
  const legend =
    "OPS operational excellence, SEC security, REL reliability, PERF performance efficiency, COST cost optimization, SUS sustainability"
  return (
    <View>
      <Title id="workloads" about={`${listed} ${say(legend)}.`}>
        {say("Workloads and pillars")}
      </Title>
      <Table<ListedWorkload>
        columns={[
          { head: say("Workload"), cell: ({ name }) => name },
          {
            ...{ head: say("High"), width: 46, align: "right", mark: "HIGH", look: LOOKS.bold },
            cell: ({ counts }) => String(counts.HIGH),
          },
          ...columns.map(pillarColumn),
          { head: say("Next review"), width: 76, cell: (line, width) => <NextReview line={line} width={width} /> },
        ]}
        rows={workloads}
      />
    </View>
  )
}

function pillarColumn({ id, name }: PortfolioReport["columns"][number]): Column<ListedWorkload> {
  return {
    head: CODES[id] ?? name,
    width: 38,
    align: "center",
    cell: ({ pillars }, width) => <HeatCell counts={pillars[id]} width={width} />,
  }
}

function HeatCell({ counts, width }: { counts: RiskCounts | undefined; width: number }) {
  const step = counts ? heatStep(counts.HIGH, questionCount(counts)) : 0
  const tint = step === 0 ? {} : { backgroundColor: heatTint("HIGH", step) }
  return (
    <Prose look={step === 0 ? LOOKS.muted : LOOKS.body} width={width} align="center" style={tint}>
      {counts ? String(counts.HIGH) : "–"}
    </Prose>
  )
}

function NextReview({ line: { nextReview, isOverdue }, width }: { line: ListedWorkload; width: number }) {
  const say = useSay()
  return (
    <Prose look={isOverdue ? { ...SMALL, fontWeight: 700, color: RISK_INK.HIGH } : SMALL} width={width}>
      {nextReview === "" ? say("no day") : isOverdue ? `${nextReview}, ${say("overdue")}` : nextReview}
    </Prose>
  )
}
