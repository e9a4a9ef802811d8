import { addCounts, answeredCount, healthyShare, questionCount, type RiskCounts } from "@/lib/review/counts"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"
import type { ReportHead } from "./head"
import { headline } from "./headline"
import { type PillarRow, pillarRow } from "./pillar-row"
import { ENGLISH, type Say } from "./words/say"

/** One workload with its numbers: little enough that a hundred of them travel to the worker. */
export interface ConsolidatedWorkload {
  name: string
  /** The owner's account, when another workspace shares it; empty otherwise. */
  sharedBy: string
  lenses: ConsolidatedLens[]
}

interface ConsolidatedLens {
  name: string
  version: string
  rows: PillarRow[]
  /** Titles of the questions at high risk, with their pillars. */
  highRisks: { pillar: string; title: string }[]
}

export interface ConsolidatedInput {
  workspaceName: string
  /** ISO date (yyyy-mm-dd); also the creation date of the file. */
  generatedOn: string
  workloads: ConsolidatedWorkload[]
}

/** What the consolidated report says of one lens review. */
export function consolidatedLens(review: ReviewState): ConsolidatedLens {
  const { lens, lensVersion } = review
  return {
    name: lens.name,
    version: lensVersion,
    rows: lens.pillars.map((pillar) => pillarRow(review, pillar)),
    highRisks: lens.pillars.flatMap((pillar) =>
      pillar.questions
        .filter((question) => riskOf(question, answerOf(review, question.id)) === "HIGH")
        .map((question) => ({ pillar: pillar.name, title: question.title })),
    ),
  }
}

export interface ConsolidatedReport {
  head: ReportHead
  /** What the numbers say, in one sentence. */
  finding: string
  /** Every workload as a line of one table, and all together. */
  rows: PillarRow[]
  sum: Omit<PillarRow, "id" | "standing" | "reason">
  workloads: (ConsolidatedWorkload & { anchor: string })[]
}

export function consolidatedReport(
  { workspaceName, generatedOn, workloads }: ConsolidatedInput,
  say: Say = ENGLISH,
): ConsolidatedReport {
  const rows = workloads.map((workload, at) => workloadRow(workload, `workload-${at + 1}`))
  const counts = addCounts(rows.map((row) => row.counts))
  const state = say.counted(workloads.length, "workload")
  return {
    head: {
      title: say("Consolidated report"),
      workloadName: workspaceName,
      description: "",
      workspaceName,
      ...{ state, shortState: state, generatedOn: say.day(generatedOn), date: generatedOn },
    },
    finding: workloads.length === 0 ? say("There is no workload yet") : headline(counts, rows, say),
    rows,
    sum: { name: say("All workloads"), ...numbers(counts) },
    workloads: workloads.map((workload, at) => ({ ...workload, anchor: `workload-${at + 1}` })),
  }
}

/** A workload counted like a pillar: the questions of all its lenses. */
function workloadRow({ name, lenses }: ConsolidatedWorkload, id: string): PillarRow {
  const counts = addCounts(lenses.flatMap((lens) => lens.rows.map((row) => row.counts)))
  const total = questionCount(counts)
  const standing = total === 0 ? "no questions" : counts.NOT_APPLICABLE === total ? "not assessed" : "in progress"
  return { id, name, ...numbers(counts), reason: "", standing }
}

function numbers(counts: RiskCounts) {
  return { counts, answered: answeredCount(counts), total: questionCount(counts), healthy: healthyShare(counts) }
}
