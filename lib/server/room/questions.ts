import "server-only"
import { lensKey } from "@/lib/aws/arns"
import { findQuestion, type Lens } from "@/lib/lens/model"
import { type LensVersions, stopsOf } from "@/lib/live/plan"
import type { SessionState } from "@/lib/live/state"
import type { QuestionOf } from "@/lib/live/view"
import type { Database } from "@/lib/server/context"
import { loadLens } from "@/lib/server/lens-store"

/** The lenses of a workload by their short ids, in the versions that it uses now. */
export async function lensesOf(db: Database, workloadId: string): Promise<ReadonlyMap<string, Lens>> {
  const reviews = await db.lensReview.findMany({
    where: { workloadId, removedAt: null },
    select: { lensVersionId: true, lens: { select: { id: true, alias: true } } },
  })
  const lenses = new Map<string, Lens>()
  for (const review of reviews) lenses.set(lensKey(review.lens), await loadLens(db, review.lensVersionId))
  return lenses
}

/** Which versions these are. */
export async function lensVersionsOf(db: Database, workloadId: string): Promise<LensVersions> {
  const reviews = await db.lensReview.findMany({
    where: { workloadId, removedAt: null },
    select: { lensVersionId: true, lens: { select: { id: true, alias: true } } },
  })
  return Object.fromEntries(reviews.map((review) => [lensKey(review.lens), review.lensVersionId]))
}

/** Finds the questions of an agenda in these lenses. */
export function questionsOf(lenses: ReadonlyMap<string, Lens>, { agenda }: Pick<SessionState, "agenda">): QuestionOf {
  const places = new Map(stopsOf(agenda).map((stop) => [stop.id, stop.question]))
  return (stopId) => {
    const place = places.get(stopId)
    const lens = place && lenses.get(place.lensKey)
    return (place && lens && findQuestion(lens, place.questionId)?.question) ?? null
  }
}
