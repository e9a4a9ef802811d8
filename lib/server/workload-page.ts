import "server-only"
import { notFound } from "@/lib/errors"
import type { RiskCounts } from "@/lib/review/counts"
import type { MilestoneSnapshot } from "@/lib/review/snapshot"
import type { WorkloadFacts } from "@/lib/review/state"
import type { Context } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { countsOf, toFacts } from "@/lib/server/workload-shape"

/** What every page of a workload shows at its head. */
export interface WorkloadHead {
  facts: WorkloadFacts
  /** The row version that an edit starts from. */
  version: number
  counts: RiskCounts
  milestones: number
  archivedAt: Date | null
  updatedAt: Date
}

export async function readWorkloadHead(ctx: Context, id: string): Promise<WorkloadHead> {
  const row = await requireWorkload(ctx, id, "workload.view")
  const milestones = await ctx.db.milestone.count({ where: { workloadId: id } })
  const { version, archivedAt, updatedAt } = row
  const facts = toFacts(row, ctx.actor.accountId)
  return { facts, version, counts: countsOf(row), milestones, archivedAt, updatedAt }
}

/** A milestone in lists and charts. */
export interface MilestoneMark {
  number: number
  name: string
  kind: string
  note: string
  recordedAt: Date
  recordedByName: string
  counts: RiskCounts
}

const MARK = { omit: { snapshot: true } } as const

/** All milestones of a workload, oldest first; at most a hundred. */
export async function readMilestoneMarks(ctx: Context, workloadId: string): Promise<MilestoneMark[]> {
  await requireWorkload(ctx, workloadId, "workload.view")
  const rows = await ctx.db.milestone.findMany({ where: { workloadId }, orderBy: { number: "asc" }, ...MARK })
  return rows.map(toMark)
}

type Row = Omit<MilestoneMark, "counts"> & Parameters<typeof countsOf>[0]

function toMark(row: Row): MilestoneMark {
  const { number, name, kind, note, recordedAt, recordedByName } = row
  return { number, name, kind, note, recordedAt, recordedByName, counts: countsOf(row) }
}

/** One milestone with the workload as it was described that day. */
export async function readMilestone(
  ctx: Context,
  workloadId: string,
  number: number,
): Promise<MilestoneMark & { facts: Omit<WorkloadFacts, "arn"> }> {
  await requireWorkload(ctx, workloadId, "workload.view")
  const row = await ctx.db.milestone.findUnique({ where: { workloadId_number: { workloadId, number } } })
  if (!row) throw notFound("Milestone", String(number))
  const { workload } = row.snapshot as unknown as MilestoneSnapshot
  return { ...toMark(row), facts: workload }
}

/** What deleting a workload takes with it. */
export interface WorkloadHoldings {
  answers: number
  milestones: number
  lenses: number
}

export async function readHoldings(ctx: Context, workloadId: string): Promise<WorkloadHoldings> {
  await requireWorkload(ctx, workloadId, "workload.view")
  const [answers, milestones, lenses] = await Promise.all([
    ctx.db.answer.count({ where: { review: { workloadId } } }),
    ctx.db.milestone.count({ where: { workloadId } }),
    ctx.db.lensReview.count({ where: { workloadId, removedAt: null } }),
  ])
  return { answers, milestones, lenses }
}
