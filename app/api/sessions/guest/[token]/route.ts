import { guestInput } from "@/lib/live/joining-schema"
import { openDoor } from "@/lib/server/open-door"
import { guestCookie } from "@/lib/server/room/attendance"
import { joinAsGuest } from "@/lib/server/room/join"

/** Lets a guest in under the name they give; from then on their cookie opens this session. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  let cookie = ""
  const response = await openDoor(request, "guest", guestInput, { token }, async (visit, input) => {
    const joined = await joinAsGuest(visit, input)
    cookie = guestCookie(joined.cookie)
    return { SessionId: joined.sessionId }
  })
  if (cookie !== "") response.headers.append("set-cookie", cookie)
  return response
}
