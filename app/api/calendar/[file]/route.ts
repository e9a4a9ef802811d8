import { notFound } from "@/lib/errors"
import { readCalendar } from "@/lib/server/calendar-links"
import { clientAddress } from "@/lib/server/client-address"
import { db } from "@/lib/server/database"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { countTry } from "@/lib/server/rate-limits"

/** A person's calendar under their secret address. Calendars cannot sign in, so whoever has the address reads it. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const requestId = newId()
  try {
    const [, token] = /^([\w-]{43})\.ics$/.exec((await params).file) ?? []
    if (token === undefined) throw notFound("Calendar", "of this address")
    await countTry(db(), "calendar", clientAddress(request.headers.get("x-forwarded-for")))
    const text = await readCalendar({ db: db(), now: new Date(), requestId }, token)
    return new Response(text, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="plumbline.ics"',
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex",
      },
    })
  } catch (error) {
    return errorResponse(error, requestId)
  }
}
