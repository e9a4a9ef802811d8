import { type SessionRoute, sessionDoor } from "@/lib/server/room/door"
import { readContent } from "@/lib/server/room/reading"

export function GET(request: Request, route: SessionRoute): Promise<Response> {
  return sessionDoor(request, route, readContent)
}
