import "server-only"
import { AppError, notFound } from "@/lib/errors"
import type { GuestKind, GuestLinkView } from "@/lib/live/guest-link"
import type { GuestLinkInput, RevokeGuestLinkInput } from "@/lib/live/joining-schema"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, transaction } from "@/lib/server/context"
import { requireAction, requireSession } from "@/lib/server/gate"
import { hashToken, newId, newToken } from "@/lib/server/ids"
import { announce } from "@/lib/server/publish"
import { allowsGuests } from "@/lib/server/room/join"
import { roomOf } from "@/lib/server/room/rooms"
import { settings } from "@/lib/server/settings"

const HOUR_MS = 3_600_000

/** A link that lets guests into one session. It is shown once; only its hash is kept. */
export async function createGuestLink(ctx: Context, input: GuestLinkInput) {
  const session = await requireSession(ctx, input.SessionId, "session.lead")
  const { settings: own } = await ctx.db.workspace.findUniqueOrThrow({ where: { id: session.workload.workspaceId } })
  const planned = (session.settings as { guests?: boolean }).guests !== false
  if (!allowsGuests(own) || !planned || session.cancelledAt) {
    throw new AppError("Conflict", "This session takes no guests. An admin of the workspace, or its plan, says so.")
  }
  const token = newToken()
  const id = newId()
  const expiresAt = new Date(ctx.now.getTime() + input.Hours * HOUR_MS)
  await transaction(ctx, async (tx) => {
    const link = { id, sessionId: session.id, tokenHash: hashToken(token), kind: input.Kind, expiresAt }
    await tx.sessionGuestLink.create({ data: { ...link, createdAt: ctx.now, createdBy: actorId(ctx.actor) } })
    const after = { linkId: id, kind: input.Kind, expiresAt }
    await audit(tx, ctx, "session.guest-link", { kind: "session", id: session.id, after })
  })
  return { LinkId: id, Kind: input.Kind, ExpiresAt: expiresAt, Link: `${settings().url}/sessions/guest/${token}` }
}

export async function listGuestLinks(ctx: Context, input: { SessionId: string }): Promise<{ Links: GuestLinkView[] }> {
  const session = await requireSession(ctx, input.SessionId, "session.lead")
  const rows = await ctx.db.sessionGuestLink.findMany({
    where: { sessionId: session.id },
    include: { people: { select: { name: true }, orderBy: { createdAt: "asc" } } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  })
  const links = rows.map(({ id, kind, expiresAt, createdAt, revokedAt, people }): GuestLinkView => {
    const state = { revoked: revokedAt !== null, expired: expiresAt <= ctx.now }
    return {
      linkId: id,
      kind: kind as GuestKind,
      expiresAt,
      createdAt,
      ...state,
      names: people.map(({ name }) => name),
    }
  })
  return { Links: links }
}

/** Ends a link: nobody comes in by it any more, and who did is out at once, on every instance. */
export async function revokeGuestLink(ctx: Context, input: RevokeGuestLinkInput): Promise<void> {
  const session = await requireSession(ctx, input.SessionId, "session.lead")
  const open = { id: input.LinkId, sessionId: session.id, revokedAt: null }
  await transaction(ctx, async (tx) => {
    const { count } = await tx.sessionGuestLink.updateMany({ where: open, data: { revokedAt: ctx.now } })
    if (count === 0) throw notFound("GuestLink", input.LinkId)
    const before = { linkId: input.LinkId }
    await audit(tx, ctx, "session.revoke-guest-link", { kind: "session", id: session.id, before })
  })
  const people = await ctx.db.sessionPerson.findMany({ where: { guestLinkId: input.LinkId }, select: { id: true } })
  const { room } = roomOf(ctx.db, session)
  await room.catchUp()
  if (room.state.phase !== "scheduled") {
    await room.do({
      ...{ commandId: null, personId: null, now: ctx.now.getTime() },
      decide: (state) => {
        const ids = people.map(({ id }) => id).filter((id) => state.people[id] && !state.people[id].removed)
        return { ok: true, events: ids.length === 0 ? [] : [{ type: "people.removed", ids }] }
      },
    })
  }
  announce(ctx.db, session.id)
}

export async function sessionGuestsAllowed(ctx: Context): Promise<boolean> {
  requireAction(ctx, "workspace.view")
  const where = { id: ctx.actor.workspaceId }
  return allowsGuests((await ctx.db.workspace.findUniqueOrThrow({ where })).settings)
}

/** Whether sessions of this workspace take guests at all; links that were given out stop working with it. */
export async function allowSessionGuests(ctx: Context, input: { Allowed: boolean }): Promise<void> {
  requireAction(ctx, "member.manage")
  const { workspaceId } = ctx.actor
  await transaction(ctx, async (tx) => {
    // The brand and others keep theirs beside it.
    await tx.$executeRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId} FOR NO KEY UPDATE`
    const { settings: before } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    if (allowsGuests(before) === input.Allowed) return
    const after = { ...(before as object), sessionGuests: input.Allowed }
    await tx.workspace.update({ where: { id: workspaceId }, data: { settings: after } })
    await audit(tx, ctx, "workspace.session-guests", { kind: "workspace", id: workspaceId, before, after })
  })
}
