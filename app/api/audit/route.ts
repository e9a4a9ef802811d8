import { exportTrail } from "@/lib/server/audit-trail/trail"
import { authenticate } from "@/lib/server/authenticate"
import { db } from "@/lib/server/database"
import { requireAction } from "@/lib/server/gate"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"

/** The whole audit trail as lines of JSON with a chain of hashes; written while it is read, however long it is. */
export async function GET(request: Request) {
  const requestId = newId()
  try {
    const now = new Date()
    const ctx = { actor: await authenticate(request, Buffer.alloc(0), now), db: db(), now, requestId }
    // Before the first line: an answer that has begun cannot be refused any more.
    requireAction(ctx, "audit.view")
    const lines = exportTrail(ctx)
    const encoder = new TextEncoder()
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await lines.return(undefined)
      },
    })
    return new Response(stream, {
      headers: {
        "content-type": "application/x-ndjson; charset=utf-8",
        "content-disposition": `attachment; filename="audit-${now.toISOString().slice(0, 10)}.jsonl"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    })
  } catch (error) {
    return errorResponse(error, requestId)
  }
}
