import "server-only"
import { cookies } from "next/headers"
import { db } from "@/lib/server/database"
import { type OpenLink, requireOpenLink } from "@/lib/server/guest/visits"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import type { Visit } from "@/lib/server/visit"

/** The door for what a guest asks for: only with a link that works and, where it has one, its passcode. */
export async function guestDoor(
  token: string,
  run: (visit: Visit, link: OpenLink) => Promise<Response>,
): Promise<Response> {
  const visit: Visit = { db: db(), now: new Date(), requestId: newId() }
  try {
    return await run(visit, await linkOfRequest(visit, token))
  } catch (error) {
    return errorResponse(error, visit.requestId)
  }
}

/** The link of the token, for the one whose cookies came with the request. */
export async function linkOfRequest(visit: Visit, token: string): Promise<OpenLink> {
  const sent = await cookies()
  return requireOpenLink(visit, token, (name) => sent.get(name)?.value)
}
