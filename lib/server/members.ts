import "server-only"
import type { Member } from "@/lib/access/member"
import type { ChangeRoleInput, MemberInput } from "@/lib/access/members-schema"
import { can } from "@/lib/access/policy"
import { notFound } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, type Transaction, transaction } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { lockMembers, requireOtherOwner, requireRoles } from "@/lib/server/member-rules"

/** Everybody in the workspace, by name. */
export async function listMembers(ctx: Context): Promise<Member[]> {
  requireAction(ctx, "workspace.view")
  const rows = await ctx.db.membership.findMany({
    where: { workspaceId: ctx.actor.workspaceId },
    select: { role: true, createdAt: true, user: { select: { id: true, name: true, email: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  })
  return rows.map(({ role, createdAt, user: { id: userId, name, email } }) => {
    return { userId, name, email, role, joinedAt: createdAt, me: userId === actorId(ctx.actor) }
  })
}

export async function changeRole(ctx: Context, input: ChangeRoleInput): Promise<void> {
  requireAction(ctx, "member.manage")
  const { userId, role } = input
  const { workspaceId } = ctx.actor
  await transaction(ctx, async (tx) => {
    const { roles, mine } = await lockMembers(tx, ctx)
    const before = roles.get(userId)
    if (before === undefined) throw notFound("Member", userId)
    requireRoles(mine, "member.manage", before, role)
    if (before === role) return
    if (role !== "OWNER") requireOtherOwner(roles, userId)
    await tx.membership.update({ where: { workspaceId_userId: { workspaceId, userId } }, data: { role } })
    const kept = { members: can(role, "member.manage"), owners: can(role, "owner.manage") }
    await withdrawInvitations(tx, ctx, userId, kept)
    await audit(tx, ctx, "member.change-role", {
      kind: "member",
      id: userId,
      before: { role: before },
      after: { role },
    })
  })
}

/** Ends a membership: sessions, access keys and open invitations of the person end with it. Everybody may leave. */
export async function removeMember(ctx: Context, input: MemberInput): Promise<void> {
  const { userId } = input
  const { workspaceId } = ctx.actor
  const leaving = userId === actorId(ctx.actor)
  const action = leaving ? "workspace.view" : "member.manage"
  requireAction(ctx, action)
  await transaction(ctx, async (tx) => {
    const { roles, mine } = await lockMembers(tx, ctx)
    const role = roles.get(userId)
    if (role === undefined) throw notFound("Member", userId)
    requireRoles(mine, action, role)
    requireOtherOwner(roles, userId)
    await tx.membership.delete({ where: { workspaceId_userId: { workspaceId, userId } } })
    await tx.accessKey.updateMany({ where: { workspaceId, userId, revokedAt: null }, data: { revokedAt: ctx.now } })
    await withdrawInvitations(tx, ctx, userId, { members: false, owners: false })
    await tx.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } })
    await audit(tx, ctx, "member.remove", { kind: "member", id: userId, before: { role } })
  })
}

/** Links that somebody made must not outlive their right to make them. */
async function withdrawInvitations(
  tx: Transaction,
  ctx: Context,
  invitedBy: string,
  kept: { members: boolean; owners: boolean },
): Promise<void> {
  if (kept.owners) return
  const open = { workspaceId: ctx.actor.workspaceId, invitedBy, acceptedAt: null, revokedAt: null }
  const where = kept.members ? { ...open, role: "OWNER" as const } : open
  await tx.invitation.updateMany({ where, data: { revokedAt: ctx.now } })
}
