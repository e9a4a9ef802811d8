import { type SessionRoute, sessionDoor } from "@/lib/server/room/door"
import { readView } from "@/lib/server/room/reading"

/** `after`: the newest event that the page knows; asking with it says that somebody is here. `as=stage`: the stage's. */
export function GET(request: Request, route: SessionRoute): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const after = searchParams.get("after")
  const asked = { stage: searchParams.get("as") === "stage", ...(after !== null && { after: Number(after) || 0 }) }
  return sessionDoor(request, route, (attendance) => readView(attendance, asked))
}
