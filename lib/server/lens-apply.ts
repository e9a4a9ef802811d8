import "server-only"
import { lensIdFrom } from "@/lib/aws/arns"
import { invalid, notFound } from "@/lib/errors"
import type { Lens as LensModel, Risk } from "@/lib/lens/model"
import { addCounts, countRisks, noCounts, type RiskCounts } from "@/lib/review/counts"
import { riskOf } from "@/lib/review/state"
import { FRAMEWORK_PILLARS } from "@/lib/review/workload-type"
import { toAnswer } from "@/lib/server/answer-rows"
import type { Context, Database, Transaction } from "@/lib/server/context"
import type { Authorized } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { loadLens } from "@/lib/server/lens-store"
import { requireRoom } from "@/lib/server/quotas"
import { visibleLenses } from "@/lib/server/visible-lenses"
import { countsOf } from "@/lib/server/workload-shape"
import type { Lens, LensVersion, Workload } from "@/prisma/generated/client"

export interface Applicable {
  lens: Lens
  version: Pick<LensVersion, "id" | "version">
  model: LensModel
}

/** The published lenses behind aliases or ARNs, each in its newest version. Throws for one that can't be applied. */
export async function findApplicable(ctx: Context, aliases: readonly string[]): Promise<Applicable[]> {
  const found = await Promise.all(
    [...new Set(aliases.map(lensIdFrom))].map(async (id) => {
      const lens = await ctx.db.lens.findFirst({
        where: { OR: [{ id }, { alias: id }], deletedAt: null, AND: { OR: visibleLenses(ctx) } },
        include: { versions: { orderBy: { number: "desc" }, take: 1, omit: { source: true } } },
      })
      if (!lens) throw notFound("Lens", id)
      const version = lens.versions[0]
      if (!version) throw invalid(`Lens ${lens.name} is a draft. Publish it before it is applied.`, "LensAliases")
      return { lens, version, model: await loadLens(ctx.db, version.id) }
    }),
  )
  // A lens may be named by its alias and by its id.
  return [...new Map(found.map((one) => [one.lens.id, one])).values()]
}

/** Applies lenses to a workload. A lens that was there before comes back with its answers. */
export async function applyLenses(
  tx: Transaction,
  ctx: Context,
  workload: Authorized<Workload>,
  lenses: readonly Applicable[],
): Promise<void> {
  const present = await tx.lensReview.findMany({ where: { workloadId: workload.id } })
  const applied = present.filter((review) => review.removedAt === null)
  const added = lenses.filter(({ lens }) => !applied.some((review) => review.lensId === lens.id))
  const of = { resourceId: workload.id, resourceType: "Workload" }
  requireRoom("lensesPerWorkload", applied.length, of, added.length)
  let position = Math.max(-1, ...present.map((review) => review.position))
  for (const { lens, version, model } of added) {
    position += 1
    const before = present.find((review) => review.lensId === lens.id)
    const id = before?.id ?? newId()
    const data = { position, removedAt: null, updatedAt: ctx.now }
    if (before) {
      // As it was when it left: a newer version is a matter of an upgrade, which says what it would lose.
      await tx.lensReview.update({ where: { id }, data })
      await recountReview(tx, id, await loadLens(tx, before.lensVersionId))
    } else {
      const ids = { id, workloadId: workload.id, lensId: lens.id, lensVersionId: version.id }
      await tx.lensReview.create({ data: { ...data, ...ids } })
      await recountReview(tx, id, model)
    }
  }
  await recountWorkload(tx, workload.id)
}

/** Writes the counts of every pillar anew from the answers, and drops answers to questions that are gone. */
export async function recountReview(tx: Transaction, lensReviewId: string, lens: LensModel): Promise<void> {
  const known = lens.pillars.flatMap((pillar) => pillar.questions.map((question) => question.id))
  await tx.answer.deleteMany({ where: { lensReviewId, questionId: { notIn: known } } })
  const rows = await tx.answer.findMany({ where: { lensReviewId } })
  const stored = new Map(rows.map((row) => [row.questionId, row]))
  for (const pillar of lens.pillars) {
    const risks: Risk[] = []
    for (const question of pillar.questions) {
      const row = stored.get(question.id)
      const risk = row ? riskOf(question, toAnswer(question.id, pillar.id, row)) : "UNANSWERED"
      risks.push(risk)
      if (!row || (risk === row.risk && pillar.id === row.pillarId)) continue
      const where = { lensReviewId_questionId: { lensReviewId, questionId: question.id } }
      await tx.answer.update({ where, data: { risk, pillarId: pillar.id } })
    }
    const counts = toColumns(countRisks(risks))
    const where = { lensReviewId_pillarId: { lensReviewId, pillarId: pillar.id } }
    await tx.pillarReview.upsert({ where, create: { lensReviewId, pillarId: pillar.id, ...counts }, update: counts })
  }
  const pillars = lens.pillars.map((pillar) => pillar.id)
  // A row may say why a pillar of the framework is left out that this lens does not ask about.
  const left = Object.keys(FRAMEWORK_PILLARS)
  await tx.pillarReview.deleteMany({ where: { lensReviewId, pillarId: { notIn: [...pillars, ...left] } } })
  const gone = { pillarId: { notIn: pillars } }
  await tx.pillarReview.updateMany({ where: { lensReviewId, ...gone }, data: toColumns(noCounts()) })
}

/** A workload's counts are the sum of those of its pillars. */
export async function recountWorkload(tx: Transaction, workloadId: string): Promise<void> {
  const counts = toColumns(await countWorkload(tx, workloadId))
  await tx.workload.update({ where: { id: workloadId }, data: counts })
}

async function countWorkload(db: Database | Transaction, workloadId: string): Promise<RiskCounts> {
  const pillars = await db.pillarReview.findMany({ where: { review: { workloadId, removedAt: null } } })
  return pillars.length === 0 ? noCounts() : addCounts(pillars.map(countsOf))
}

export function toColumns(counts: RiskCounts) {
  return {
    unanswered: counts.UNANSWERED,
    high: counts.HIGH,
    medium: counts.MEDIUM,
    none: counts.NONE,
    notApplicable: counts.NOT_APPLICABLE,
  }
}
