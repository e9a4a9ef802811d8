import { cookies } from "next/headers"
import { notFound } from "@/lib/errors"
import { clientAddress } from "@/lib/server/client-address"
import { db } from "@/lib/server/database"
import { download } from "@/lib/server/download"
import { guestReport } from "@/lib/server/guest/report"
import { findLink, mayLook, passCookie, recordView } from "@/lib/server/guest/visits"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"

/** A report that a guest link offers. Everything else is not found, whatever the reason. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string; report: string }> }) {
  const visit = { db: db(), now: new Date(), requestId: newId() }
  try {
    const { token, report } = await params
    const link = await findLink(visit, token)
    if (!link || !mayLook(link, (await cookies()).get(passCookie(link))?.value)) throw notFound("Report", "this one")
    const file = await guestReport(visit, link, report, request.signal)
    await recordView(visit, link, report, clientAddress(request.headers.get("x-forwarded-for")))
    const response = download(file)
    response.headers.set("x-robots-tag", "noindex, nofollow, noarchive")
    return response
  } catch (error) {
    return errorResponse(error, visit.requestId)
  }
}
