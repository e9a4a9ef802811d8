import "server-only"
import { can } from "@/lib/access/policy"
import { lensArn, profileArn, templateArn } from "@/lib/aws/arns"
import type { ListShareInvitationsInput, UpdateShareInvitationInput } from "@/lib/aws/share-schema"
import { AppError, notFound } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { page } from "@/lib/server/pagination"
import { stateOf } from "@/lib/server/shares"
import type { Prisma } from "@/prisma/generated/client"

/** What other workspaces offer to this one, or to whoever asks alone. */

const NAMED = {
  workspace: { select: { accountId: true } },
  workload: { select: { id: true, name: true } },
  lens: { select: { id: true, name: true, alias: true } },
  profile: { select: { id: true, name: true } },
  template: { select: { id: true, name: true } },
} satisfies Prisma.ShareInclude
type Invitation = Prisma.ShareGetPayload<{ include: typeof NAMED }>

function toMe({ actor }: Context): Prisma.ShareWhereInput {
  const mine = actor.kind === "system" ? {} : { OR: [{ email: null }, { email: actor.email }] }
  return { accountId: actor.accountId, ...mine }
}

/** The thing that is shared, in the members of ShareInvitation. */
function resourceOf({ workspace, workload, lens, profile, template }: Invitation) {
  const { accountId } = workspace
  if (workload) return { WorkloadId: workload.id }
  if (lens) return { LensAlias: lensArn(lens, accountId), LensArn: lensArn(lens, accountId) }
  if (profile) return { ProfileArn: profileArn(accountId, profile.id) }
  return { TemplateArn: templateArn(accountId, template?.id ?? "") }
}

function toSummary(row: Invitation) {
  const { LensAlias: _, ...resource } = { LensAlias: undefined, ...resourceOf(row) }
  const { workload, lens, profile, template } = row
  return {
    ShareInvitationId: row.id,
    SharedBy: row.workspace.accountId,
    SharedWith: row.sharedWith,
    ShareResourceType: row.kind,
    ...(workload && { PermissionType: row.permission, WorkloadName: workload.name }),
    ...(lens && { LensName: lens.name }),
    ...(profile && { ProfileName: profile.name }),
    ...(template && { TemplateName: template.name }),
    ...resource,
  }
}

function named(input: ListShareInvitationsInput): Prisma.ShareWhereInput {
  const starts = (prefix: string) => ({ name: { startsWith: prefix, mode: "insensitive" } }) as const
  const { WorkloadNamePrefix, LensNamePrefix, ProfileNamePrefix, TemplateNamePrefix } = input
  if (WorkloadNamePrefix !== undefined) return { workload: starts(WorkloadNamePrefix) }
  if (LensNamePrefix !== undefined) return { lens: starts(LensNamePrefix) }
  if (ProfileNamePrefix !== undefined) return { profile: starts(ProfileNamePrefix) }
  if (TemplateNamePrefix !== undefined) return { template: starts(TemplateNamePrefix) }
  return {}
}

/** Invitations that wait for an answer, oldest first. */
export async function listShareInvitations(ctx: Context, input: ListShareInvitationsInput) {
  requireAction(ctx, "workspace.view")
  const { NextToken, MaxResults, ...filter } = input
  const kind = input.ShareResourceType && { kind: input.ShareResourceType }
  const rows = await ctx.db.share.findMany({
    where: { AND: [toMe(ctx), named(input)], status: "PENDING", expiresAt: { gt: ctx.now }, ...kind },
    include: NAMED,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  const shown = page(ctx, `invitations ${JSON.stringify(filter)}`, rows, MaxResults ?? 50, NextToken)
  return { ShareInvitationSummaries: shown.rows.map(toSummary), ...shown.next }
}

/** Accepts or rejects; rejecting what was accepted before gives it back. */
export async function updateShareInvitation(ctx: Context, input: UpdateShareInvitationInput) {
  const id = input.ShareInvitationId
  const row = await ctx.db.share.findFirst({ where: { id, ...toMe(ctx) }, include: NAMED })
  if (!row) throw notFound("ShareInvitation", id)
  // Everybody may answer what is meant for them alone.
  if (row.email === null) requireAction(ctx, "share.answer")
  const status = input.ShareInvitationAction === "ACCEPT" ? "ACCEPTED" : "REJECTED"
  const state = stateOf(row, ctx.now)
  if (state !== status) {
    const possible = status === "ACCEPTED" ? ["PENDING"] : ["PENDING", "ACCEPTED"]
    const details = { resourceId: id, resourceType: "ShareInvitation" }
    if (!possible.includes(state)) {
      const message = `This invitation is ${state.toLowerCase()}. Ask the owner to share it again.`
      throw new AppError("Conflict", message, details)
    }
    await transaction(ctx, async (tx) => {
      const where = { id, status: row.status }
      const { count } = await tx.share.updateMany({ where, data: { status, decidedAt: ctx.now } })
      if (count === 0) throw new AppError("Conflict", "Somebody else answered this invitation meanwhile.", details)
      const change = { kind: "share", id, before: { status: row.status }, after: { status } }
      await audit(tx, ctx, "share.answer", change)
      await audit(tx, ctx, "share.answer", { ...change, workspaceId: row.workspaceId })
    })
  }
  return { ShareInvitation: { ShareInvitationId: id, ShareResourceType: row.kind, ...resourceOf(row) } }
}

/** How many invitations wait for whoever asks; none for who may not answer. */
export async function countShareInvitations(ctx: Context): Promise<number> {
  if (ctx.actor.kind !== "system" && !can(ctx.actor.role, "share.answer")) return 0
  return ctx.db.share.count({ where: { ...toMe(ctx), status: "PENDING", expiresAt: { gt: ctx.now } } })
}
