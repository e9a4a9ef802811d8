import { invalid } from "@/lib/errors"
import { authenticate } from "@/lib/server/authenticate"
import { db } from "@/lib/server/database"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { sessionFile } from "@/lib/server/session-files"

interface Place {
  params: Promise<{ sessionId: string; file: string }>
}

/** A session as a file: session.ics, preparation.md, minutes.md (with `?version=n` a saved version of them). */
export async function GET(request: Request, { params }: Place) {
  const requestId = newId()
  try {
    const now = new Date()
    const ctx = { actor: await authenticate(request, Buffer.alloc(0), now), db: db(), now, requestId }
    const { sessionId, file } = await params
    const asked = new URL(request.url).searchParams.get("version")
    if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked)) throw invalid("A version is a number from 1.", "version")
    const version = asked === null ? undefined : Number(asked)
    const { contentType, fileName, text } = await sessionFile(ctx, sessionId, file, version)
    const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, "_")
    return new Response(text, {
      headers: {
        "content-type": contentType,
        "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    })
  } catch (error) {
    return errorResponse(error, requestId)
  }
}
