import "server-only"
import { type Action, can, canThroughShare } from "@/lib/access/policy"
import { idFromArn, lensIdFrom } from "@/lib/aws/arns"
import { AppError, notFound } from "@/lib/errors"
import type { Context } from "@/lib/server/context"
import { runHot } from "@/lib/server/database"
import {
  type Answer,
  type GuestLink,
  type ImprovementItem,
  type Lens,
  type LensReview,
  type LensVersion,
  Prisma,
  type Profile,
  type Programme,
  type ReviewTemplate,
  type Session,
  type Share,
  type Webhook,
  type Workload,
} from "@/prisma/generated/client"

/**
 * The one gate. A row that is written must be `Authorized`, and only these functions make one: they load the row
 * and check the policy. Who does not belong to the row's workspace, and has no accepted share of it, sees "not found";
 * who lacks the right sees "denied".
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

/** Shares of other workspaces that whoever asks can use. */
export function sharedWith({ actor }: Context): Prisma.ShareWhereInput {
  const mine = actor.kind === "system" ? {} : { OR: [{ email: null }, { email: actor.email }] }
  return { accountId: actor.accountId, status: "ACCEPTED", ...mine }
}

/** Whose a row is, as far as whoever asks may know: their own, everybody's, or shared with them. */
export interface Belonging {
  /** The owner's account; null: built in, everybody's. */
  ownerAccountId: string | null
  /** How it came from another workspace; null when it did not. */
  share: Share | null
}

interface Owned {
  id: string
  workspaceId: string | null
}

/** Checks one row; null when there is nothing that whoever asks may know of. */
async function belonging(
  ctx: Context,
  row: Owned | null,
  of: Prisma.ShareWhereInput,
  action: Action,
): Promise<Belonging | null> {
  // A guest of a session knows nothing else, by no way whatever.
  if (!row || ctx.actor.kind === "guest") return null
  if (row.workspaceId === null || row.workspaceId === ctx.actor.workspaceId) {
    requireAction(ctx, action)
    return { ownerAccountId: row.workspaceId === null ? null : ctx.actor.accountId, share: null }
  }
  const found = await ctx.db.share.findFirst({
    where: { ...sharedWith(ctx), ...of },
    include: { workspace: { select: { accountId: true } } },
    // The wider permission counts when one is shared with everybody and one with this member alone.
    orderBy: { permission: "desc" },
  })
  if (!found) return null
  requireAction(ctx, action)
  const { workspace, ...share } = found
  if (!canThroughShare(share.permission, action)) {
    throw new AppError("AccessDenied", `What is shared with you does not allow this (${action}). Ask its owner.`)
  }
  return { ownerAccountId: workspace.accountId, share }
}

export type WorkloadRow = Workload & Belonging & { ownerAccountId: string }

export async function requireWorkload(ctx: Context, id: string, action: Action): Promise<Authorized<WorkloadRow>> {
  const row = await ctx.db.workload.findUnique({ where: { id } })
  const found = await belonging(ctx, row, { workloadId: id }, action)
  if (!row || !found) throw notFound("Workload", id)
  return pass({ ...row, share: found.share, ownerAccountId: found.ownerAccountId ?? "" })
}

export type LensRow = Lens & Belonging

/**
 * A lens that the workspace can see: its own, a built-in one or one that is shared with it, without its draft.
 * Deleted lenses are only seen where they are applied.
 */
export async function requireLens(ctx: Context, aliasOrArn: string, action: Action): Promise<Authorized<LensRow>> {
  const id = lensIdFrom(aliasOrArn)
  const lens = await ctx.db.lens.findFirst({ where: { OR: [{ id }, { alias: id }], deletedAt: null } })
  const found = await belonging(ctx, lens, { lensId: lens?.id ?? id }, action)
  if (!lens || !found) throw notFound("Lens", aliasOrArn)
  if (lens.workspaceId === null && action !== "lens.view") {
    throw new AppError("AccessDenied", "Built-in lenses cannot be changed. Copy the lens to make your own.")
  }
  const draft = found.share && { draftSource: null, draftRevision: 0, expectations: [], tags: {} }
  return pass({ ...lens, ...draft, ...found })
}

export type SessionRow = Session & { workload: Authorized<WorkloadRow> }

/** A session, by the rights on its workload. */
export async function requireSession(ctx: Context, id: string, action: Action): Promise<Authorized<SessionRow>> {
  const row = await ctx.db.session.findUnique({ where: { id } })
  const workload = row && (await requireWorkload(ctx, row.workloadId, action).catch(hideMissing))
  if (!row || !workload) throw notFound("Session", id)
  return pass({ ...row, workload })
}

/** What is missing under another name must not tell that name. */
function hideMissing(error: unknown): null {
  if (error instanceof AppError && error.code === "ResourceNotFound") return null
  throw error
}

export type ReviewRow = LensReview & { lens: Lens; lensVersion: Omit<LensVersion, "source"> }

/** A lens review of a workload, with the lens also when that was deleted meanwhile. */
export async function requireReview(
  ctx: Context,
  workloadId: string,
  aliasOrArn: string,
  action: Action,
): Promise<{ workload: Authorized<WorkloadRow>; review: Authorized<ReviewRow> }> {
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
export function noReview(aliasOrArn: string): AppError {
  const details = { resourceId: aliasOrArn, resourceType: "LensReview" }
  return new AppError("ResourceNotFound", `No lens review for lens alias ${aliasOrArn}`, details)
}

/** An improvement by its number; also one that became part of another. Gives the workload, which whoever asks passed for. */
export async function requireImprovement(
  ctx: Context,
  input: { WorkloadId: string; Number: number },
  action: Action,
): Promise<{ workload: Authorized<WorkloadRow>; item: Authorized<ImprovementItem> }> {
  const workload = await requireWorkload(ctx, input.WorkloadId, action)
  const key = { workloadId_number: { workloadId: workload.id, number: input.Number } }
  const item = await ctx.db.improvementItem.findUnique({ where: key })
  if (!item) throw notFound("Improvement", `#${input.Number}`)
  return { workload, item: pass(item) }
}

export type ProfileRow = Profile & Belonging & { ownerAccountId: string }

/** A profile by its ARN; a deleted one is only seen where it is applied. */
export async function requireProfile(ctx: Context, arn: string, action: Action): Promise<Authorized<ProfileRow>> {
  const id = idFromArn("profile", arn)
  const row = await ctx.db.profile.findFirst({ where: { id, deletedAt: null } })
  const found = await belonging(ctx, row, { profileId: id }, action)
  if (!row || !found) throw notFound("Profile", arn)
  return pass({ ...row, share: found.share, ownerAccountId: found.ownerAccountId ?? "" })
}

export type TemplateRow = ReviewTemplate & Belonging & { ownerAccountId: string }

export async function requireTemplate(ctx: Context, arn: string, action: Action): Promise<Authorized<TemplateRow>> {
  const id = idFromArn("review-template", arn)
  const row = await ctx.db.reviewTemplate.findUnique({ where: { id } })
  const found = await belonging(ctx, row, { templateId: id }, action)
  if (!row || !found) throw notFound("ReviewTemplate", arn)
  return pass({ ...row, share: found.share, ownerAccountId: found.ownerAccountId ?? "" })
}

/** A webhook of the workspace. Like members and keys, it is never shared. */
export async function requireWebhook(ctx: Context, id: string, action: Action): Promise<Authorized<Webhook>> {
  const row = await ctx.db.webhook.findFirst({ where: { id, workspaceId: ctx.actor.workspaceId } })
  if (!row) throw notFound("Webhook", id)
  requireAction(ctx, action)
  return pass(row)
}

/** A programme of the workspace. */
export async function requireProgramme(ctx: Context, id: string, action: Action): Promise<Authorized<Programme>> {
  const row = await ctx.db.programme.findFirst({ where: { id, workspaceId: ctx.actor.workspaceId } })
  if (!row) throw notFound("Programme", id)
  requireAction(ctx, action)
  return pass(row)
}

/** A guest link of the workspace, through which it may be revoked or looked into. */
export async function requireGuestLink(ctx: Context, id: string, action: Action): Promise<Authorized<GuestLink>> {
  const row = await ctx.db.guestLink.findFirst({ where: { id, workspaceId: ctx.actor.workspaceId } })
  if (!row) throw notFound("Link", id)
  requireAction(ctx, action)
  return pass(row)
}

/** One answer with what is needed to change it, loaded in one round trip: the hottest write of the product. */
export interface AnswerRow {
  workloadId: string
  /** Of the workload, which may be shared with whoever asks. */
  workspaceId: string
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
  const id = input.WorkloadId
  const statement = Prisma.sql`
    SELECT w."workspaceId", r."id" AS "lensReviewId", r."lensVersionId", l."id" AS "lensId", l."alias" AS "lensAlias",
           o."accountId" AS "lensAccountId",
           CASE WHEN a."questionId" IS NULL THEN NULL ELSE to_jsonb(a) END AS "stored"
    FROM "Workload" w
    LEFT JOIN ("LensReview" r JOIN "Lens" l ON l."id" = r."lensId" AND (l."id" = ${lens} OR l."alias" = ${lens}))
      ON r."workloadId" = w."id" AND r."removedAt" IS NULL
    LEFT JOIN "Workspace" o ON o."id" = l."workspaceId"
    LEFT JOIN "Answer" a ON a."lensReviewId" = r."id" AND a."questionId" = ${input.QuestionId}
    WHERE w."id" = ${id}`
  const [row] = await runHot<Omit<AnswerRow, "workloadId">>(ctx.db, statement)
  const workload = row ? { id, workspaceId: row.workspaceId } : null
  const found = await belonging(ctx, workload, { workloadId: id }, action)
  if (!row || !found) throw notFound("Workload", id)
  if (row.lensReviewId === null) throw noReview(input.LensAlias)
  return pass({ ...row, workloadId: id })
}
