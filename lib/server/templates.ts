import "server-only"
import { lensArn, lensIdFrom, templateArn } from "@/lib/aws/arns"
import type * as input from "@/lib/aws/template-schema"
import { AppError, invalid } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireAction, requireTemplate, sharedWith, type TemplateRow } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { type Applicable, findApplicable } from "@/lib/server/lens-apply"
import { page } from "@/lib/server/pagination"
import { quotaAsConflict, requireRoom } from "@/lib/server/quotas"
import { once } from "@/lib/server/request-token"
import { countsOfTemplate, isCurrent, TEMPLATE_LENSES, type TemplateLensRow } from "@/lib/server/template-lenses"
import { normalizeName } from "@/lib/server/workload-list"
import { seconds } from "@/lib/server/workload-shape"
import { Prisma, type ReviewTemplate } from "@/prisma/generated/client"

/** Review templates: answers, notes and lenses that new workloads start from. */

export async function createReviewTemplate(ctx: Context, given: input.CreateReviewTemplateInput) {
  requireAction(ctx, "template.edit")
  return once(ctx, "CreateReviewTemplate", given, async () => {
    const lenses = await findForTemplate(ctx, given.Lenses)
    const id = newId()
    const { workspaceId, accountId } = ctx.actor
    await transaction(ctx, async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId} FOR NO KEY UPDATE`
      const of = { resourceId: accountId, resourceType: "ReviewTemplate" }
      requireRoom("templatesPerWorkspace", await tx.reviewTemplate.count({ where: { workspaceId } }), of)
      const data = {
        ...{ id, workspaceId, name: given.TemplateName, normalizedName: normalizeName(given.TemplateName) },
        ...{ description: given.Description, notes: given.Notes ?? "", tags: given.Tags ?? {} },
        ...{ createdAt: ctx.now, updatedAt: ctx.now },
      }
      await tx.reviewTemplate.create({ data }).catch(refuseSameName(given.TemplateName))
      await addLenses(tx, ctx, id, lenses)
      await audit(tx, ctx, "template.create", { kind: "template", id, after: { ...data, lenses: given.Lenses } })
    })
    return { TemplateArn: templateArn(accountId, id) }
  })
}

/** Lenses that others share cannot be put into a template. Source: aws-api.md, lens lifecycle. */
async function findForTemplate(ctx: Context, aliases: readonly string[]): Promise<Applicable[]> {
  const lenses = await findApplicable(ctx, aliases)
  const foreign = lenses.find(({ lens }) => lens.workspaceId !== null && lens.workspaceId !== ctx.actor.workspaceId)
  if (!foreign) return lenses
  throw invalid(`${foreign.lens.name} is shared with you and cannot be part of a review template.`, "Lenses")
}

function refuseSameName(name: string) {
  return (error: unknown): never => {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      const details = { resourceId: name, resourceType: "ReviewTemplate" }
      throw new AppError("Conflict", `A review template named “${name}” exists already.`, details)
    }
    throw error
  }
}

async function addLenses(tx: Transaction, ctx: Context, templateId: string, lenses: readonly Applicable[]) {
  const present = await tx.templateLens.findMany({ where: { templateId } })
  const added = lenses.filter(({ lens }) => !present.some((one) => one.lensId === lens.id))
  const of = { resourceId: templateId, resourceType: "ReviewTemplate" }
  requireRoom("lensesPerTemplate", present.length, of, added.length)
  const last = Math.max(-1, ...present.map((one) => one.position))
  await tx.templateLens.createMany({
    data: added.map(({ lens, version }, at) => ({
      ...{ id: newId(), templateId, lensId: lens.id, lensVersionId: version.id },
      ...{ position: last + 1 + at, updatedAt: ctx.now },
    })),
  })
}

type Listed = ReviewTemplate & { lenses: TemplateLensRow[] }

function toSummary(row: Listed, accountId: string) {
  return {
    TemplateArn: templateArn(accountId, row.id),
    TemplateName: row.name,
    Description: row.description,
    Lenses: row.lenses.map(({ lens }) => lens.alias ?? lensArn(lens, lens.workspace?.accountId ?? null)),
    Owner: accountId,
    UpdatedAt: seconds(row.updatedAt),
    UpdateStatus: row.lenses.every(isCurrent) ? "CURRENT" : "LENS_NOT_CURRENT",
  }
}

export async function getReviewTemplate(ctx: Context, given: input.ReviewTemplateInput) {
  const template = await requireTemplate(ctx, given.TemplateArn, "template.view")
  const lenses = await ctx.db.templateLens.findMany({ where: { templateId: template.id }, ...TEMPLATE_LENSES })
  return {
    ReviewTemplate: {
      ...toSummary({ ...template, lenses }, template.ownerAccountId),
      Notes: template.notes,
      QuestionCounts: await countsOfTemplate(ctx.db, lenses),
      ...(template.share
        ? { ShareInvitationId: template.share.id }
        : { Tags: template.tags as Record<string, string> }),
    },
  }
}

export async function updateReviewTemplate(ctx: Context, given: input.UpdateReviewTemplateInput) {
  const template = await requireTemplate(ctx, given.TemplateArn, "template.edit")
  const added = await findForTemplate(ctx, given.LensesToAssociate ?? [])
  await transaction(ctx, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "ReviewTemplate" WHERE "id" = ${template.id} FOR NO KEY UPDATE`
    await removeLenses(tx, template, given.LensesToDisassociate ?? [])
    await addLenses(tx, ctx, template.id, added).catch(quotaAsConflict)
    const { TemplateName, Description, Notes } = given
    const data = {
      ...(TemplateName !== undefined && { name: TemplateName, normalizedName: normalizeName(TemplateName) }),
      ...(Description !== undefined && { description: Description }),
      ...(Notes !== undefined && { notes: Notes }),
      updatedAt: ctx.now,
    }
    await tx.reviewTemplate.update({ where: { id: template.id }, data }).catch(refuseSameName(TemplateName ?? ""))
    const { TemplateArn: _, ...after } = given
    const { name, description, notes } = template
    await audit(tx, ctx, "template.update", {
      kind: "template",
      id: template.id,
      before: { name, description, notes },
      after,
    })
  })
  return getReviewTemplate(ctx, given)
}

async function removeLenses(tx: Transaction, template: Authorized<TemplateRow>, aliases: readonly string[]) {
  const present = await tx.templateLens.findMany({ where: { templateId: template.id }, include: { lens: true } })
  const gone = aliases.map((alias) => {
    const id = lensIdFrom(alias)
    const found = present.find(({ lens }) => lens.id === id || lens.alias === id)
    if (!found) throw invalid(`The review template has no lens ${alias}.`, "LensesToDisassociate")
    return found.id
  })
  await tx.templateLens.deleteMany({ where: { id: { in: gone } } })
}

export async function deleteReviewTemplate(ctx: Context, given: input.DeleteReviewTemplateInput) {
  requireAction(ctx, "template.edit")
  return once(ctx, "DeleteReviewTemplate", given, async () => {
    const template = await requireTemplate(ctx, given.TemplateArn, "template.edit")
    await transaction(ctx, async (tx) => {
      await tx.reviewTemplate.delete({ where: { id: template.id } })
      await audit(tx, ctx, "template.delete", { kind: "template", id: template.id, before: { name: template.name } })
    })
    return {}
  })
}

/** Templates of the workspace and those shared with it, by name. */
export async function listReviewTemplates(ctx: Context, given: input.ListReviewTemplatesInput) {
  requireAction(ctx, "template.view")
  const rows = await ctx.db.reviewTemplate.findMany({
    where: { OR: [{ workspaceId: ctx.actor.workspaceId }, { shares: { some: sharedWith(ctx) } }] },
    include: { workspace: { select: { accountId: true } }, lenses: TEMPLATE_LENSES },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  const shown = page(ctx, "templates", rows, given.MaxResults ?? 50, given.NextToken)
  return { ReviewTemplates: shown.rows.map((row) => toSummary(row, row.workspace.accountId)), ...shown.next }
}
