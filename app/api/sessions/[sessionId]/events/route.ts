import { type SessionRoute, sessionDoor } from "@/lib/server/room/door"
import { streamSession } from "@/lib/server/room/stream"

export function GET(request: Request, route: SessionRoute): Promise<Response> {
  return sessionDoor(request, route, async (attendance) => streamSession(request, attendance))
}
