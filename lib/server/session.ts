import "server-only"
import { decode } from "next-auth/jwt"
import { ACTIVE_WORKSPACE_COOKIE } from "@/lib/access/active-workspace"
import type { Database, UserActor } from "@/lib/server/context"
import { runHot } from "@/lib/server/database"
import { settings } from "@/lib/server/settings"
import { Prisma } from "@/prisma/generated/client"

export const SESSION_SECONDS = 30 * 24 * 60 * 60

export interface Session {
  userId: string
  sessionVersion: number
}

/** The name under which next-auth keeps the session; browsers send `__Secure-` cookies over https only. */
export function sessionCookie(): string {
  return settings().url.startsWith("https://") ? "__Secure-next-auth.session-token" : "next-auth.session-token"
}

// Decrypting is the dearest part of the hottest path, and a token means the same until it ends.
const KEPT = 2_000
const decoded = new Map<string, Session & { until: number }>()

/** Whom the session cookie names, if it is ours and not over. Whether they may still do anything, the database says. */
export async function readSession(cookieHeader: string | null): Promise<Session | null> {
  const token = sessionToken(readCookies(cookieHeader))
  if (token === "") return null
  const known = decoded.get(token)
  if (known) {
    decoded.delete(token)
    if (known.until <= Date.now()) return null
    // Back at the end of the queue: the front is what was not used for longest.
    decoded.set(token, known)
    return known
  }
  const payload = await decode({ token, secret: settings().sessionSecret }).catch(() => null)
  if (!payload || typeof payload.sub !== "string" || typeof payload.sv !== "number") return null
  const session = { userId: payload.sub, sessionVersion: payload.sv, until: Number(payload.exp) * 1000 }
  if (decoded.size >= KEPT) decoded.delete(decoded.keys().next().value ?? "")
  decoded.set(token, session)
  return session
}

/** The active workspace that the browser asks for; null when it names none. */
export function workspaceCookie(cookieHeader: string | null): string | null {
  return readCookies(cookieHeader).get(ACTIVE_WORKSPACE_COOKIE) ?? null
}

/** The cookies of a request, by name. */
export function readCookies(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=")
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
  }
  return cookies
}

/** next-auth cuts a token that is too long for one cookie into `.0`, `.1` … */
function sessionToken(cookies: ReadonlyMap<string, string>): string {
  const name = sessionCookie()
  const whole = cookies.get(name)
  if (whole !== undefined) return whole
  let token = ""
  for (let index = 0; cookies.has(`${name}.${index}`); index += 1) token += cookies.get(`${name}.${index}`)
  return token
}

/**
 * The signed-in person in the workspace they asked for, else in the first of theirs by name. Null when the session was
 * ended (another session version) or they belong nowhere. One round trip: every request starts here.
 */
export async function actorFrom(db: Database, session: Session, workspaceId: string | null): Promise<UserActor | null> {
  const found = Prisma.sql`
    SELECT u."id" AS "userId", u."name", u."email", w."id" AS "workspaceId", w."accountId", m."role"::text AS "role"
    FROM "User" u
    JOIN "Membership" m ON m."userId" = u."id"
    JOIN "Workspace" w ON w."id" = m."workspaceId"
    WHERE u."id" = ${session.userId} AND u."sessionVersion" = ${session.sessionVersion}
    ORDER BY (w."id" = ${workspaceId ?? ""}) DESC, w."name", w."id"
    LIMIT 1`
  const rows = await runHot<Omit<UserActor, "kind">>(db, found)
  return rows[0] ? { kind: "user", ...rows[0] } : null
}

/** Who is signed in, also when they belong to no workspace (any more). */
export async function accountOf(db: Database, session: Session): Promise<{ name: string; email: string } | null> {
  return db.user.findUnique({
    where: { id: session.userId, sessionVersion: session.sessionVersion },
    select: { name: true, email: true },
  })
}
