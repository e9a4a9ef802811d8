import "server-only"
import { invalid } from "@/lib/errors"
import { type Comparison, comparison } from "@/lib/report/comparison"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"
import type { MilestoneMark } from "@/lib/review/workload-view"
import type { Context } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { loadReviews } from "@/lib/server/reviews"

/** The number of a milestone, or how the workload is now. */
export type StateOf = MilestoneMark["number"] | "now"

/**
 * What changed from one state of a workload to a later one. A risk counts as re-opened when the question was at risk in
 * a milestone before `from`. Throws ResourceNotFound for a missing workload or milestone, Validation where `from` is
 * not before `to`: backwards, every word of the comparison would be wrong.
 */
export async function readComparison(ctx: Context, workloadId: string, states: Compared): Promise<Comparison> {
  return (await readComparedStates(ctx, workloadId, states)).found
}

interface Compared {
  from: number
  to: StateOf
}

/** The comparison with the two states that it is made of; throws as `readComparison` does. */
export async function readComparedStates(
  ctx: Context,
  workloadId: string,
  { from, to }: Compared,
): Promise<{ before: ReviewState[]; after: ReviewState[]; found: Comparison }> {
  await requireWorkload(ctx, workloadId, "workload.view")
  if (to !== "now" && from >= to) throw invalid("Compare a milestone with a later one.", "from")
  const [before, after] = await Promise.all([
    loadReviews(ctx, workloadId, from),
    loadReviews(ctx, workloadId, to === "now" ? undefined : to),
  ])
  const found = comparison(before, after)
  // Earlier milestones are only read when there is something that they could tell.
  const isNew = found.groups.some(({ id, questions }) => id === "appeared" && questions.length > 0)
  if (!isNew) return { before, after, found }
  const risky = await riskyBefore(ctx, workloadId, from)
  const better = comparison(before, after, (lensKey, questionId) => risky.has(placeOf(lensKey, questionId)))
  return { before, after, found: better }
}

const placeOf = (lensKey: string, questionId: string) => JSON.stringify([lensKey, questionId])

/** Every question that was at risk in a milestone before this one. */
async function riskyBefore(ctx: Context, workloadId: string, number: number): Promise<Set<string>> {
  const where = { workloadId, number: { lt: number } }
  const earlier = await ctx.db.milestone.findMany({ where, select: { number: true } })
  const found = new Set<string>()
  // One after the other: a hundred snapshots at once would be all in memory.
  for (const one of earlier) {
    for (const place of riskyPlaces(await loadReviews(ctx, workloadId, one.number))) found.add(place)
  }
  return found
}

function riskyPlaces(reviews: readonly ReviewState[]): string[] {
  return reviews.flatMap((review) =>
    review.lens.pillars
      .flatMap((pillar) => pillar.questions)
      .filter((question) => ["HIGH", "MEDIUM"].includes(riskOf(question, answerOf(review, question.id))))
      .map((question) => placeOf(review.lensKey, question.id)),
  )
}
