import { type SessionRoute, sessionDoor } from "@/lib/server/room/door"
import { joinSession } from "@/lib/server/room/join"

export function POST(request: Request, route: SessionRoute): Promise<Response> {
  return sessionDoor(request, route, joinSession)
}
