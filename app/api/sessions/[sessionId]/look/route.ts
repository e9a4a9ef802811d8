import { type SessionRoute, sessionDoor } from "@/lib/server/room/door"
import { tellLook } from "@/lib/server/room/reading"

export function POST(request: Request, route: SessionRoute): Promise<Response> {
  return sessionDoor(request, route, tellLook)
}
