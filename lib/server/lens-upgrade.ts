import "server-only"
import type { UpgradeLensReviewInput } from "@/lib/aws/review-schema"
import { AppError, invalid } from "@/lib/errors"
import type { IdMapping } from "@/lib/lens/id-mapping"
import { joinMappings } from "@/lib/lens/mapping-pairs"
import { NO_ID_CHANGES, planUpgrade, type UpgradePlan, upgradePath } from "@/lib/review/upgrade"
import { toAnswer } from "@/lib/server/answer-rows"
import { audit, toJson } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, type ReviewRow, requireAction, requireReview, type WorkloadRow } from "@/lib/server/gate"
import { idChanges } from "@/lib/server/id-changes"
import { moveLinks } from "@/lib/server/improvement-upgrade"
import { recountReview, recountWorkload } from "@/lib/server/lens-apply"
import { loadLens } from "@/lib/server/lens-store"
import { saveMilestone } from "@/lib/server/milestones"
import { publish } from "@/lib/server/publish"
import { once } from "@/lib/server/request-token"
import { visibleLenses } from "@/lib/server/visible-lenses"

/**
 * Moves a lens review to the newest version of its lens. The milestone is saved first; answers to kept questions go
 * along, those to retired ones stay in the milestone. Source: observed-behaviour.md, upgrade.
 */
export async function upgradeLensReview(ctx: Context, input: UpgradeLensReviewInput) {
  requireAction(ctx, "workload.edit")
  return once(ctx, "UpgradeLensReview", input, async () => {
    const { workload, review } = await requireReview(ctx, input.WorkloadId, input.LensAlias, "workload.edit")
    const version = await newerVersion(ctx, review)
    await transaction(ctx, async (tx) => {
      const note = `Saved before ${review.lens.name} went from ${review.lensVersion.version} to ${version.version}.`
      // Also holds back answers until the upgrade is done.
      await saveMilestone(tx, ctx, workload, { name: input.MilestoneName, kind: "lens-upgrade", note })
      await upgrade(tx, ctx, workload, review, { ...version, accepted: input.Plumbline?.IdChanges ?? NO_ID_CHANGES })
    })
    return {}
  })
}

interface Version {
  id: string
  version: string
  number: number
}

/** The version to go to. Refuses a lens that was deleted or is not shared any more, and one that is current. */
export async function newerVersion(ctx: Context, { lens, lensVersion }: ReviewRow): Promise<Version> {
  const details = { resourceId: lens.alias ?? lens.id, resourceType: "Lens" }
  const where = { id: lens.id, deletedAt: null, OR: visibleLenses(ctx) }
  const seen = await ctx.db.lens.findFirst({
    where,
    include: { versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, version: true, number: true } } },
  })
  if (!seen) throw new AppError("Conflict", "This lens was deleted, or is not shared with you any more.", details)
  const [newest] = seen.versions
  if (!newest || newest.number <= lensVersion.number) {
    throw invalid(`The lens review is on the newest version of its lens already (${lensVersion.version}).`, "LensAlias")
  }
  return newest
}

/** The change itself, in the caller's transaction and after the milestone; answers what it did. */
async function upgrade(
  tx: Transaction,
  ctx: Context,
  workload: Authorized<WorkloadRow>,
  review: Authorized<ReviewRow>,
  to: Version & { accepted: IdMapping },
): Promise<UpgradePlan> {
  const [before, after] = [await loadLens(tx, review.lensVersionId), await loadLens(tx, to.id)]
  const decided = await idChanges(tx, review.lensId, review.lensVersion.number, to.number)
  const mapping = joinMappings(decided, to.accepted)
  const where = { lensReviewId: review.id }
  const rows = await tx.answer.findMany({ where })
  const answers = rows.map((row) => [row.questionId, toAnswer(row.questionId, row.pillarId, row)] as const)
  const path = upgradePath(before, after, mapping)
  const plan = planUpgrade(path, { answers: Object.fromEntries(answers) })
  const stored = new Map(rows.map((row) => [row.questionId, row]))
  const carried = [...plan.kept, ...plan.attention].flatMap((one) => {
    const row = stored.get(one.oldQuestionId)
    if (!row) return []
    const { questionId, pillarId, riskAfter: risk } = one
    // A raised version refuses what somebody was just saving against the old lens; it is merged anew.
    const changed = { questionId, pillarId, risk, choices: toJson(one.answer.choices), version: row.version + 1 }
    return [{ ...row, ...changed }]
  })
  await tx.answer.deleteMany({ where })
  await tx.answer.createMany({ data: carried })
  await tx.lensReview.update({ where: { id: review.id }, data: { lensVersionId: to.id, updatedAt: ctx.now } })
  await moveLinks(tx, review.id, path)
  await recountReview(tx, review.id, after)
  await recountWorkload(tx, workload.id)
  await audit(tx, ctx, "lensReview.upgrade", {
    kind: "lensReview",
    id: review.id,
    before: { version: review.lensVersion.version },
    after: { version: to.version, kept: plan.kept.length + plan.attention.length, lost: plan.lost.length },
  })
  await publish(tx, workload.id, { type: "lenses.changed", payload: {} })
  return plan
}
