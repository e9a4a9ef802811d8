import { type SessionRoute, sessionDoor } from "@/lib/server/room/door"
import { readPreparedTogether } from "@/lib/server/room/prepared"

export function GET(request: Request, route: SessionRoute): Promise<Response> {
  const stopId = new URL(request.url).searchParams.get("stopId") ?? ""
  return sessionDoor(request, route, (attendance) => readPreparedTogether(attendance, stopId))
}
