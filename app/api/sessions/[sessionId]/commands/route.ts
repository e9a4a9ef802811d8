import { sentCommand } from "@/lib/live/commands-schema"
import { sendCommand } from "@/lib/server/room/commands"
import { type SessionRoute, sessionDoor } from "@/lib/server/room/door"

export function POST(request: Request, route: SessionRoute): Promise<Response> {
  return sessionDoor(request, route, (attendance, body) => sendCommand(attendance, sentCommand.parse(body)))
}
