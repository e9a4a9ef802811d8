import "server-only"
import { AppError } from "@/lib/errors"
import type { IdMapping } from "@/lib/lens/id-mapping"
import { allQuestions, type Lens as LensModel } from "@/lib/lens/model"
import { audit } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"
import type { Authorized } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { recountReview, recountWorkload } from "@/lib/server/lens-apply"
import { publish } from "@/lib/server/publish"
import { requireRoom } from "@/lib/server/quotas"
import type { Lens, Prisma } from "@/prisma/generated/client"

interface Publication {
  version: string
  isMajor: boolean
  releaseNotes: string
  idChanges: IdMapping
  publishedBy: string | null
}

/** Turns the draft into an immutable version. The first version is always major; a minor one reaches workloads at once. */
export async function publishVersion(
  ctx: Context,
  lens: Authorized<Lens>,
  model: LensModel,
  publication: Publication,
): Promise<void> {
  await transaction(ctx, async (tx) => {
    // Two authors who publish at once get one version each, one after the other, or one of them a clear refusal.
    await tx.$executeRaw`SELECT 1 FROM "Lens" WHERE "id" = ${lens.id} FOR UPDATE`
    const { draftSource } = await tx.lens.findUniqueOrThrow({ where: { id: lens.id } })
    const present = await tx.lensVersion.findMany({ where: { lensId: lens.id }, omit: { source: true } })
    const details = { resourceId: publication.version, resourceType: "LensVersion" }
    if (draftSource === null) throw new AppError("Conflict", "Somebody else published this draft meanwhile.", details)
    if (present.some((one) => one.version === publication.version)) {
      throw new AppError("Conflict", `Version ${publication.version} exists already. Choose another name.`, details)
    }
    requireRoom("versionsPerLens", present.length, details)
    const id = newId()
    const isMajor = publication.isMajor || present.length === 0
    const number = Math.max(0, ...present.map((one) => one.number)) + 1
    const facts = { name: model.name, questionCount: allQuestions(model).length }
    const data = {
      id,
      lensId: lens.id,
      number,
      source: draftSource,
      publishedAt: ctx.now,
      ...publication,
      ...facts,
      idChanges: publication.idChanges as unknown as Prisma.InputJsonObject,
      isMajor,
    }
    await tx.lensVersion.create({ data })
    const names = { name: model.name, description: model.description }
    await tx.lens.update({ where: { id: lens.id }, data: { ...names, draftSource: null, updatedAt: ctx.now } })
    const { source: _, ...after } = data
    await audit(tx, ctx, "lens.publish", { kind: "lens", id: lens.id, after })
    const previous = present.filter((one) => one.number === number - 1).map((one) => one.id)
    if (!isMajor) await carryMinor(tx, lens, previous, id, model)
  })
}

/**
 * Workloads on the version before get a minor version silently, also those of other workspaces for as long as the lens
 * is shared with them. Source: observed-behaviour.md, minor and major.
 */
async function carryMinor(tx: Transaction, lens: Lens, from: string[], to: string, model: LensModel): Promise<void> {
  const shares = await tx.share.findMany({ where: { lensId: lens.id, status: "ACCEPTED" } })
  const accountId = { in: shares.map((share) => share.accountId) }
  const workload = { OR: [{ workspaceId: lens.workspaceId ?? "" }, { workspace: { accountId } }] }
  const reviews = await tx.lensReview.findMany({ where: { lensVersionId: { in: from }, workload } })
  for (const review of reviews) {
    await tx.lensReview.update({ where: { id: review.id }, data: { lensVersionId: to } })
    await recountReview(tx, review.id, model)
    await recountWorkload(tx, review.workloadId)
    await publish(tx, review.workloadId, { type: "lenses.changed", payload: {} })
  }
  await carryMinorTemplates(tx, lens.id, from, to, model)
}

/** Review templates get it as workloads do; what they say about questions that are gone is dropped. */
async function carryMinorTemplates(
  tx: Transaction,
  lensId: string,
  from: string[],
  to: string,
  model: LensModel,
): Promise<void> {
  const where = { lensId, lensVersionId: { in: from } }
  const questionId = { notIn: allQuestions(model).map((question) => question.id) }
  await tx.templateAnswer.deleteMany({ where: { templateLens: where, questionId } })
  await tx.templateLens.updateMany({ where, data: { lensVersionId: to } })
}
