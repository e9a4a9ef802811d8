import { requireSameOrigin } from "@/lib/server/authenticate"
import { guestDoor } from "@/lib/server/guest/door"
import { cancelGuestReport, guestReportStatus } from "@/lib/server/guest/report"

interface Place {
  params: Promise<{ token: string; jobId: string }>
}

const NEVER_KEPT = { headers: { "cache-control": "no-store" } }

/** How far a guest's report is. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { token, jobId } = await params
  return guestDoor(token, async (visit, link) => Response.json(await guestReportStatus(visit, link, jobId), NEVER_KEPT))
}

/** Stops making it. */
export async function DELETE(request: Request, { params }: Place): Promise<Response> {
  const { token, jobId } = await params
  return guestDoor(token, async (visit, link) => {
    requireSameOrigin(request)
    await cancelGuestReport(visit, link, jobId)
    return Response.json({}, NEVER_KEPT)
  })
}
