import "server-only"
import type { ListWorkloadsInput } from "@/lib/aws/workload-schema"
import { invalid } from "@/lib/errors"
import { appliedProfiles, prioritizedOfWorkloads } from "@/lib/server/applied-profile"
import type { Context } from "@/lib/server/context"
import { requireAction, sharedWith } from "@/lib/server/gate"
import { readToken, writeToken } from "@/lib/server/pagination"
import { behind, isPosition, orderBy, positionOf } from "@/lib/server/workload-order"
import { toWorkloadSummary, WITH_LENSES, type WorkloadWithLenses } from "@/lib/server/workload-shape"
import type { Prisma } from "@/prisma/generated/client"

type Filter = NonNullable<ListWorkloadsInput["Plumbline"]>
/** Answered workloads without high or medium risk. */
const CLEAR = { high: 0, medium: 0, unanswered: 0, none: { gt: 0 } } satisfies Prisma.WorkloadWhereInput

/** The workspace's own workloads and those that other workspaces share with it. */
async function visible(ctx: Context): Promise<Prisma.WorkloadWhereInput> {
  const { workspaceId } = ctx.actor
  const where = { ...sharedWith(ctx), kind: "WORKLOAD" as const }
  const shares = await ctx.db.share.findMany({ where, select: { workloadId: true } })
  const ids = shares.flatMap((share) => share.workloadId ?? [])
  // Without shares the list stays one that an index answers.
  return ids.length === 0 ? { workspaceId } : { OR: [{ workspaceId }, { id: { in: ids } }] }
}

async function where(ctx: Context, input: ListWorkloadsInput): Promise<Prisma.WorkloadWhereInput> {
  const filter: Filter = input.Plumbline ?? {}
  const conditions: Prisma.WorkloadWhereInput[] = []
  if (input.WorkloadNamePrefix) {
    conditions.push({ normalizedName: { startsWith: normalizeName(input.WorkloadNamePrefix) } })
  }
  if (filter.Search) {
    const search = { contains: escapeLike(filter.Search.trim()), mode: "insensitive" } as const
    conditions.push({ OR: [{ name: search }, { reviewOwner: search }, { description: search }] })
  }
  if (filter.Risk === "high") conditions.push({ high: { gt: 0 } })
  if (filter.Risk === "medium") conditions.push({ medium: { gt: 0 } })
  if (filter.Risk === "unanswered") conditions.push({ unanswered: { gt: 0 } })
  if (filter.Risk === "clear") conditions.push(CLEAR)
  if (filter.Environment) conditions.push({ environment: filter.Environment })
  if (filter.Overdue) conditions.push({ nextReviewOn: { lt: startOfDay(ctx.now) } })
  if (filter.Tag) {
    const [key = "", ...value] = filter.Tag.split("=")
    conditions.push({ tags: { path: [key], equals: value.join("=") } })
  }
  const archivedAt = filter.Archived ? { not: null } : null
  return { ...(await visible(ctx)), archivedAt, AND: conditions }
}

/** Midnight UTC: a review that is due today is not overdue. */
export function startOfDay(now: Date): Date {
  return new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
}

/** Prisma passes LIKE patterns on as they are: these characters are meant, not wildcards. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (found) => `\\${found}`)
}

/** Names that differ only in blanks and case are the same name. Source: aws-api.md, CreateWorkload. */
export function normalizeName(name: string): string {
  return name.replace(/\s+/g, "").toLowerCase()
}

/**
 * Workloads by page. A page starts behind the last row of the one before, found by index, so that the ten-thousandth
 * workload is as near as the first.
 */
export async function listWorkloads(ctx: Context, input: ListWorkloadsInput) {
  requireAction(ctx, "workload.view")
  const size = input.MaxResults ?? 50
  const list = `workloads ${JSON.stringify([input.Plumbline, input.WorkloadNamePrefix])}`
  const after = input.NextToken === undefined ? undefined : readToken(ctx, list, input.NextToken)
  if (after !== undefined && !isPosition(after)) throw invalid("Invalid NextToken.", "NextToken")
  const filter: Filter = input.Plumbline ?? { Sort: "name" }
  const wanted = await where(ctx, input)
  const rows: WorkloadWithLenses[] = await ctx.db.workload.findMany({
    where: after === undefined ? wanted : { AND: [wanted, behind(filter, after)] },
    include: WITH_LENSES,
    orderBy: orderBy(filter),
    take: size + 1,
  })
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const profiles = await appliedProfiles(ctx.db, shown)
  const prioritized = await prioritizedOfWorkloads(ctx.db, profiles)
  return {
    WorkloadSummaries: shown.map((row) =>
      toWorkloadSummary(row, { profile: profiles.get(row.id), prioritized: prioritized.get(row.id) }),
    ),
    ...(rows.length > size && last && { NextToken: writeToken(ctx, list, positionOf(filter, last)) }),
  }
}

/** How many workloads a list has in all; counts no further than `atMost`, so that the answer takes no longer for more. */
export async function countWorkloads(ctx: Context, input: ListWorkloadsInput, atMost: number): Promise<number> {
  requireAction(ctx, "workload.view")
  return ctx.db.workload.count({ where: await where(ctx, input), take: atMost })
}
