import "server-only"
import type { ConsolidatedReportInput } from "@/lib/aws/account-schema"
import { workloadArn } from "@/lib/aws/arns"
import { AppError, invalid } from "@/lib/errors"
import type { Pillar } from "@/lib/lens/model"
import { type ConsolidatedWorkload, consolidatedLens } from "@/lib/report/consolidated"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { addCounts, countRisks } from "@/lib/review/counts"
import { unmetPractices } from "@/lib/review/plan"
import type { Context } from "@/lib/server/context"
import { requireAction, sharedWith } from "@/lib/server/gate"
import { readToken, writeToken } from "@/lib/server/pagination"
import { renderReport } from "@/lib/server/reports/render"
import { currentReviews, type LoadedReview } from "@/lib/server/reviews"
import { countsOf, seconds } from "@/lib/server/workload-shape"
import type { Prisma } from "@/prisma/generated/client"

/** Every workload with its lenses, pillars and the questions at risk, by page. All lenses count, not only built-in ones. */
export async function getConsolidatedReport(ctx: Context, input: ConsolidatedReportInput) {
  requireAction(ctx, "report.create")
  if (input.Format === "PDF") return { Base64String: await consolidatedPdf(ctx, input) }
  const { rows, next } = await workloads(ctx, input, input.MaxResults ?? 15)
  const metrics: object[] = []
  // One after the other: each is a whole review.
  for (const row of rows) metrics.push(await metricOf(ctx, row))
  return { Metrics: metrics, ...next }
}

const OWNER = { workspace: { select: { accountId: true } } } satisfies Prisma.WorkloadInclude
type Row = Prisma.WorkloadGetPayload<{ include: typeof OWNER }>

/** All workloads in one file. The service has a word for reports that are too large. */
async function consolidatedPdf(ctx: Context, input: ConsolidatedReportInput): Promise<string> {
  const { rows, next } = await workloads(ctx, { ...input, NextToken: undefined }, MOST_IN_PDF)
  if (next.NextToken !== undefined) {
    const details = { resourceId: ctx.actor.accountId, resourceType: "ConsolidatedReport" }
    const message = `There are more than ${MOST_IN_PDF} workloads: too many for one PDF. Ask for JSON instead.`
    throw new AppError("Conflict", message, details)
  }
  const { name } = await ctx.db.workspace.findUniqueOrThrow({ where: { id: ctx.actor.workspaceId } })
  const told: ConsolidatedWorkload[] = []
  for (const row of rows) {
    const { accountId } = row.workspace
    const lenses = (await currentReviews(ctx.db, row.id)).map(consolidatedLens)
    told.push({ name: row.name, sharedBy: accountId === ctx.actor.accountId ? "" : accountId, lenses })
  }
  const report = { workspaceName: name, generatedOn: ctx.now.toISOString().slice(0, 10), workloads: told }
  const job = { kind: "consolidated", input: report, dress: PLAIN_DRESS } as const
  const bytes = await renderReport({ job, format: "pdf" }, () => undefined, new AbortController().signal)
  return Buffer.from(bytes).toString("base64")
}

const MOST_IN_PDF = 200

async function workloads(
  ctx: Context,
  { IncludeSharedResources, NextToken }: ConsolidatedReportInput,
  size: number,
): Promise<{ rows: Row[]; next: { NextToken?: string } }> {
  const own = { workspaceId: ctx.actor.workspaceId }
  const shared = { shares: { some: sharedWith(ctx) } }
  const OR = IncludeSharedResources === "true" ? [own, shared] : [own]
  const list = `consolidated ${IncludeSharedResources ?? "false"}`
  const after = NextToken === undefined ? null : readPlace(readToken(ctx, list, NextToken))
  const behind = after && {
    OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }],
  }
  const found = await ctx.db.workload.findMany({
    where: { AND: [{ OR }, { archivedAt: null }, behind ?? {}] },
    include: OWNER,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: size + 1,
  })
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const more = found.length > size && last
  return { rows, next: more ? { NextToken: writeToken(ctx, list, { name: last.name, id: last.id }) } : {} }
}

function readPlace(place: unknown): { name: string; id: string } {
  const { name, id } = (place ?? {}) as { name?: unknown; id?: unknown }
  if (typeof name === "string" && typeof id === "string") return { name, id }
  throw invalid("Invalid NextToken.", "NextToken")
}

async function metricOf(ctx: Context, row: Row) {
  const reviews = await currentReviews(ctx.db, row.id)
  return {
    MetricType: "WORKLOAD",
    RiskCounts: countsOf(row),
    WorkloadId: row.id,
    WorkloadName: row.name,
    WorkloadArn: workloadArn(row.workspace.accountId, row.id),
    UpdatedAt: seconds(row.updatedAt),
    Lenses: reviews.map(lensMetric),
    LensesAppliedCount: reviews.length,
  }
}

function lensMetric(review: LoadedReview) {
  const Pillars = review.lens.pillars.map((pillar) => pillarMetric(review, pillar))
  return { LensArn: review.arn, Pillars, RiskCounts: addCounts(Pillars.map((pillar) => pillar.RiskCounts)) }
}

/** The questions at risk, each with the practices that are not in place. */
function pillarMetric(review: LoadedReview, pillar: Pillar) {
  const rows = pillar.questions.map((question) => ({ question, answer: review.answer(pillar.id, question) }))
  return {
    PillarId: pillar.id,
    RiskCounts: countRisks(rows.map(({ answer }) => answer.risk)),
    Questions: rows
      .filter(({ answer }) => answer.risk === "HIGH" || answer.risk === "MEDIUM")
      .map(({ question, answer }) => ({
        QuestionId: question.id,
        Risk: answer.risk,
        BestPractices: unmetPractices(question, answer).map(({ id, title }) => ({ ChoiceId: id, ChoiceTitle: title })),
      })),
  }
}
