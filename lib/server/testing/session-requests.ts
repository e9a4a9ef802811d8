import { encode } from "next-auth/jwt"
import * as commandsRoute from "@/app/api/sessions/[sessionId]/commands/route"
import * as contentRoute from "@/app/api/sessions/[sessionId]/content/route"
import * as eventsRoute from "@/app/api/sessions/[sessionId]/events/route"
import * as joinRoute from "@/app/api/sessions/[sessionId]/join/route"
import * as lookRoute from "@/app/api/sessions/[sessionId]/look/route"
import * as myQuestionRoute from "@/app/api/sessions/[sessionId]/my-questions/[lensKey]/[questionId]/route"
import * as preparedRoute from "@/app/api/sessions/[sessionId]/prepared/route"
import * as questionsRoute from "@/app/api/sessions/[sessionId]/questions/route"
import * as viewRoute from "@/app/api/sessions/[sessionId]/view/route"
import * as guestRoute from "@/app/api/sessions/guest/[token]/route"
import type { Command } from "@/lib/live/commands"
import type { Context } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { settings } from "@/lib/server/settings"

/** The cookies with which a browser of this member comes. */
export async function memberCookie(ctx: Context): Promise<string> {
  const { actor, db } = ctx
  const { sessionVersion } = await db.user.findUniqueOrThrow({
    where: { id: actor.kind === "user" ? actor.userId : "" },
    select: { sessionVersion: true },
  })
  const sub = actor.kind === "user" ? actor.userId : ""
  const token = await encode({ token: { sub, sv: sessionVersion }, secret: settings().sessionSecret })
  return `__Secure-next-auth.session-token=${token}; plumbline-workspace=${actor.workspaceId}`
}

function request(method: string, path: string, cookie: string, body?: unknown): Request {
  const url = new URL(path, settings().url)
  const headers = { cookie, origin: url.origin, "content-type": "application/json" }
  if (body === undefined) return new Request(url, { method, headers })
  const text = JSON.stringify(body)
  return new Request(url, {
    ...{ method, body: text },
    headers: { ...headers, "content-length": String(Buffer.byteLength(text)) },
  })
}

/** The routes of one session as a browser with these cookies calls them. */
export function browser(sessionId: string, cookie: string) {
  const route = { params: Promise.resolve({ sessionId }) }
  const path = `/api/sessions/${sessionId}`
  return {
    cookie,
    view: (query = "") => viewRoute.GET(request("GET", `${path}/view${query}`, cookie), route),
    questions: () => questionsRoute.GET(request("GET", `${path}/questions`, cookie), route),
    prepare: (lensKey: string, questionId: string, body: unknown) => {
      const params = Promise.resolve({ sessionId, lensKey, questionId })
      const to = `${path}/my-questions/${lensKey}/${questionId}`
      return myQuestionRoute.PUT(request("PUT", to, cookie, body), { params })
    },
    prepared: (stopId: string) =>
      preparedRoute.GET(request("GET", `${path}/prepared?stopId=${encodeURIComponent(stopId)}`, cookie), route),
    content: () => contentRoute.GET(request("GET", `${path}/content`, cookie), route),
    events: (signal: AbortSignal) =>
      eventsRoute.GET(new Request(request("GET", `${path}/events`, cookie), { signal }), route),
    join: () => joinRoute.POST(request("POST", `${path}/join`, cookie, {}), route),
    look: (body: unknown) => lookRoute.POST(request("POST", `${path}/look`, cookie, body), route),
    command: (command: Command, id = newId()) =>
      commandsRoute.POST(request("POST", `${path}/commands`, cookie, { id, command }), route),
  }
}

/** Follows a guest's link; answers the response and the cookie that it gave. */
export async function followGuestLink(link: string, name: string): Promise<{ response: Response; cookie: string }> {
  const token = link.split("/").at(-1) ?? ""
  const call = request("POST", `/api/sessions/guest/${token}`, "", { name })
  const response = await guestRoute.POST(call, { params: Promise.resolve({ token }) })
  return { response, cookie: response.headers.get("set-cookie")?.split(";")[0] ?? "" }
}
