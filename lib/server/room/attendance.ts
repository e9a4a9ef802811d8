import "server-only"
import { can } from "@/lib/access/policy"
import { AppError, notFound } from "@/lib/errors"
import { authenticate, requireSameOrigin } from "@/lib/server/authenticate"
import type { Context } from "@/lib/server/context"
import { runHot } from "@/lib/server/database"
import { requireSession } from "@/lib/server/gate"
import { hashToken } from "@/lib/server/ids"
import { actorFrom, readCookies, readSession, workspaceCookie } from "@/lib/server/session"
import { settings } from "@/lib/server/settings"
import type { Visit } from "@/lib/server/visit"
import { Prisma } from "@/prisma/generated/client"

/** The cookie of a guest; it opens one session and nothing else. */
export const GUEST_COOKIE = "plumbline-guest"

/** The header that gives a guest their cookie; a browser is one guest at a time. */
export function guestCookie(secret: string): string {
  const secure = settings().url.startsWith("https://") ? "; Secure" : ""
  return `${GUEST_COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${GUEST_SECONDS}${secure}`
}

/** Links end after a week at most, and with them the cookie. */
const GUEST_SECONDS = 7 * 86_400

/** Somebody at the door of a session who may come in. */
export interface Attendance {
  ctx: Context
  session: { id: string; workloadId: string }
  /** null: a member who has not joined. */
  personId: string | null
}

/**
 * Who asks, for one session: a member of its workspace, else a guest by the cookie of their link. Throws Unauthenticated
 * for nobody, ResourceNotFound for those who may not know of it. A write has to come from one of our own pages.
 */
export async function attend(request: Request, body: Buffer, visit: Visit, sessionId: string): Promise<Attendance> {
  try {
    return await asMember({ ...visit, actor: await authenticate(request, body, visit.now) }, sessionId)
  } catch (error) {
    const guest = isNobody(error) ? await guestOf(visit, request.headers.get("cookie"), sessionId) : null
    if (!guest) throw error
    if (request.method !== "GET") requireSameOrigin(request)
    return guest
  }
}

/** The same for a page that is read; null for nobody, and for those who may not know of the session. */
export async function attendPage(visit: Visit, cookie: string, sessionId: string): Promise<Attendance | null> {
  const session = await readSession(cookie)
  const actor = session && (await actorFrom(visit.db, session, workspaceCookie(cookie)))
  try {
    if (actor) return await asMember({ ...visit, actor }, sessionId)
  } catch (error) {
    if (!isNobody(error)) throw error
  }
  return guestOf(visit, cookie, sessionId)
}

function isNobody(error: unknown): boolean {
  return error instanceof AppError && (error.code === "Unauthenticated" || error.code === "ResourceNotFound")
}

async function asMember(ctx: Context, sessionId: string): Promise<Attendance> {
  const { actor } = ctx
  if (actor.kind !== "user" && actor.kind !== "access-key") throw notFound("Session", sessionId)
  // The hottest way, in one round trip; whoever it does not find goes through the gate, which says why not.
  const rows = await runHot<{ workloadId: string; personId: string | null }>(
    ctx.db,
    Prisma.sql`
      SELECT s."workloadId", p."id" AS "personId" FROM "Session" s JOIN "Workload" w ON w."id" = s."workloadId"
      LEFT JOIN "SessionPerson" p ON p."sessionId" = s."id" AND p."userId" = ${actor.userId}
      WHERE s."id" = ${sessionId} AND w."workspaceId" = ${actor.workspaceId}`,
  )
  const [row] = rows
  if (row && can(actor.role, "session.view")) {
    return { ctx, session: { id: sessionId, workloadId: row.workloadId }, personId: row.personId }
  }
  const { id, workloadId } = await requireSession(ctx, sessionId, "session.view")
  const person = await ctx.db.sessionPerson.findFirst({ where: { sessionId: id, userId: actor.userId } })
  return { ctx, session: { id, workloadId }, personId: person?.id ?? null }
}

interface GuestRow {
  personId: string
  name: string
  workloadId: string
  workspaceId: string
  accountId: string
}

async function guestOf(visit: Visit, cookie: string | null, sessionId: string): Promise<Attendance | null> {
  const token = readCookies(cookie).get(GUEST_COOKIE)
  if (!token) return null
  const rows = await runHot<GuestRow>(
    visit.db,
    Prisma.sql`
      SELECT p."id" AS "personId", p."name", s."workloadId", w."workspaceId", o."accountId"
      FROM "SessionPerson" p JOIN "SessionGuestLink" l ON l."id" = p."guestLinkId"
      JOIN "Session" s ON s."id" = p."sessionId" JOIN "Workload" w ON w."id" = s."workloadId"
      JOIN "Workspace" o ON o."id" = w."workspaceId"
      WHERE p."tokenHash" = ${hashToken(token)} AND p."sessionId" = ${sessionId} AND l."revokedAt" IS NULL
        AND l."expiresAt" > ${visit.now} AND o."settings"->'sessionGuests' IS DISTINCT FROM 'false'::jsonb`,
  )
  const [row] = rows
  if (!row) return null
  const { personId, name, workspaceId, accountId, workloadId } = row
  const actor = { kind: "guest", name, workspaceId, accountId, sessionId, personId, role: null } as const
  return {
    ctx: { ...visit, actor: { ...actor, userId: "", email: "" } },
    session: { id: sessionId, workloadId },
    personId,
  }
}

/** Who joined; whoever has not is told how. */
export function personOf({ personId }: Attendance): string {
  if (personId === null) throw new AppError("AccessDenied", "You have not joined this session yet. Join it first.")
  return personId
}
