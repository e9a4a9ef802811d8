import { addCounts, answeredCount, questionCount, type RiskCounts } from "@/lib/review/counts"
import { improvementPlan } from "@/lib/review/plan"
import { reviewCounts } from "@/lib/review/state"
import { type Coverage, coverageOf } from "./coverage"
import { type ReportHead, reportHead } from "./head"
import type { ReportInput } from "./input"
import { askedPillars, pillarGroups } from "./pillar-group"
import type { PillarRow } from "./pillar-row"
import { type PlanItem, planItem } from "./plan-item"
import { ENGLISH, type Say } from "./words/say"
import { type WorkReport, workReport } from "./work"

/** One pillar of one lens in the quick overview. */
export interface PlanRow {
  name: string
  lensName: string
  high: number
  medium: number
  /** Practices not in place in questions at risk. */
  open: number
}

interface QuickWin {
  anchor: string
  label: string
  practice: string
}

/** Everything the improvement plan says; plain data, every number worked out once. */
export interface ImprovementPlanReport extends ReportHead {
  kind: "improvement-plan"
  headline: string
  counts: RiskCounts
  answered: number
  total: number
  /** Practices to put in place, over all items. */
  open: number
  coverage: Coverage
  lensNames: string[]
  /** Pillars with questions at risk, in the order of the plan. */
  rows: PlanRow[]
  quickWins: QuickWin[]
  items: PlanItem[]
  /** Pillars over all lenses, in the workload's order. */
  pillars: PillarRow[]
  /** Null in the report of a milestone, which does not keep it. */
  work: WorkReport | null
  /** When somebody looks at all this again, as a sentence. */
  nextReview: string
}

/** HIGH questions, then MEDIUM ones, pillars in the workload's priority order. Source: product.md, rules of the domain. */
export function improvementPlanReport(input: ReportInput, say: Say = ENGLISH): ImprovementPlanReport {
  const { reviews, workload } = input
  const items = improvementPlan(reviews, workload.pillarPriorities).flatMap((found, index) =>
    planItem(found, index + 1, reviews, say),
  )
  const counts = addCounts(reviews.map(reviewCounts))
  const work = input.work && input.work.items.length > 0 ? workReport(input.work, input.generatedOn, say) : null
  const open = items.reduce((sum, item) => sum + item.steps.length, 0)
  return {
    kind: "improvement-plan",
    ...reportHead(input, say("Improvement plan"), say),
    headline:
      items.length === 0 ? say("Nothing to improve in what was answered") : planHeadline(items.length, open, say),
    counts,
    answered: answeredCount(counts),
    total: questionCount(counts),
    open,
    coverage: coverageOf(reviews, say),
    lensNames: reviews.map((review) => review.lens.name),
    rows: planRows(items),
    // Once there are improvements, the quick ones among them count.
    quickWins: work ? [] : quickWinsOf(items),
    items,
    pillars: askedPillars(pillarGroups(reviews, workload.pillarPriorities, say)),
    work,
    nextReview: workload.nextReviewOn
      ? say("The next review is on {day}.", { day: say.plannedDay(workload.nextReviewOn) })
      : say("No day is set for the next review yet."),
  }
}

function planHeadline(questions: number, practices: number, say: Say): string {
  return say("{practices} to put in place in {questions} at risk", {
    practices: say.counted(practices, "practice"),
    questions: say.counted(questions, "question"),
  })
}

/** Pillars in the order in which they first appear; a pillar that two lenses share has a row for each. */
function planRows(items: readonly PlanItem[]): PlanRow[] {
  const rows = new Map<string, PlanRow>()
  for (const { lensKey, lensName, pillarId, pillarName, risk, steps } of items) {
    const key = JSON.stringify([lensKey, pillarId])
    const row = rows.get(key) ?? { name: pillarName, lensName, high: 0, medium: 0, open: 0 }
    rows.set(key, row)
    row[risk === "HIGH" ? "high" : "medium"] += 1
    row.open += steps.length
  }
  return [...rows.values()]
}

/** At most five, so that they stay quick. Source: product.md, prioritising. */
function quickWinsOf(items: readonly PlanItem[]): QuickWin[] {
  const wins = items.flatMap(({ anchor, label, steps }) =>
    steps.filter((step) => step.isQuickWin).map(({ practice }) => ({ anchor, label, practice })),
  )
  return wins.slice(0, 5)
}
