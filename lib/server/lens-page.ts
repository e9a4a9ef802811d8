import "server-only"
import { can } from "@/lib/access/policy"
import { lensArn } from "@/lib/aws/arns"
import { toAwsForm } from "@/lib/lens/aws-form"
import { checkLens } from "@/lib/lens/check"
import type { LensPage } from "@/lib/lens/shown"
import type { Context } from "@/lib/server/context"
import { requireAction, requireLens } from "@/lib/server/gate"
import { lensSource } from "@/lib/server/lenses"

/** A lens with its versions, its outline and the workloads that use it. */
export async function getLensPage(ctx: Context, lensKey: string): Promise<LensPage> {
  const lens = await requireLens(ctx, lensKey, "lens.view")
  const [versions, reviews, { source, version }] = await Promise.all([
    ctx.db.lensVersion.findMany({ where: { lensId: lens.id }, orderBy: { number: "desc" }, omit: { source: true } }),
    ctx.db.lensReview.findMany({
      where: { lensId: lens.id, removedAt: null, workload: { workspaceId: ctx.actor.workspaceId } },
      select: { workload: { select: { id: true, name: true } }, lensVersion: { select: { version: true } } },
      orderBy: { workload: { name: "asc" } },
      take: 100,
    }),
    lensSource(ctx, { LensAlias: lensKey }),
  ])
  const { lens: model, problems } = checkLens(source)
  const own = lens.workspaceId === ctx.actor.workspaceId
  const { actor } = ctx
  return {
    key: lens.alias ?? lens.id,
    name: model?.name ?? (lens.name || "Untitled lens"),
    description: model?.description ?? lens.description,
    builtIn: lens.workspaceId === null,
    shared: lens.share !== null,
    shownVersion: version,
    hasDraft: lens.draftSource !== null,
    errors: problems.filter((problem) => problem.severity === "error").length,
    warnings: problems.filter((problem) => problem.severity === "warning").length,
    pillars: (model?.pillars ?? []).map((pillar) => ({
      id: pillar.id,
      name: pillar.name,
      questions: pillar.questions.map(({ id, title, choices }) => ({ id, title, choices: choices.length })),
    })),
    versions: versions.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
    workloads: reviews.map(({ workload, lensVersion }) => ({ ...workload, version: lensVersion.version })),
    aws: {
      cut: toAwsForm(source).cut,
      refuses: problems.filter(({ awsRefuses }) => awsRefuses).map(({ line, message }) => `Line ${line}: ${message}`),
    },
    arn: lensArn(lens, lens.ownerAccountId),
    tags: lens.tags as LensPage["tags"],
    mayCopy: lens.share === null && (actor.kind === "system" || can(actor.role, "lens.edit")),
    mayEdit: own && (actor.kind === "system" || can(actor.role, "lens.edit")),
    mayDelete: own && (actor.kind === "system" || can(actor.role, "lens.delete")),
  }
}

/** Lenses that a copy can be made of: the workspace's own and the built-in ones, by name. */
export async function readCopyableLenses(ctx: Context): Promise<{ key: string; name: string }[]> {
  requireAction(ctx, "lens.edit")
  const rows = await ctx.db.lens.findMany({
    where: { deletedAt: null, OR: [{ workspaceId: ctx.actor.workspaceId }, { workspaceId: null }] },
    select: { id: true, alias: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  return rows.map(({ id, alias, name }) => ({ key: alias ?? id, name: name || "Untitled lens" }))
}
