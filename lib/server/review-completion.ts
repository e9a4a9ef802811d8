import "server-only"
import { AppError } from "@/lib/errors"
import { coverageOf } from "@/lib/report/coverage"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { publish } from "@/lib/server/publish"
import { loadReviews } from "@/lib/server/reviews"

export interface CompleteReviewInput {
  WorkloadId: string
  /** false takes the declaration back. */
  Completed: boolean
  /** ISO day of the next review. */
  NextReviewOn?: string | undefined
}

/**
 * Declares a review complete. Refused (Conflict) while a pillar is neither reviewed nor carries a written reason: the
 * six-pillar rule of product.md, checked against the answers of this moment.
 */
export async function completeReview(ctx: Context, input: CompleteReviewInput): Promise<void> {
  const workload = await requireWorkload(ctx, input.WorkloadId, "workload.edit")
  const { Completed, NextReviewOn } = input
  if (Completed) {
    const { isComplete, statement } = coverageOf(await loadReviews(ctx, workload.id))
    if (!isComplete) {
      throw new AppError("Conflict", `The review is not complete yet. ${statement}`, {
        resourceId: workload.id,
        resourceType: "Workload",
      })
    }
  } else if (workload.completedAt === null) return
  const data = {
    completedAt: Completed ? ctx.now : null,
    completedByName: Completed ? ctx.actor.name : "",
    ...(NextReviewOn !== undefined && { nextReviewOn: new Date(NextReviewOn) }),
  }
  await transaction(ctx, async (tx) => {
    const changed = { ...data, version: { increment: 1 }, updatedAt: ctx.now }
    await tx.workload.update({ where: { id: workload.id }, data: changed })
    const action = Completed ? "review.complete" : "review.reopen"
    const { completedAt, completedByName, nextReviewOn } = workload
    const before = { completedAt, completedByName, nextReviewOn }
    await audit(tx, ctx, action, {
      ...{ kind: "workload", id: workload.id, before, after: data },
      workspaceId: workload.workspaceId,
    })
    await publish(tx, workload.id, { type: "workload.changed", payload: {} })
  })
}
