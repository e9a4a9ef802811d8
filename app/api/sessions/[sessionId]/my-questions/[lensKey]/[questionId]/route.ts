import { sessionDoor } from "@/lib/server/room/door"
import { savePreparing } from "@/lib/server/room/preparing"

interface MyQuestionRoute {
  params: Promise<{ sessionId: string; lensKey: string; questionId: string }>
}

export async function PUT(request: Request, route: MyQuestionRoute): Promise<Response> {
  const place = await route.params
  return sessionDoor(request, route, (attendance, body) => savePreparing(attendance, place, body))
}
