import { answeredCount, healthyShare, questionCount, type RiskCounts } from "@/lib/review/counts"
import type {
  CommonPractice,
  CommonRisk,
  DueCounts,
  HeatPage,
  HeatWorkload,
  TrendMonth,
} from "@/lib/review/portfolio-view"
import type { ProgrammeState } from "@/lib/review/programme"
import type { ReportHead } from "./head"
import { headline } from "./headline"
import type { PillarRow } from "./pillar-row"
import { type ReportedProgramme, reportedProgramme } from "./portfolio-programmes"
import type { Say } from "./words/say"

/** Workloads that the heat map lists; the sums are those of all. */
export const MOST_LISTED = 500

/** All that the report on a workspace's workloads is made of: stored counts, no answers. */
export interface PortfolioInput {
  workspaceName: string
  /** ISO date (yyyy-mm-dd); also the creation date of the file. */
  generatedOn: string
  /** What was chosen, as people read it; empty: every workload. */
  filter: string[]
  heat: HeatPage
  /** Questions by pillar over all workloads that match. */
  pillars: { id: string; name: string; counts: RiskCounts }[]
  due: DueCounts
  risks: CommonRisk[]
  practices: CommonPractice[]
  trend: TrendMonth[]
  /** Those that are about what was chosen. */
  programmes: ProgrammeState[]
}

/** A workload in the heat map. */
export interface ListedWorkload extends HeatWorkload {
  /** In words; empty: no day. */
  nextReview: string
  isOverdue: boolean
}

/** Everything that the portfolio report says; plain data. */
export interface PortfolioReport {
  kind: "portfolio"
  head: ReportHead
  finding: string
  counts: RiskCounts
  answered: number
  total: number
  due: DueCounts
  pillars: PillarRow[]
  risks: { label: string; title: string; lensName: string; workloads: number }[]
  practices: { label: string; practice: string; workloads: number; effort: string }[]
  trend: { name: string; counts: Pick<RiskCounts, "HIGH" | "MEDIUM"> }[]
  programmes: ReportedProgramme[]
  columns: HeatPage["columns"]
  workloads: ListedWorkload[]
  /** How many of how many are listed. */
  listed: string
}

export function portfolioReport(input: PortfolioInput, say: Say): PortfolioReport {
  const { heat, workspaceName, generatedOn, filter } = input
  const { counts, total: workloads } = heat
  const pillars = input.pillars.filter((one) => questionCount(one.counts) > 0).map((one) => pillarOf(one, say))
  const found = say.counted(workloads, "workload")
  const state =
    filter.length === 0 ? say("Every workload ({workloads})", { workloads: found }) : filtered(filter, found, say)
  return {
    kind: "portfolio",
    head: {
      title: say("Portfolio report"),
      ...{ workloadName: workspaceName, workspaceName, description: "" },
      ...{ state, shortState: found, generatedOn: say.day(generatedOn), date: generatedOn },
    },
    finding: workloads === 0 ? say("No workload matches") : headline(counts, pillars, say),
    ...{ counts, answered: answeredCount(counts), total: questionCount(counts), due: input.due, pillars },
    risks: input.risks.map(({ label, title, lensName, workloads: many }) => ({
      label,
      title,
      lensName,
      workloads: many,
    })),
    practices: input.practices.map(({ label, practice, workloads: many, effort }) => ({
      ...{ label, practice, workloads: many, effort: effort ?? "–" },
    })),
    trend: input.trend.map(({ month, high, medium }) => ({ name: month, counts: { HIGH: high, MEDIUM: medium } })),
    programmes: input.programmes.map((one) => reportedProgramme(one, generatedOn, say)),
    columns: heat.columns.map((column) => ({ ...column, name: say.term(column.name) })),
    workloads: heat.rows.map((row) => ({
      ...row,
      nextReview: row.nextReviewOn === null ? "" : say.day(row.nextReviewOn),
      isOverdue: row.nextReviewOn !== null && row.nextReviewOn < generatedOn,
    })),
    listed:
      heat.rows.length < workloads
        ? say("{shown} of {total} workloads, those with most high risks first; all of them are in the numbers.", {
            ...{ shown: heat.rows.length, total: workloads },
          })
        : say("Number of high risks by pillar, those with most high risks first."),
  }
}

function filtered(filter: readonly string[], workloads: string, say: Say): string {
  const parts = filter.map((part) => say.term(part)).join(", ")
  return say("Chosen: {filter} ({workloads})", { filter: parts, workloads })
}

function pillarOf({ id, name, counts }: PortfolioInput["pillars"][number], say: Say): PillarRow {
  const numbers = {
    counts,
    answered: answeredCount(counts),
    total: questionCount(counts),
    healthy: healthyShare(counts),
  }
  const standing = counts.NOT_APPLICABLE === numbers.total ? "not assessed" : "in progress"
  return { id, name: say.term(name), ...numbers, standing, reason: "" }
}
