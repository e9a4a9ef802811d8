import "server-only"
import { AppError } from "@/lib/errors"
import type { Actor } from "@/lib/server/context"
import { db } from "@/lib/server/database"
import { actorFrom, readSession, workspaceCookie } from "@/lib/server/session"
import { settings } from "@/lib/server/settings"
import { verifyRequest } from "@/lib/server/signature"

/**
 * Who asks: a script that signed the request or sent a bearer token, else the person of the session cookie.
 * A write that a cookie vouches for must come from our own pages.
 */
export async function authenticate(request: Request, body: Buffer, now: Date): Promise<Actor> {
  const signed = request.headers.has("authorization") || new URL(request.url).searchParams.has("X-Amz-Signature")
  if (signed) return verifyRequest(db(), request, body, now)
  const cookie = request.headers.get("cookie")
  const session = await readSession(cookie)
  const actor = session && (await actorFrom(db(), session, workspaceCookie(cookie)))
  if (!actor) throw new AppError("Unauthenticated", "You are signed out. Sign in again; what you typed is kept.")
  if (request.method !== "GET") requireSameOrigin(request)
  return actor
}

/** Browsers name the page a request comes from; another site's page must not write with our cookie. */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get("origin")
  const site = request.headers.get("sec-fetch-site")
  if (site === "same-origin" || (origin !== null && isOurs(origin, request))) return
  throw new AppError("AccessDenied", "This request did not come from one of our own pages.")
}

function isOurs(origin: string, request: Request): boolean {
  if (origin === new URL(settings().url).origin) return true
  const host = request.headers.get("host")
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}
