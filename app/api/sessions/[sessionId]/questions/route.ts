import { readAgendaQuestions } from "@/lib/server/room/agenda-questions"
import { type SessionRoute, sessionDoor } from "@/lib/server/room/door"

export function GET(request: Request, route: SessionRoute): Promise<Response> {
  return sessionDoor(request, route, readAgendaQuestions)
}
