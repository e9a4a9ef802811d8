import { guestReportInput } from "@/lib/access/guest-link-schema"
import { linkOfRequest } from "@/lib/server/guest/door"
import { requestGuestReport } from "@/lib/server/guest/report"
import { openDoor } from "@/lib/server/open-door"

/** Starts making a report that the guest's link offers and answers its job. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return openDoor(request, "guest", guestReportInput, await params, async (visit, { token, Kind }) =>
    requestGuestReport(visit, await linkOfRequest(visit, token), Kind),
  )
}
