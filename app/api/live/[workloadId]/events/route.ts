import { authenticate } from "@/lib/server/authenticate"
import type { Context } from "@/lib/server/context"
import { db } from "@/lib/server/database"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { follow, newestEvent } from "@/lib/server/live"

/** A comment now and then keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 20_000

/** Server-sent events of one workload: replays after `Last-Event-ID` (or `after`), then streams. */
export async function GET(request: Request, { params }: { params: Promise<{ workloadId: string }> }) {
  const requestId = newId()
  try {
    const context = async (now: Date): Promise<Context> => {
      return { actor: await authenticate(request, Buffer.alloc(0), now), db: db(), now, requestId }
    }
    const ctx = await context(new Date())
    const { workloadId } = await params
    const asked = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after")
    const after = asked === null ? await newestEvent(ctx, workloadId) : Number(asked) || 0
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        const over = new AbortController()
        request.signal.addEventListener("abort", () => over.abort())
        const write = (text: string) => {
          if (!over.signal.aborted) controller.enqueue(encoder.encode(text))
        }
        write(`retry: 2000\nid: ${after}\nevent: hello\ndata: {}\n\n`)
        const beat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS)
        over.signal.addEventListener("abort", () => {
          clearInterval(beat)
          controller.close()
        })
        await follow(
          ctx,
          workloadId,
          after,
          {
            send: ({ id, type, payload }) =>
              write(`${id > 0 ? `id: ${id}\n` : ""}event: ${type}\ndata: ${JSON.stringify(payload)}\n\n`),
            renew: () => context(new Date()),
            end: () => over.abort(),
          },
          over.signal,
        )
      },
    })
    return new Response(body, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    })
  } catch (error) {
    return errorResponse(error, requestId)
  }
}
