import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { idChanges as idChangesField } from "@/lib/aws/lens-schema"
import { joinMappings, type ProposedPair, proposedPairs } from "@/lib/lens/mapping-pairs"
import { findQuestion } from "@/lib/lens/model"
import { NO_ID_CHANGES, planUpgrade, type UpgradePlan, upgradePath } from "@/lib/review/upgrade"
import type { Context } from "@/lib/server/context"
import { requireReview } from "@/lib/server/gate"
import { idChanges } from "@/lib/server/id-changes"
import { loadLens } from "@/lib/server/lens-store"
import { newerVersion } from "@/lib/server/lens-upgrade"
import { loadReview } from "@/lib/server/reviews"

export const previewUpgradeInput = z.object({
  WorkloadId: field.workloadId,
  LensAlias: field.lensAlias,
  /** What the person accepted beyond what the authors said. */
  IdChanges: idChangesField.optional(),
})

export interface UpgradePreview {
  lensName: string
  from: string
  to: string
  /** Of the versions after `from`, newest first. */
  releases: { version: string; isMajor: boolean; releaseNotes: string }[]
  /** Changes of ids that nobody has decided on; accepting one keeps its answers. */
  proposals: ProposedPair[]
  plan: UpgradePlan
  /** Of the questions that are new, by id. */
  titles: [id: string, title: string][]
}

/** What an upgrade to the newest version would keep, what then needs attention and what would be lost. Changes nothing. */
export async function previewUpgrade(
  ctx: Context,
  input: z.output<typeof previewUpgradeInput>,
): Promise<UpgradePreview> {
  const { review } = await requireReview(ctx, input.WorkloadId, input.LensAlias, "workload.view")
  const to = await newerVersion(ctx, review)
  const [{ answers, pillarNotes }, releases, decided] = await Promise.all([
    loadReview(ctx, { WorkloadId: input.WorkloadId, LensAlias: input.LensAlias }),
    ctx.db.lensVersion.findMany({
      where: { lensId: review.lensId, number: { gt: review.lensVersion.number, lte: to.number } },
      orderBy: { number: "desc" },
      select: { version: true, isMajor: true, releaseNotes: true },
    }),
    idChanges(ctx.db, review.lensId, review.lensVersion.number, to.number),
  ])
  const [before, after] = [await loadLens(ctx.db, review.lensVersionId), await loadLens(ctx.db, to.id)]
  const mapping = joinMappings(decided, input.IdChanges ?? NO_ID_CHANGES)
  const plan = planUpgrade(upgradePath(before, after, mapping), { answers, pillarNotes })
  return {
    lensName: after.name,
    from: review.lensVersion.version,
    to: to.version,
    releases,
    proposals: proposedPairs(before, after, decided),
    plan,
    titles: plan.added.map((id) => [id, findQuestion(after, id)?.question.title ?? id]),
  }
}
