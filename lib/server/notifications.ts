import "server-only"
import type { ListNotificationsInput } from "@/lib/aws/account-schema"
import { idFromArn, lensArn, templateArn } from "@/lib/aws/arns"
import type { Context } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { page } from "@/lib/server/pagination"
import type { Prisma } from "@/prisma/generated/client"

const LENS = {
  lens: {
    include: {
      workspace: { select: { accountId: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { version: true, number: true } },
    },
  },
  lensVersion: { select: { version: true, number: true } },
} satisfies Prisma.LensReviewInclude

type Using = Prisma.LensReviewGetPayload<{ include: typeof LENS }>

/** A notice about one use of a lens: a newer version waits, or the lens is not kept up any more. Null: neither. */
function notice({ lens, lensVersion }: Pick<Using, "lens" | "lensVersion">) {
  const newest = lens.versions[0] ?? lensVersion
  if (lens.deletedAt === null && newest.number <= lensVersion.number) return null
  const arn = lensArn(lens, lens.workspace?.accountId ?? null)
  return {
    Type: lens.deletedAt === null ? "LENS_VERSION_UPGRADED" : "LENS_VERSION_DEPRECATED",
    LensUpgradeSummary: {
      LensAlias: lens.alias ?? arn,
      LensArn: arn,
      CurrentLensVersion: lensVersion.version,
      LatestLensVersion: newest.version,
    },
  }
}

/** Versions in use that are not the newest, or whose lens was deleted: few, however many workloads there are. */
async function behind(ctx: Context): Promise<string[]> {
  const { workspaceId } = ctx.actor
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT v."id" FROM "LensVersion" v JOIN "Lens" l ON l."id" = v."lensId"
    WHERE v."id" IN (
        SELECT r."lensVersionId" FROM "LensReview" r JOIN "Workload" w ON w."id" = r."workloadId"
        WHERE w."workspaceId" = ${workspaceId} AND r."removedAt" IS NULL
        UNION
        SELECT t."lensVersionId" FROM "TemplateLens" t JOIN "ReviewTemplate" p ON p."id" = t."templateId"
        WHERE p."workspaceId" = ${workspaceId})
      AND (l."deletedAt" IS NOT NULL
        OR EXISTS (SELECT 1 FROM "LensVersion" n WHERE n."lensId" = v."lensId" AND n."number" > v."number"))`
  return rows.map((row) => row.id)
}

/** Workloads and review templates of the workspace whose lenses have a newer version or were deleted, by name. */
export async function listNotifications(ctx: Context, input: ListNotificationsInput) {
  requireAction(ctx, "workload.view")
  const { workspaceId, accountId } = ctx.actor
  const { WorkloadId, ResourceArn, MaxResults = 50, NextToken } = input
  const workload = { workspaceId, archivedAt: null, ...(WorkloadId !== undefined && { id: WorkloadId }) }
  const template = { workspaceId, ...(ResourceArn !== undefined && { id: idFromArn("review-template", ResourceArn) }) }
  const lensVersionId = { in: await behind(ctx) }
  const reviews = await ctx.db.lensReview.findMany({
    where: { removedAt: null, workload, lensVersionId },
    include: { ...LENS, workload: { select: { id: true, name: true } } },
    orderBy: [{ workload: { name: "asc" } }, { workloadId: "asc" }, { position: "asc" }],
  })
  const inTemplates = await ctx.db.templateLens.findMany({
    where: { template, lensVersionId },
    include: { ...LENS, template: { select: { id: true, name: true } } },
    orderBy: [{ template: { name: "asc" } }, { templateId: "asc" }, { position: "asc" }],
  })
  const ofWorkloads = reviews.flatMap((row) => {
    const found = notice(row)
    if (!found) return []
    const names = { WorkloadId: row.workload.id, WorkloadName: row.workload.name }
    return { ...found, LensUpgradeSummary: { ...names, ...found.LensUpgradeSummary } }
  })
  const ofTemplates = inTemplates.flatMap((row) => {
    const found = notice(row)
    if (!found) return []
    const names = { ResourceArn: templateArn(accountId, row.template.id), ResourceName: row.template.name }
    return { ...found, LensUpgradeSummary: { ...names, ...found.LensUpgradeSummary } }
  })
  // Asked for one thing, the other kind is not meant.
  const told = [
    ...(ResourceArn === undefined || WorkloadId !== undefined ? ofWorkloads : []),
    ...(WorkloadId === undefined || ResourceArn !== undefined ? ofTemplates : []),
  ]
  const shown = page(ctx, `notifications ${JSON.stringify([WorkloadId, ResourceArn])}`, told, MaxResults, NextToken)
  return { NotificationSummaries: shown.rows, ...shown.next }
}
