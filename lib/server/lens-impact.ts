import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { idChanges as idChangesField } from "@/lib/aws/lens-schema"
import { AppError, notFound } from "@/lib/errors"
import { checkLens } from "@/lib/lens/check"
import { composeMappings } from "@/lib/lens/compose-mappings"
import type { IdMapping } from "@/lib/lens/id-mapping"
import type { Lens as LensModel } from "@/lib/lens/model"
import type { AffectedReview, LensImpact } from "@/lib/review/impact"
import { impactOf } from "@/lib/review/impact"
import { NO_ID_CHANGES, type UpgradePath, upgradePath } from "@/lib/review/upgrade"
import type { Context } from "@/lib/server/context"
import { requireAction, requireLens } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"
import type { Lens } from "@/prisma/generated/client"

export const previewLensImpactInput = z.object({
  LensKey: field.lensAlias,
  /** Absent: the draft. */
  LensVersion: z.string().min(1).max(32).optional(),
  /** What the author says about ids of the draft. */
  IdChanges: idChangesField.optional(),
})

interface Row extends AffectedReview {
  lensVersionId: string
  number: number
}

/** What a version of a lens, or its draft, would do to every workload of the workspace that uses an older one. */
export async function previewLensImpact(
  ctx: Context,
  input: z.output<typeof previewLensImpactInput>,
): Promise<LensImpact> {
  const lens = await requireLens(ctx, input.LensKey, "lens.view")
  requireAction(ctx, "workload.view")
  const versions = await ctx.db.lensVersion.findMany({
    where: { lensId: lens.id },
    orderBy: { number: "asc" },
    select: { id: true, version: true, number: true, idChanges: true },
  })
  const target = versions.find(({ version }) => version === input.LensVersion)
  if (input.LensVersion !== undefined && !target) throw notFound("LensVersion", input.LensVersion)
  const model = target ? await loadLens(ctx.db, target.id) : draftModel(lens)
  const last = target?.number ?? Number.POSITIVE_INFINITY
  const mappingFrom = (number: number): IdMapping => {
    const steps = versions.filter((one) => one.number > number && one.number <= last)
    const stored = steps.map((one) => one.idChanges as unknown as IdMapping)
    return composeMappings(target ? stored : [...stored, input.IdChanges ?? NO_ID_CHANGES])
  }
  const rows = (await readAffected(ctx, lens.id)).filter(({ number }) => number < last)
  const paths = new Map<string, UpgradePath>()
  for (const { lensVersionId, number } of rows) {
    if (paths.has(lensVersionId)) continue
    paths.set(lensVersionId, upgradePath(await loadLens(ctx.db, lensVersionId), model, mappingFrom(number)))
  }
  const byVersion = new Map(rows.map((row) => [row.workloadId, paths.get(row.lensVersionId)]))
  return impactOf(rows, ({ workloadId }) => {
    const path = byVersion.get(workloadId)
    if (!path) throw new Error(`There is no way from the version that workload ${workloadId} is on.`)
    return path
  })
}

function draftModel(lens: Pick<Lens, "draftSource">): LensModel {
  if (lens.draftSource === null) throw new AppError("ResourceNotFound", "This lens has no draft.")
  const { lens: model } = checkLens(lens.draftSource)
  if (!model) throw new AppError("Validation", "Mend the errors of the draft first.")
  return model
}

/** Everything in one query: notes only as far as that there are some, because an impact never shows them. */
async function readAffected(ctx: Context, lensId: string): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT w."id" AS "workloadId", w."name" AS "workloadName", v."id" AS "lensVersionId", v."version", v."number",
           coalesce((
             SELECT json_object_agg(a."questionId", json_build_object(
               'choices', a."choices", 'isApplicable', a."isApplicable", 'reason', a."reason", 'risk', a."risk",
               'notes', CASE WHEN a."notes" = '' THEN '' ELSE '…' END))
             FROM "Answer" a WHERE a."lensReviewId" = r."id"), '{}') AS "answers"
    FROM "LensReview" r
    JOIN "Workload" w ON w."id" = r."workloadId" AND w."workspaceId" = ${ctx.actor.workspaceId}
    JOIN "LensVersion" v ON v."id" = r."lensVersionId"
    WHERE r."lensId" = ${lensId} AND r."removedAt" IS NULL`
}
