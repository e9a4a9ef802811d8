import "server-only"
import { isNoneOfThese, type Lens } from "@/lib/lens/model"
import { questionLabel } from "@/lib/review/framework-pillar"
import type { PortfolioQuery } from "@/lib/review/portfolio-query"
import type { CommonPractice, CommonRisk, DueCounts, TrendMonth } from "@/lib/review/portfolio-view"
import type { Context } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"
import { isOverdue, isStale, matching } from "@/lib/server/portfolio-where"
import { Prisma } from "@/prisma/generated/client"

const RISKS = 10
const PRACTICES = 5

interface RiskRow {
  lensId: string
  lensVersionId: string
  questionId: string
  workloads: number
}
interface MetRow {
  lensId: string
  questionId: string
  choiceId: string
  met: number
}

/**
 * The questions that are a high risk in most workloads, and the practices that most of those lack: where one
 * improvement, made once, helps many. Two aggregates of the database; no answer is loaded.
 */
export async function readCommonRisks(
  ctx: Context,
  query: PortfolioQuery,
): Promise<{ risks: CommonRisk[]; practices: CommonPractice[] }> {
  requireAction(ctx, "workload.view")
  const where = matching(ctx, query)
  const rows = await ctx.db.$queryRaw<RiskRow[]>`
    SELECT r."lensId", a."questionId", min(r."lensVersionId") AS "lensVersionId", count(*)::int AS "workloads"
    FROM "Workload" w JOIN "LensReview" r ON r."workloadId" = w."id" AND r."removedAt" IS NULL
    JOIN "Answer" a ON a."lensReviewId" = r."id" AND a."risk" = 'HIGH'
    WHERE ${where} GROUP BY r."lensId", a."questionId"
    ORDER BY "workloads" DESC, r."lensId", a."questionId" LIMIT ${RISKS}`
  const told = await Promise.all(rows.map(async (row) => ({ row, lens: await loadLens(ctx.db, row.lensVersionId) })))
  const risks = told.flatMap(({ row, lens }) => inWords(row, lens) ?? [])
  risks.sort((a, b) => b.workloads - a.workloads || a.label.localeCompare(b.label, "en", { numeric: true }))
  return { risks, practices: await practicesOf(ctx, where, told) }
}

function inWords(row: RiskRow, lens: Lens): CommonRisk | null {
  for (const [at, pillar] of lens.pillars.entries()) {
    const index = pillar.questions.findIndex(({ id }) => id === row.questionId)
    const question = pillar.questions[index]
    if (!question) continue
    const { lensId, questionId, workloads } = row
    const label = questionLabel(pillar, at + 1, index + 1)
    return { lensId, lensName: lens.name, questionId, label, title: question.title, workloads }
  }
  return null
}

async function practicesOf(
  ctx: Context,
  where: Prisma.Sql,
  told: readonly { row: RiskRow; lens: Lens }[],
): Promise<CommonPractice[]> {
  if (told.length === 0) return []
  const pairs = told.map(({ row }) => Prisma.sql`(${row.lensId}, ${row.questionId})`)
  const met = await ctx.db.$queryRaw<MetRow[]>`
    SELECT r."lensId", a."questionId", c."key" AS "choiceId", count(*)::int AS "met"
    FROM "Workload" w JOIN "LensReview" r ON r."workloadId" = w."id" AND r."removedAt" IS NULL
    JOIN "Answer" a ON a."lensReviewId" = r."id" AND a."risk" = 'HIGH'
    CROSS JOIN LATERAL jsonb_each(a."choices") c
    WHERE ${where} AND (r."lensId", a."questionId") IN (${Prisma.join(pairs)})
      AND c."value" ->> 'status' IN ('SELECTED', 'NOT_APPLICABLE')
    GROUP BY 1, 2, 3`
  const metIn = (row: RiskRow, choiceId: string) =>
    met.find((one) => one.lensId === row.lensId && one.questionId === row.questionId && one.choiceId === choiceId)?.met
  const all = told.flatMap(({ row, lens }) => {
    const risk = inWords(row, lens)
    const question = lens.pillars.flatMap(({ questions }) => questions).find(({ id }) => id === row.questionId)
    if (!risk || !question) return []
    return question.choices
      .filter((choice) => !isNoneOfThese(choice))
      .map(({ id, title, guidance }) => ({
        ...risk,
        ...{ practiceId: id, practice: title, effort: guidance.effort ?? null },
        workloads: row.workloads - (metIn(row, id) ?? 0),
      }))
  })
  return all
    .filter(({ workloads }) => workloads > 1)
    .sort(byUse)
    .slice(0, PRACTICES)
}

const EFFORTS = ["S", "M", "L", null]

/** What helps most workloads first; of equals what takes least. */
function byUse(a: CommonPractice, b: CommonPractice): number {
  return b.workloads - a.workloads || EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort)
}

/** How many workloads wait for a review, and how many have not kept a milestone for too long. */
export async function readDueCounts(ctx: Context, query: PortfolioQuery): Promise<DueCounts> {
  requireAction(ctx, "workload.view")
  const [row] = await ctx.db.$queryRaw<DueCounts[]>`
    SELECT count(*) FILTER (WHERE ${isOverdue(ctx)})::int AS "overdue",
           count(*) FILTER (WHERE ${isStale(ctx)})::int AS "stale"
    FROM "Workload" w WHERE ${matching(ctx, query)}`
  return row ?? { overdue: 0, stale: 0 }
}

/**
 * What the milestones tell about all workloads together, month by month: each workload counts with its newest milestone
 * at the end of the month. Oldest first; months without a milestone are left out.
 */
export async function readPortfolioTrend(ctx: Context, query: PortfolioQuery): Promise<TrendMonth[]> {
  requireAction(ctx, "workload.view")
  return ctx.db.$queryRaw<TrendMonth[]>`
    WITH steps AS (
      SELECT m."recordedAt", m."high" - lag(m."high", 1, 0) OVER own AS "high",
             m."medium" - lag(m."medium", 1, 0) OVER own AS "medium"
      FROM "Milestone" m JOIN "Workload" w ON w."id" = m."workloadId"
      WHERE ${matching(ctx, query)}
      WINDOW own AS (PARTITION BY m."workloadId" ORDER BY m."number")
    ), months AS (
      SELECT to_char("recordedAt" AT TIME ZONE 'UTC', 'YYYY-MM') AS "month", sum("high") AS "high", sum("medium") AS "medium"
      FROM steps GROUP BY 1
    )
    SELECT "month", (sum("high") OVER so_far)::int AS "high", (sum("medium") OVER so_far)::int AS "medium"
    FROM months WINDOW so_far AS (ORDER BY "month") ORDER BY "month"`
}

/** The tags in use, most used first, as `name=value`. */
export async function readTags(ctx: Context): Promise<string[]> {
  requireAction(ctx, "workload.view")
  const rows = await ctx.db.$queryRaw<{ tag: string }[]>`
    SELECT t."key" || '=' || t."value" AS "tag" FROM "Workload" w CROSS JOIN LATERAL jsonb_each_text(w."tags") t
    WHERE w."workspaceId" = ${ctx.actor.workspaceId} AND w."archivedAt" IS NULL
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 100`
  return rows.map(({ tag }) => tag)
}
