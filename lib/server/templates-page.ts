import "server-only"
import { can } from "@/lib/access/policy"
import { lensArn, lensKey, templateArn } from "@/lib/aws/arns"
import { riskOf } from "@/lib/review/state"
import type { TemplateDetail, TemplateLensLine, TemplateLensPage, TemplateLine } from "@/lib/review/template-view"
import type { Context } from "@/lib/server/context"
import { requireAction, requireTemplate, sharedWith } from "@/lib/server/gate"
import {
  countsOfTemplate,
  isCurrent,
  loadTemplateReview,
  TEMPLATE_LENSES,
  type TemplateLensRow,
} from "@/lib/server/template-lenses"
import type { ReviewTemplate } from "@/prisma/generated/client"

/** Review templates for their pages; writes go through the verbs of the API. */

type Row = ReviewTemplate & { lenses: TemplateLensRow[] }

function toLine(row: Row, accountId: string, isOwn: boolean): TemplateLine {
  return {
    ...{ id: row.id, name: row.name, description: row.description, changedAt: row.updatedAt },
    arn: templateArn(accountId, row.id),
    sharedBy: isOwn ? "" : accountId,
    lenses: row.lenses.map((one) => one.lensVersion.name),
    isCurrent: row.lenses.every(isCurrent),
  }
}

export async function readTemplates(ctx: Context): Promise<TemplateLine[]> {
  requireAction(ctx, "template.view")
  const { workspaceId } = ctx.actor
  const rows = await ctx.db.reviewTemplate.findMany({
    where: { OR: [{ workspaceId }, { shares: { some: sharedWith(ctx) } }] },
    include: { workspace: { select: { accountId: true } }, lenses: TEMPLATE_LENSES },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  return rows.map((row) => toLine(row, row.workspace.accountId, row.workspaceId === workspaceId))
}

async function toLensLine(ctx: Context, row: TemplateLensRow): Promise<TemplateLensLine> {
  const { lens, lensVersion } = row
  const counts = await countsOfTemplate(ctx.db, [row])
  return {
    key: lensKey(lens),
    alias: lens.alias ?? lensArn(lens, lens.workspace?.accountId ?? null),
    name: lensVersion.name,
    version: lensVersion.version,
    latestVersion: lens.versions[0]?.version ?? lensVersion.version,
    isDeleted: lens.deletedAt !== null,
    answered: counts.ANSWERED,
    total: counts.ANSWERED + counts.UNANSWERED,
  }
}

/** One template; `id` is the last part of its ARN, as in our URLs. */
export async function readTemplate(ctx: Context, id: string): Promise<TemplateDetail> {
  const template = await requireTemplate(ctx, id, "template.view")
  const lenses = await ctx.db.templateLens.findMany({ where: { templateId: template.id }, ...TEMPLATE_LENSES })
  return {
    ...toLine({ ...template, lenses }, template.ownerAccountId, template.share === null),
    notes: template.notes,
    // Tags say how their owner sorts things; that is not shared.
    tags: template.share === null ? (template.tags as Record<string, string>) : {},
    mayEdit: mayEdit(ctx, template.share !== null),
    lensLines: await Promise.all(lenses.map((row) => toLensLine(ctx, row))),
  }
}

function mayEdit({ actor }: Context, isShared: boolean): boolean {
  return !isShared && (actor.kind === "system" || can(actor.role, "template.edit"))
}

/** One lens of a template with every question and what is answered beforehand. */
export async function readTemplateLens(ctx: Context, id: string, key: string): Promise<TemplateLensPage> {
  const given = { TemplateArn: id, LensAlias: key }
  const { template, row, lens, answer } = await loadTemplateReview(ctx, given, "template.view")
  return {
    template: { id: template.id, name: template.name, arn: templateArn(template.ownerAccountId, template.id) },
    lens: await toLensLine(ctx, row),
    mayEdit: mayEdit(ctx, template.share !== null),
    pillars: lens.pillars.map((pillar) => ({
      id: pillar.id,
      name: pillar.name,
      questions: pillar.questions.map((question, at) => {
        const state = answer(question.id)
        return { question, number: at + 1, answer: state, isAnswered: riskOf(question, state) !== "UNANSWERED" }
      }),
    })),
  }
}
