import "server-only"
import { can } from "@/lib/access/policy"
import { AppError, notFound } from "@/lib/errors"
import type { GuestInvitation, GuestKind } from "@/lib/live/guest-link"
import type { GuestInput } from "@/lib/live/joining-schema"
import type { SessionRole } from "@/lib/live/plan"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { hashToken, newId, newToken } from "@/lib/server/ids"
import { announce, publishSessions } from "@/lib/server/publish"
import type { Attendance } from "@/lib/server/room/attendance"
import { roomOf } from "@/lib/server/room/rooms"
import type { Visit } from "@/lib/server/visit"

/**
 * A member takes part: under the name and roles of the plan where they are on it, else as a voter, or as an observer
 * when their role in the workspace only reads. Joining again changes nothing.
 */
export async function joinSession(attendance: Attendance): Promise<{ PersonId: string }> {
  const { ctx, session, personId } = attendance
  const { actor } = ctx
  if (actor.kind !== "user" && actor.kind !== "access-key") return { PersonId: personId ?? "" }
  if (personId !== null) {
    await enterLog(ctx, session, personId)
    return { PersonId: personId }
  }
  const { id: sessionId } = session
  const roles: SessionRole[] = can(actor.role, "answer.edit") ? ["voter"] : ["observer"]
  const id = await transaction(ctx, async (tx) => {
    // Who was invited by e-mail before they had an account.
    const invited = await tx.sessionPerson.findFirst({ where: { sessionId, userId: null, email: actor.email } })
    if (invited) {
      await tx.sessionPerson.update({ where: { id: invited.id }, data: { userId: actor.userId, name: actor.name } })
      return invited.id
    }
    const { userId, name, email } = actor
    const row = { id: newId(), sessionId, userId, name, email, roles, createdAt: ctx.now }
    // Two pages of the same person join at once: the second finds the first.
    await tx.sessionPerson.createMany({ data: row, skipDuplicates: true })
    const mine = await tx.sessionPerson.findUniqueOrThrow({ where: { sessionId_userId: { sessionId, userId } } })
    if (mine.id === row.id) {
      await audit(tx, ctx, "session.join", { kind: "session", id: sessionId, after: { roles } })
      await publishSessions(tx, session.workloadId, sessionId)
    }
    return mine.id
  })
  await enterLog(ctx, session, id)
  return { PersonId: id }
}

/** The session that a code names, for members of its workspace. */
export async function findByCode(ctx: Context, input: { Code: string }): Promise<{ SessionId: string }> {
  const session = await ctx.db.session.findFirst({
    where: { code: input.Code, workload: { workspaceId: ctx.actor.workspaceId } },
    select: { id: true },
  })
  const may = ctx.actor.kind === "system" || can(ctx.actor.role, "session.view")
  if (!session || !may) throw notFound("Session", input.Code)
  return { SessionId: session.id }
}

/** What a guest's link opens; null when it does not (any more): nobody is told why. */
export async function readGuestInvitation(visit: Visit, token: string): Promise<GuestInvitation | null> {
  const link = await openLink(visit, token)
  if (!link) return null
  const { session } = link
  const { name: workloadName, workspace } = session.workload
  const names = { workloadName, workspaceName: workspace.name }
  return { sessionId: session.id, title: session.title, ...names, kind: link.kind as GuestKind }
}

/** Lets a guest in; answers the secret of the cookie by which they are known from now on. */
export async function joinAsGuest(
  visit: Visit,
  { token, name }: GuestInput,
): Promise<{ sessionId: string; cookie: string }> {
  const link = await openLink(visit, token)
  if (!link) throw new AppError("ResourceNotFound", "This link does not work any more. Ask for a new one.")
  const { session } = link
  if (session.phase === "closed") throw new AppError("Conflict", "This session is over.")
  const { workspace } = session.workload
  const cookie = newToken()
  const personId = newId()
  const who = { kind: "guest", name, sessionId: session.id, personId, role: null, userId: "", email: "" } as const
  const ctx: Context = { ...visit, actor: { ...who, workspaceId: workspace.id, accountId: workspace.accountId } }
  const row = { id: personId, sessionId: session.id, guestLinkId: link.id, tokenHash: hashToken(cookie), name }
  await transaction(ctx, async (tx) => {
    await tx.sessionPerson.create({ data: { ...row, roles: [link.kind], createdAt: visit.now } })
    await audit(tx, ctx, "session.join-guest", { kind: "session", id: session.id, after: { linkId: link.id, name } })
    await publishSessions(tx, session.workloadId, session.id)
  })
  await enterLog(ctx, session, personId)
  return { sessionId: session.id, cookie }
}

async function openLink(visit: Visit, token: string) {
  const link = await visit.db.sessionGuestLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { session: { include: { workload: { include: { workspace: true } } } } },
  })
  if (!link || link.revokedAt || link.expiresAt <= visit.now || link.session.cancelledAt) return null
  const { settings } = link.session.workload.workspace
  return allowsGuests(settings) ? link : null
}

/** A workspace lets guests in unless it says no. */
export function allowsGuests(settings: unknown): boolean {
  return (settings as { sessionGuests?: unknown } | null)?.sessionGuests !== false
}

/** Puts somebody into the log who is not in it yet; before the lobby opens the plan is enough. */
async function enterLog(ctx: Context, session: { id: string; workloadId: string }, personId: string): Promise<void> {
  const { room } = roomOf(ctx.db, session)
  await room.catchUp()
  if (room.state.phase === "scheduled") return announce(ctx.db, session.id)
  if (room.state.people[personId]) return
  const row = await ctx.db.sessionPerson.findUniqueOrThrow({ where: { id: personId } })
  const { id, name, businessRole } = row
  const person = { id, name, businessRole, roles: row.roles as SessionRole[], guest: row.tokenHash !== null }
  await room.do({
    ...{ commandId: null, personId, now: ctx.now.getTime() },
    decide: (state) => {
      return { ok: true, events: state.people[id] ? [] : [{ type: "people.added", people: [person] }] }
    },
  })
}
