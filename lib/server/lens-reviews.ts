import "server-only"
import type { LensReviewInput, ListLensReviewsInput, UpdateLensReviewInput } from "@/lib/aws/review-schema"
import { invalid } from "@/lib/errors"
import { addCounts, countRisks } from "@/lib/review/counts"
import { FRAMEWORK_PILLARS } from "@/lib/review/workload-type"
import { prioritizedCounts, toProfiles } from "@/lib/server/applied-profile"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireReview } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"
import { page } from "@/lib/server/pagination"
import { publish } from "@/lib/server/publish"
import { type LoadedReview, loadReview, loadReviews } from "@/lib/server/reviews"
import { seconds } from "@/lib/server/workload-shape"

/** Ids of the lenses that a workload keeps though they are not shared with its workspace any more. */
async function unshared(
  ctx: Context,
  workloadId: string,
  reviews: readonly LoadedReview[],
): Promise<ReadonlySet<string>> {
  const own = [null, ctx.actor.workspaceId]
  if (reviews.every(({ lensWorkspaceId }) => own.includes(lensWorkspaceId))) return new Set()
  const { workspace } = await ctx.db.workload.findUniqueOrThrow({
    where: { id: workloadId },
    include: { workspace: true },
  })
  const foreign = reviews.filter(({ lensWorkspaceId }) => ![null, workspace.id].includes(lensWorkspaceId))
  const ids = foreign.map((review) => review.lensId)
  const { accountId } = workspace
  const shares = await ctx.db.share.findMany({ where: { lensId: { in: ids }, accountId, status: "ACCEPTED" } })
  return new Set(ids.filter((id) => !shares.some((share) => share.lensId === id)))
}

function status(review: LoadedReview, gone: ReadonlySet<string>): string {
  if (review.lensDeleted) return "DELETED"
  if (gone.has(review.lensId)) return "UNSHARED"
  return review.latestVersion === review.lensVersion ? "CURRENT" : "NOT_CURRENT"
}

function pillars(review: LoadedReview) {
  return review.lens.pillars.map((pillar) => {
    const answers = pillar.questions.map((question) => review.answer(pillar.id, question))
    return {
      PillarId: pillar.id,
      PillarName: pillar.name,
      Notes: review.pillarNotes[pillar.id] ?? "",
      RiskCounts: countRisks(answers.map((answer) => answer.risk)),
      PrioritizedRiskCounts: prioritizedCounts(review.profile, review.lens, answers),
      Plumbline: { Reason: review.pillarReasons[pillar.id] ?? "" },
    }
  })
}

function answersOf(review: LoadedReview) {
  return review.lens.pillars.flatMap(({ id, questions }) => questions.map((one) => review.answer(id, one)))
}

function toSummary(review: LoadedReview, gone: ReadonlySet<string>) {
  return {
    LensAlias: review.lensKey === review.lensId ? review.arn : review.lensKey,
    LensArn: review.arn,
    LensVersion: review.lensVersion,
    LensName: review.lens.name,
    LensStatus: status(review, gone),
    UpdatedAt: seconds(review.updatedAt),
    RiskCounts: addCounts(pillars(review).map((pillar) => pillar.RiskCounts)),
    Profiles: toProfiles(review.profile),
    PrioritizedRiskCounts: prioritizedCounts(review.profile, review.lens, answersOf(review)),
    Plumbline: { LensKey: review.lensKey, LatestVersion: review.latestVersion },
  }
}

function toLensReview(review: LoadedReview, gone: ReadonlySet<string>) {
  return { ...toSummary(review, gone), Notes: review.notes, PillarReviewSummaries: pillars(review) }
}

export async function listLensReviews(ctx: Context, input: ListLensReviewsInput) {
  const reviews = await loadReviews(ctx, input.WorkloadId, input.MilestoneNumber)
  const gone = await unshared(ctx, input.WorkloadId, reviews)
  const summaries = reviews.map((review) => toSummary(review, gone))
  const shown = page(ctx, "lensReviews", summaries, input.MaxResults ?? 50, input.NextToken)
  return {
    WorkloadId: input.WorkloadId,
    ...(input.MilestoneNumber !== undefined && { MilestoneNumber: input.MilestoneNumber }),
    LensReviewSummaries: shown.rows,
    ...shown.next,
  }
}

export async function getLensReview(ctx: Context, input: LensReviewInput) {
  const review = await loadReview(ctx, input)
  return {
    WorkloadId: input.WorkloadId,
    ...(input.MilestoneNumber !== undefined && { MilestoneNumber: input.MilestoneNumber }),
    LensReview: toLensReview(review, await unshared(ctx, input.WorkloadId, [review])),
  }
}

/** Notes of the lens and of its pillars, and why a pillar is left out. */
export async function updateLensReview(ctx: Context, input: UpdateLensReviewInput) {
  const { workload, review } = await requireReview(ctx, input.WorkloadId, input.LensAlias, "review.edit")
  const lens = await loadLens(ctx.db, review.lensVersionId)
  const reasons = input.Plumbline?.PillarReasons ?? {}
  const named = [...Object.keys(input.PillarNotes ?? {}), ...Object.keys(reasons)]
  const inLens = (id: string) => lens.pillars.some((pillar) => pillar.id === id)
  // A pillar of the framework that no lens asks about can be left out with a reason too: all six, always.
  const unknown = named.find(
    (id) => !inLens(id) && !(Object.hasOwn(FRAMEWORK_PILLARS, id) && reasons[id] !== undefined),
  )
  if (unknown !== undefined) throw invalid(`No pillar with ID ${unknown} was found`, "PillarNotes")
  await transaction(ctx, async (tx) => {
    const data = { updatedAt: ctx.now, ...(input.LensNotes !== undefined && { notes: input.LensNotes }) }
    await tx.lensReview.update({ where: { id: review.id }, data })
    for (const pillarId of new Set(named)) {
      const notes = input.PillarNotes?.[pillarId]
      const reason = reasons[pillarId]
      const key = { lensReviewId: review.id, pillarId }
      const texts = { ...(notes !== undefined && { notes }), ...(reason !== undefined && { reason }) }
      await tx.pillarReview.upsert({
        where: { lensReviewId_pillarId: key },
        create: { ...key, ...texts, unanswered: 0 },
        update: texts,
      })
    }
    const { WorkloadId: _, LensAlias: __, ...after } = input
    await audit(tx, ctx, "lensReview.update", { kind: "lensReview", id: review.id, after })
    await publish(tx, workload.id, { type: "lensReview.changed", payload: { lensKey: input.LensAlias } })
  })
  const { LensReview } = await getLensReview(ctx, { WorkloadId: workload.id, LensAlias: input.LensAlias })
  return { WorkloadId: workload.id, LensReview }
}
