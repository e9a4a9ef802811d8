import { authenticate } from "@/lib/server/authenticate"
import { db } from "@/lib/server/database"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { readReport } from "@/lib/server/reports/jobs"

/** The file of a finished report. */
export async function GET(request: Request, { params }: { params: Promise<{ jobId: string }> }) {
  const requestId = newId()
  try {
    const now = new Date()
    const ctx = { actor: await authenticate(request, Buffer.alloc(0), now), db: db(), now, requestId }
    const { fileName, contentType, bytes } = await readReport(ctx, (await params).jobId)
    const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, "_")
    return new Response(new Uint8Array(bytes), {
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
