import "server-only"
import { notFound } from "@/lib/errors"
import type { ReportFormat } from "@/lib/report/catalogue"
import type { ComparedPillar, ComparisonInput, TrendMark } from "@/lib/report/comparison-report"
import type { DressInput } from "@/lib/report/dress-schema"
import { pillarGroups } from "@/lib/report/pillar-group"
import { noCounts } from "@/lib/review/counts"
import type { ReviewState } from "@/lib/review/state"
import type { MilestoneMark } from "@/lib/review/workload-view"
import { readComparedStates } from "@/lib/server/comparison"
import type { Context } from "@/lib/server/context"
import { requireWorkload, type WorkloadRow } from "@/lib/server/gate"
import { dressOf } from "@/lib/server/reports/dress"
import { fileName, startJob } from "@/lib/server/reports/jobs"
import { readMilestoneMarks } from "@/lib/server/workload-page"
import { countsOf } from "@/lib/server/workload-shape"

export interface RequestComparisonInput extends DressInput {
  WorkloadId: string
  From: number
  /** Now when absent. */
  To?: number | undefined
  Format?: ReportFormat | undefined
}

/** Starts making the comparison of a milestone with a later one, or with now, and answers its job at once. */
export async function requestComparison(ctx: Context, input: RequestComparisonInput): Promise<{ JobId: string }> {
  const workload = await requireWorkload(ctx, input.WorkloadId, "report.create")
  const report = await comparisonInput(ctx, workload, input)
  return startJob(
    ctx,
    { kind: "milestone-comparison", input: report, dress: await dressOf(ctx, workload.workspaceId, input) },
    {
      workloadId: workload.id,
      input: { ...input },
      fileName: fileName(
        [workload.name, report.before.name ?? "", report.after.name ?? "now", "comparison"],
        input.Format,
      ),
      format: input.Format,
    },
  )
}

/** Both states, what became of every question, and the numbers of the milestones on the way. */
export async function comparisonInput(
  ctx: Context,
  workload: WorkloadRow,
  { From, To }: RequestComparisonInput,
): Promise<ComparisonInput> {
  const states = { from: From, to: To ?? ("now" as const) }
  const { before, after, found } = await readComparedStates(ctx, workload.id, states)
  const marks = await readMilestoneMarks(ctx, workload.id)
  const { name } = await ctx.db.workspace.findUniqueOrThrow({ where: { id: workload.workspaceId } })
  const today = ctx.now.toISOString().slice(0, 10)
  const earlier = toMark(markOf(marks, From))
  const later = To === undefined ? { name: null, day: today, counts: countsOf(workload) } : toMark(markOf(marks, To))
  const onTheWay = marks.filter(({ number }) => To === undefined || number <= To).map(toMark)
  return {
    workloadName: workload.name,
    description: workload.description,
    workspaceName: name,
    generatedOn: today,
    before: earlier,
    after: later,
    found,
    pillars: comparedPillars(before, after, workload.pillarPriorities),
    trend: To === undefined ? [...onTheWay, later] : onTheWay,
  }
}

function markOf(marks: readonly MilestoneMark[], number: number): MilestoneMark {
  const found = marks.find((mark) => mark.number === number)
  if (!found) throw notFound("Milestone", String(number))
  return found
}

function toMark({ name, recordedAt, counts }: MilestoneMark): TrendMark {
  return { name, day: recordedAt.toISOString(), counts }
}

/** Pillars that either state asks about, the later state's first. */
function comparedPillars(
  before: readonly ReviewState[],
  after: readonly ReviewState[],
  priorities: readonly string[],
): ComparedPillar[] {
  const earlier = pillarGroups(before, priorities).filter(({ total }) => total > 0)
  const later = pillarGroups(after, priorities).filter(({ total }) => total > 0)
  const ids = [...new Set([...later, ...earlier].map(({ id }) => id))]
  return ids.map((id) => {
    const then = earlier.find((group) => group.id === id)
    const now = later.find((group) => group.id === id)
    const name = now?.name ?? then?.name ?? id
    return { id, name, before: then?.counts ?? noCounts(), after: now?.counts ?? noCounts() }
  })
}
