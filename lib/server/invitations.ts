import "server-only"
import type { MadeInvitation, OpenInvitation } from "@/lib/access/member"
import type { InvitationInput, InviteInput } from "@/lib/access/members-schema"
import { ROLE_WORDS } from "@/lib/access/policy"
import { AppError, notFound } from "@/lib/errors"
import { plannedDayInWords } from "@/lib/report/day"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, transaction } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { hashToken, newId, newToken } from "@/lib/server/ids"
import { canMail, sendMail } from "@/lib/server/mail"
import { lockMembers, requireRoles } from "@/lib/server/member-rules"
import { settings } from "@/lib/server/settings"

const GOOD_FOR_MS = 7 * 86_400_000

/** Invitations that nobody has used or taken back, also those that ran out: they can be made again. */
export async function listInvitations(ctx: Context): Promise<OpenInvitation[]> {
  requireAction(ctx, "member.manage")
  const rows = await ctx.db.invitation.findMany({
    where: { workspaceId: ctx.actor.workspaceId, acceptedAt: null, revokedAt: null },
    select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  })
  return rows.map(({ id, ...row }) => ({ invitationId: id, ...row, expired: row.expiresAt <= ctx.now }))
}

/**
 * A link that lets one person in once, within a week. It is shown to copy, and mailed where mail leaves; only its hash is
 * kept. `mail` says what became of the mail: none leaves here, the mail server took it, or it did not. An older link for
 * the same e-mail stops working.
 */
export async function inviteMember(ctx: Context, input: InviteInput): Promise<MadeInvitation> {
  requireAction(ctx, "member.manage")
  const { email, role } = input
  const { workspaceId } = ctx.actor
  const token = newToken()
  const id = newId()
  const expiresAt = new Date(ctx.now.getTime() + GOOD_FOR_MS)
  await transaction(ctx, async (tx) => {
    const { mine } = await lockMembers(tx, ctx)
    requireRoles(mine, "member.manage", role)
    const member = await tx.membership.findFirst({ where: { workspaceId, user: { email } } })
    if (member)
      throw new AppError("Conflict", `${email} is a member already.`, { resourceId: email, resourceType: "Member" })
    const open = { workspaceId, email, acceptedAt: null, revokedAt: null }
    const owners = await tx.invitation.count({ where: { ...open, role: "OWNER" } })
    if (owners > 0) requireRoles(mine, "member.manage", "OWNER")
    await tx.invitation.updateMany({ where: open, data: { revokedAt: ctx.now } })
    const invitedBy = actorId(ctx.actor) ?? ctx.actor.kind
    const data = { id, workspaceId, email, role, tokenHash: hashToken(token), invitedBy, createdAt: ctx.now, expiresAt }
    await tx.invitation.create({ data })
    await audit(tx, ctx, "member.invite", { kind: "invitation", id, after: { email, role, expiresAt } })
  })
  const link = `${settings().url}/invite/${token}`
  const mail = canMail() ? await mailInvitation(ctx, { email, role, expiresAt, link }) : "off"
  return { invitationId: id, email, role, expiresAt, link, mail }
}

async function mailInvitation(
  { actor, db }: Context,
  { email, role, expiresAt, link }: Pick<MadeInvitation, "email" | "role" | "expiresAt" | "link">,
): Promise<"sent" | "failed"> {
  const { name } = await db.workspace.findUniqueOrThrow({ where: { id: actor.workspaceId }, select: { name: true } })
  const { label, can } = ROLE_WORDS[role]
  const sent = await sendMail({
    to: { name: "", email },
    subject: `Invitation to “${name}” in Plumbline`,
    body: [
      { text: `${actor.name} invites you to the workspace “${name}” as ${label.toLowerCase()}. ${can}` },
      { label: "Accept the invitation", href: link },
      {
        text: `The link works once, until ${plannedDayInWords(expiresAt.toISOString())}. Whoever has it can use it, so please do not pass this mail on.`,
      },
    ],
  })
  return sent ? "sent" : "failed"
}

export async function revokeInvitation(ctx: Context, input: InvitationInput): Promise<void> {
  requireAction(ctx, "member.manage")
  const { invitationId: id } = input
  await transaction(ctx, async (tx) => {
    const { mine } = await lockMembers(tx, ctx)
    const open = { id, workspaceId: ctx.actor.workspaceId, acceptedAt: null, revokedAt: null }
    const invitation = await tx.invitation.findFirst({ where: open })
    if (!invitation) throw notFound("Invitation", id)
    requireRoles(mine, "member.manage", invitation.role)
    const { count } = await tx.invitation.updateMany({ where: open, data: { revokedAt: ctx.now } })
    if (count === 0) throw notFound("Invitation", id)
    const { email, role } = invitation
    await audit(tx, ctx, "member.revoke-invitation", { kind: "invitation", id, before: { email, role } })
  })
}
