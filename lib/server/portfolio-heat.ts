import "server-only"
import { addCounts, noCounts, type RiskCounts } from "@/lib/review/counts"
import { frameworkPillarOf, frameworkPillars } from "@/lib/review/framework-pillar"
import { HEAT_ROWS, type PortfolioQuery } from "@/lib/review/portfolio-query"
import type { HeatPage, HeatWorkload } from "@/lib/review/portfolio-view"
import type { Context } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"
import { matching } from "@/lib/server/portfolio-where"
import { countsOf, isoDay } from "@/lib/server/workload-shape"
import { Prisma } from "@/prisma/generated/client"

interface CountRow {
  unanswered: number
  high: number
  medium: number
  none: number
  notApplicable: number
}
interface WorkloadRow extends CountRow {
  id: string
  name: string
  nextReviewOn: Date | null
}
interface PillarRow extends CountRow {
  workloadId: string
  lensVersionId: string
  pillarId: string
}

const ORDERS: Record<PortfolioQuery["sort"], Prisma.Sql> = {
  high: Prisma.sql`w."high" DESC, w."id" DESC`,
  name: Prisma.sql`w."name" ASC, w."id" ASC`,
  review: Prisma.sql`w."nextReviewOn" ASC NULLS LAST, w."id" ASC`,
}
const OTHER = { id: "other", name: "Other pillars" }

/**
 * One page of workload × pillar, from stored counts alone: no answer is read, so it costs the same whatever the
 * workloads hold. The columns are the framework's pillars; what lenses call otherwise is counted under "other".
 */
export async function readHeatPage(ctx: Context, query: PortfolioQuery, size = HEAT_ROWS): Promise<HeatPage> {
  requireAction(ctx, "workload.view")
  const where = matching(ctx, query)
  const skip = (Math.max(1, query.page) - 1) * size
  const [workloads, [sums]] = await Promise.all([
    ctx.db.$queryRaw<WorkloadRow[]>`
      SELECT w."id", w."name", w."nextReviewOn", w."unanswered", w."high", w."medium", w."none", w."notApplicable"
      FROM "Workload" w WHERE ${where} ORDER BY ${ORDERS[query.sort]} LIMIT ${size} OFFSET ${skip}`,
    ctx.db.$queryRaw<(CountRow & { total: number })[]>`
      SELECT count(*)::int AS "total", coalesce(sum(w."unanswered"), 0)::int AS "unanswered",
             coalesce(sum(w."high"), 0)::int AS "high", coalesce(sum(w."medium"), 0)::int AS "medium",
             coalesce(sum(w."none"), 0)::int AS "none", coalesce(sum(w."notApplicable"), 0)::int AS "notApplicable"
      FROM "Workload" w WHERE ${where}`,
  ])
  const pillars = await pillarsOf(
    ctx,
    workloads.map((row) => row.id),
  )
  const rows = workloads.map(
    (row): HeatWorkload => ({
      ...{ id: row.id, name: row.name, counts: countsOf(row), nextReviewOn: isoDay(row.nextReviewOn) },
      pillars: pillars.get(row.id) ?? {},
    }),
  )
  const hasOther = rows.some((row) => row.pillars[OTHER.id] !== undefined)
  return {
    columns: [...frameworkPillars(), ...(hasOther ? [OTHER] : [])],
    rows,
    total: sums?.total ?? 0,
    counts: sums ? countsOf(sums) : noCounts(),
  }
}

/** Questions by pillar over all workloads that match, from stored counts. */
export async function readPillarSums(
  ctx: Context,
  query: PortfolioQuery,
): Promise<{ id: string; name: string; counts: RiskCounts }[]> {
  requireAction(ctx, "workload.view")
  const rows = await ctx.db.$queryRaw<Omit<PillarRow, "workloadId">[]>`
    SELECT r."lensVersionId", p."pillarId", sum(p."unanswered")::int AS "unanswered", sum(p."high")::int AS "high",
           sum(p."medium")::int AS "medium", sum(p."none")::int AS "none", sum(p."notApplicable")::int AS "notApplicable"
    FROM "Workload" w JOIN "LensReview" r ON r."workloadId" = w."id" AND r."removedAt" IS NULL
    JOIN "PillarReview" p ON p."lensReviewId" = r."id"
    WHERE ${matching(ctx, query)} GROUP BY 1, 2`
  const sums = new Map<string, RiskCounts>()
  for (const row of rows) {
    const lens = await loadLens(ctx.db, row.lensVersionId)
    const pillar = lens.pillars.find(({ id }) => id === row.pillarId)
    const group = (pillar && frameworkPillarOf(pillar)) ?? OTHER.id
    sums.set(group, addCounts([sums.get(group) ?? noCounts(), countsOf(row)]))
  }
  return [...frameworkPillars(), OTHER].map(({ id, name }) => ({ id, name, counts: sums.get(id) ?? noCounts() }))
}

async function pillarsOf({ db }: Context, ids: readonly string[]): Promise<Map<string, Record<string, RiskCounts>>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<PillarRow[]>`
    SELECT r."workloadId", r."lensVersionId", p."pillarId", p."unanswered", p."high", p."medium", p."none",
           p."notApplicable"
    FROM "LensReview" r JOIN "PillarReview" p ON p."lensReviewId" = r."id"
    WHERE r."workloadId" IN (${Prisma.join([...ids])}) AND r."removedAt" IS NULL
      AND p."unanswered" + p."high" + p."medium" + p."none" + p."notApplicable" > 0`
  const byWorkload = new Map<string, Record<string, RiskCounts>>()
  for (const row of rows) {
    const lens = await loadLens(db, row.lensVersionId)
    const pillar = lens.pillars.find(({ id }) => id === row.pillarId)
    const group = (pillar && frameworkPillarOf(pillar)) ?? OTHER.id
    const known = byWorkload.get(row.workloadId) ?? {}
    byWorkload.set(row.workloadId, { ...known, [group]: addCounts([known[group] ?? noCounts(), countsOf(row)]) })
  }
  return byWorkload
}
