import "server-only"
import type { Portfolio, WorkloadLine } from "@/lib/review/workload-view"
import type { Context } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { startOfDay } from "@/lib/server/workload-list"
import { countsOf, isoDay } from "@/lib/server/workload-shape"
import type { Prisma } from "@/prisma/generated/client"

const SHOWN = 6
const LINE = {
  ...{ id: true, name: true, environment: true, reviewOwner: true, improvementStatus: true, tags: true },
  ...{ nextReviewOn: true, updatedAt: true },
  ...{ unanswered: true, high: true, medium: true, none: true, notApplicable: true },
} as const satisfies Prisma.WorkloadSelect
const SUM = { unanswered: true, high: true, medium: true, none: true, notApplicable: true } as const

/** The workspace at a glance; sums are made by the database. */
export async function readPortfolio(ctx: Context): Promise<Portfolio> {
  requireAction(ctx, "workload.view")
  const { workspaceId } = ctx.actor
  const where = { workspaceId, archivedAt: null }
  const late = { ...where, nextReviewOn: { lt: startOfDay(ctx.now) } }
  const { workload, lensVersion } = ctx.db
  const owners = { OR: [{ workspaceId }, { workspaceId: null }], deletedAt: null }
  const [sums, archived, total, first, changed, versions] = await Promise.all([
    workload.aggregate({ where, _count: true, _sum: SUM }),
    workload.count({ where: { workspaceId, archivedAt: { not: null } } }),
    workload.count({ where: late }),
    workload.findMany({ where: late, orderBy: [{ nextReviewOn: "asc" }, { id: "asc" }], take: SHOWN, select: LINE }),
    workload.findMany({ where, orderBy: [{ updatedAt: "desc" }, { id: "desc" }], take: SHOWN, select: LINE }),
    lensVersion.count({ where: { number: 1, lens: owners } }),
  ])
  const { unanswered, high, medium, none, notApplicable } = sums._sum
  const counts = countsOf({
    unanswered: unanswered ?? 0,
    high: high ?? 0,
    medium: medium ?? 0,
    none: none ?? 0,
    notApplicable: notApplicable ?? 0,
  })
  return {
    workloads: sums._count,
    archived,
    counts,
    overdue: { total, first: first.map(toLine) },
    changed: changed.map(toLine),
    publishedLenses: versions,
  }
}

function toLine(row: Prisma.WorkloadGetPayload<{ select: typeof LINE }>): WorkloadLine {
  const { id, name, environment, reviewOwner, improvementStatus, updatedAt } = row
  const told = { tags: row.tags as Record<string, string>, counts: countsOf(row) }
  return {
    id,
    name,
    environment,
    reviewOwner,
    improvementStatus,
    updatedAt,
    ...told,
    nextReviewOn: isoDay(row.nextReviewOn),
  }
}
