import "server-only"
import { lensArn, lensKey } from "@/lib/aws/arns"
import { notFound } from "@/lib/errors"
import type { MilestoneSnapshot } from "@/lib/review/snapshot"
import type { WorkloadFacts } from "@/lib/review/state"
import type { LensOption, MilestoneMark, WorkloadHead, WorkloadHoldings } from "@/lib/review/workload-view"
import type { Context } from "@/lib/server/context"
import { requireAction, requireWorkload } from "@/lib/server/gate"
import { toWorkOn } from "@/lib/server/improvements"
import { newestEvent } from "@/lib/server/live"
import { visibleLenses } from "@/lib/server/visible-lenses"
import { countsOf, toFacts } from "@/lib/server/workload-shape"

/** Reads of the pages of a workload; writes go through the verbs of the API. */

export async function readWorkloadHead(ctx: Context, id: string): Promise<WorkloadHead> {
  // Read first: what changes while we read is announced again to the page.
  const event = await newestEvent(ctx, id)
  const row = await requireWorkload(ctx, id, "workload.view")
  const [milestones, improvements] = await Promise.all([
    ctx.db.milestone.count({ where: { workloadId: id } }),
    ctx.db.improvementItem.count({ where: { workloadId: id, ...toWorkOn(ctx.now) } }),
  ])
  const { version, archivedAt, updatedAt, completedAt, ownerAccountId, share } = row
  const completed = completedAt && { at: completedAt, by: row.completedByName }
  const facts = toFacts(row, ownerAccountId)
  const shared = share && { by: ownerAccountId, permission: share.permission }
  const state = { version, archivedAt, completed, updatedAt, newestEvent: event, shared }
  return { facts, counts: countsOf(row), milestones, improvements, ...state }
}

type MarkRow = Omit<MilestoneMark, "counts"> & Parameters<typeof countsOf>[0]

function toMark(row: MarkRow): MilestoneMark {
  const { number, name, kind, note, recordedAt, recordedByName } = row
  return { number, name, kind, note, recordedAt, recordedByName, counts: countsOf(row) }
}

/** All milestones of a workload, oldest first; at most a hundred. */
export async function readMilestoneMarks(ctx: Context, workloadId: string): Promise<MilestoneMark[]> {
  await requireWorkload(ctx, workloadId, "workload.view")
  const order = { orderBy: { number: "asc" }, omit: { snapshot: true } } as const
  return (await ctx.db.milestone.findMany({ where: { workloadId }, ...order })).map(toMark)
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

export async function readHoldings(ctx: Context, workloadId: string): Promise<WorkloadHoldings> {
  await requireWorkload(ctx, workloadId, "workload.view")
  const [answers, milestones, improvements, lenses] = await Promise.all([
    ctx.db.answer.count({ where: { review: { workloadId } } }),
    ctx.db.milestone.count({ where: { workloadId } }),
    ctx.db.improvementItem.count({ where: { workloadId, mergedIntoId: null } }),
    ctx.db.lensReview.count({ where: { workloadId, removedAt: null } }),
  ])
  return { answers, milestones, improvements, lenses }
}

/** Every published lens that can be applied: the framework, the other built-in ones, the workspace's own and those shared with it. */
export async function readLensOptions(ctx: Context): Promise<LensOption[]> {
  requireAction(ctx, "lens.view")
  const rows = await ctx.db.lens.findMany({
    where: { OR: visibleLenses(ctx), deletedAt: null, versions: { some: {} } },
    include: {
      versions: { orderBy: { number: "desc" }, take: 1, omit: { source: true } },
      workspace: { select: { accountId: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  const rank = ({ alias }: { alias: string | null }) => (alias === "wellarchitected" ? 0 : alias === null ? 2 : 1)
  return rows
    .sort((a, b) => rank(a) - rank(b))
    .map((row) => ({
      alias: row.alias ?? lensArn(row, row.workspace?.accountId ?? null),
      key: lensKey(row),
      name: row.versions[0]?.name ?? row.name,
      version: row.versions[0]?.version ?? "",
      description: row.description,
      questions: row.versions[0]?.questionCount ?? 0,
    }))
}
