import "server-only"
import type { ImprovementInput, ListImprovementsInput } from "@/lib/improvement/improvement-schema"
import type { ImprovementItem } from "@/lib/improvement/item"
import { byPriority } from "@/lib/improvement/priority"
import type { Context, Database, Transaction } from "@/lib/server/context"
import { requireImprovement, requireWorkload, type WorkloadRow } from "@/lib/server/gate"
import { type Around, toItem, WHOLE_ITEM } from "@/lib/server/improvement-rows"
import { currentReviews, type LoadedReview, profileOf } from "@/lib/server/reviews"
import type { Prisma } from "@/prisma/generated/client"

/**
 * Every improvement of a workload, open ones first, then by priority; those that became part of another are left out.
 * Throws ResourceNotFound for a workload that whoever asks may not know of. Stable: others build on this read.
 */
export async function listImprovements(
  ctx: Context,
  input: ListImprovementsInput,
): Promise<{ Improvements: ImprovementItem[] }> {
  return { Improvements: (await readPlan(ctx, input.WorkloadId)).items }
}

/**
 * The same with the reviews that they are about, for pages that show both: answers are loaded once, or not at all when
 * `loaded` holds the reviews of now.
 */
export async function readPlan(
  ctx: Context,
  workloadId: string,
  loaded?: LoadedReview[],
): Promise<{ items: ImprovementItem[]; reviews: LoadedReview[] }> {
  const workload = await requireWorkload(ctx, workloadId, "workload.view")
  const [rows, reviews] = await Promise.all([
    ctx.db.improvementItem.findMany({
      where: { workloadId: workload.id, mergedIntoId: null },
      include: WHOLE_ITEM,
    }),
    loaded ?? readReviews(ctx, workload),
  ])
  const around = { reviews, pillarPriorities: workload.pillarPriorities, today: dayOf(ctx.now) }
  return { items: rows.map((row) => toItem(row, around)).sort(byPriority), reviews }
}

/**
 * What an improvement's preview has to know of the same plan: what is done, and what is about the same questions. A plan
 * of a thousand is not read for the page of one.
 */
export async function readPlanAround(
  ctx: Context,
  workloadId: string,
  { links }: Pick<ImprovementItem, "links">,
  reviews: LoadedReview[],
): Promise<ImprovementItem[]> {
  const workload = await requireWorkload(ctx, workloadId, "workload.view")
  const questionId = { in: links.map((link) => link.questionId) }
  const rows = await ctx.db.improvementItem.findMany({
    where: {
      ...{ workloadId: workload.id, mergedIntoId: null },
      OR: [{ status: "DONE" }, { links: { some: { questionId } } }],
    },
    include: WHOLE_ITEM,
  })
  const around = { reviews, pillarPriorities: workload.pillarPriorities, today: dayOf(ctx.now) }
  return rows.map((row) => toItem(row, around)).sort(byPriority)
}

/** One improvement; `mergedInto` names the one that it became part of. Throws ResourceNotFound. */
export async function getImprovement(
  ctx: Context,
  input: ImprovementInput,
): Promise<{ Improvement: ImprovementItem; MergedInto: number | null }> {
  const { item, mergedInto } = await readImprovement(ctx, input)
  return { Improvement: item, MergedInto: mergedInto }
}

/** The same with the reviews that it is about. */
export async function readImprovement(
  ctx: Context,
  input: ImprovementInput,
): Promise<{ item: ImprovementItem; mergedInto: number | null; reviews: LoadedReview[] }> {
  const { workload, item } = await requireImprovement(ctx, input, "workload.view")
  const whole = { where: { id: item.id }, include: { ...WHOLE_ITEM, mergedInto: { select: { number: true } } } }
  const [row, reviews] = await Promise.all([
    ctx.db.improvementItem.findUniqueOrThrow(whole),
    readReviews(ctx, workload),
  ])
  const around = { reviews, pillarPriorities: workload.pillarPriorities, today: dayOf(ctx.now) }
  return { item: toItem(row, around), mergedInto: row.mergedInto?.number ?? null, reviews }
}

async function readReviews({ db }: Context, workload: WorkloadRow): Promise<LoadedReview[]> {
  return currentReviews(db, workload.id, await profileOf(db, workload))
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10)
}

/** Items that are not closed as of now: also accepted risks whose review date has passed. */
export function toWorkOn(now: Date): Prisma.ImprovementItemWhereInput {
  const today = new Date(dayOf(now))
  const returned = { status: "ACCEPTED_RISK", reviewOn: { lt: today } } as const
  return { mergedIntoId: null, OR: [{ status: { in: ["OPEN", "PLANNED", "IN_PROGRESS"] } }, returned] }
}

/** How the questions of a workload are answered now, for showing its improvements. */
export async function aroundOf(
  db: Database | Transaction,
  workload: Pick<WorkloadRow, "id" | "pillarPriorities">,
  now: Date,
): Promise<Around> {
  const { id, pillarPriorities } = workload
  return { reviews: await currentReviews(db, id), pillarPriorities, today: dayOf(now) }
}
