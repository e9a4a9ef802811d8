import { clientAddress } from "@/lib/server/client-address"
import { download } from "@/lib/server/download"
import { guestDoor } from "@/lib/server/guest/door"
import { guestReportFile } from "@/lib/server/guest/report"
import { recordView } from "@/lib/server/guest/visits"

/** The file of a guest's report; the link's log says that it was fetched. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string; jobId: string }> }) {
  const { token, jobId } = await params
  return guestDoor(token, async (visit, link) => {
    const file = await guestReportFile(visit, link, jobId)
    await recordView(visit, link, file.kind, clientAddress(request.headers.get("x-forwarded-for")))
    const response = download(file)
    response.headers.set("x-robots-tag", "noindex, nofollow, noarchive")
    return response
  })
}
