import "server-only"
import { type Action, can } from "@/lib/access/policy"
import { lensIdFrom } from "@/lib/aws/arns"
import { AppError, notFound } from "@/lib/errors"
import type { Context } from "@/lib/server/context"
import type { Answer, Lens, LensReview, LensVersion, Workload } from "@/prisma/generated/client"

/**
 * The one gate. A row that is written must be `Authorized`, and only these functions make one: they load the row
 * and check the policy. Who does not belong to the row's workspace sees "not found"; a member who lacks the right
 * sees "denied".
 */
declare const authorized: unique symbol
export type Authorized<T> = T & { readonly [authorized]: true }

function pass<T>(row: T): Authorized<T> {
  return row as Authorized<T>
}

/** Checks a right that belongs to the workspace as a whole. */
export function requireAction(ctx: Context, action: Action): void {
  const { actor } = ctx
  if (actor.kind === "system" || can(actor.role, action)) return
  throw new AppError("AccessDenied", `Your role does not allow this (${action}). Ask an admin of the workspace.`)
}

export async function requireWorkload(ctx: Context, id: string, action: Action): Promise<Authorized<Workload>> {
  const workload = await ctx.db.workload.findFirst({ where: { id, workspaceId: ctx.actor.workspaceId } })
  if (!workload) throw notFound("Workload", id)
  requireAction(ctx, action)
  return pass(workload)
}

/** A lens that the workspace can see: its own or a built-in one. Deleted lenses are only seen where they are applied. */
export async function requireLens(ctx: Context, aliasOrArn: string, action: Action): Promise<Authorized<Lens>> {
  const id = lensIdFrom(aliasOrArn)
  const lens = await ctx.db.lens.findFirst({
    where: {
      OR: [{ id }, { alias: id }],
      deletedAt: null,
      AND: { OR: [{ workspaceId: ctx.actor.workspaceId }, { workspaceId: null }] },
    },
  })
  if (!lens) throw notFound("Lens", aliasOrArn)
  requireAction(ctx, action)
  if (lens.workspaceId === null && action !== "lens.view") {
    throw new AppError("AccessDenied", "Built-in lenses cannot be changed. Copy the lens to make your own.")
  }
  return pass(lens)
}

export type ReviewRow = LensReview & { lens: Lens; lensVersion: Omit<LensVersion, "source"> }

/** A lens review of a workload, with the lens also when that was deleted meanwhile. */
export async function requireReview(
  ctx: Context,
  workloadId: string,
  aliasOrArn: string,
  action: Action,
): Promise<{ workload: Authorized<Workload>; review: Authorized<ReviewRow> }> {
  const workload = await requireWorkload(ctx, workloadId, action)
  const id = lensIdFrom(aliasOrArn)
  const review = await ctx.db.lensReview.findFirst({
    where: { workloadId, removedAt: null, lens: { OR: [{ id }, { alias: id }] } },
    include: { lens: true, lensVersion: { omit: { source: true } } },
  })
  if (!review) throw noReview(aliasOrArn)
  return { workload, review: pass(review) }
}

/** The sentence is one that clients of the AWS tool look for. */
function noReview(aliasOrArn: string): AppError {
  const details = { resourceId: aliasOrArn, resourceType: "LensReview" }
  return new AppError("ResourceNotFound", `No lens review for lens alias ${aliasOrArn}`, details)
}

/** One answer with what is needed to change it, loaded in one round trip: the hottest write of the product. */
export interface AnswerRow {
  workloadId: string
  lensReviewId: string
  lensVersionId: string
  lensId: string
  lensAlias: string | null
  lensAccountId: string | null
  /** null when nobody touched the question. */
  stored: Answer | null
}

export async function requireAnswer(
  ctx: Context,
  input: { WorkloadId: string; LensAlias: string; QuestionId: string },
  action: Action,
): Promise<Authorized<AnswerRow>> {
  const lens = lensIdFrom(input.LensAlias)
  const rows = await ctx.db.$queryRaw<Omit<AnswerRow, "workloadId">[]>`
    SELECT r."id" AS "lensReviewId", r."lensVersionId", l."id" AS "lensId", l."alias" AS "lensAlias",
           o."accountId" AS "lensAccountId",
           CASE WHEN a."questionId" IS NULL THEN NULL ELSE to_jsonb(a) END AS "stored"
    FROM "Workload" w
    LEFT JOIN ("LensReview" r JOIN "Lens" l ON l."id" = r."lensId" AND (l."id" = ${lens} OR l."alias" = ${lens}))
      ON r."workloadId" = w."id" AND r."removedAt" IS NULL
    LEFT JOIN "Workspace" o ON o."id" = l."workspaceId"
    LEFT JOIN "Answer" a ON a."lensReviewId" = r."id" AND a."questionId" = ${input.QuestionId}
    WHERE w."id" = ${input.WorkloadId} AND w."workspaceId" = ${ctx.actor.workspaceId}`
  const row = rows[0]
  if (!row) throw notFound("Workload", input.WorkloadId)
  requireAction(ctx, action)
  if (row.lensReviewId === null) throw noReview(input.LensAlias)
  return pass({ ...row, workloadId: input.WorkloadId })
}
