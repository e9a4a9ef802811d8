import "server-only"
import { log } from "@/lib/server/log"
import type { Attendance } from "@/lib/server/room/attendance"
import { roomOf } from "@/lib/server/room/rooms"
import type { Viewer } from "@/lib/server/room/viewers"

/** A page that has not taken so many bytes is cut off: it comes back and gets the whole view. */
const BEHIND_BYTES = 2_000_000

/**
 * Server-sent events of one session: first the whole view as of the newest event (event `view`), which is what a replay
 * from `Last-Event-ID` gives, then what changes (`patch`), who looks elsewhere (`presence`), and `dropped` when whoever
 * looks may not stay. Ids are numbers of the log.
 */
export function streamSession(request: Request, { ctx, session, personId }: Attendance): Response {
  // A guest is always somebody: who may not stay is told apart by that.
  const stage = ctx.actor.kind !== "guest" && new URL(request.url).searchParams.get("as") === "stage"
  const open = roomOf(ctx.db, session)
  let leave = () => {}
  let closed = false
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const close = () => {
          if (closed) return
          closed = true
          leave()
          controller.close()
        }
        const viewer: Viewer = {
          personId: stage ? null : personId,
          audience: stage ? "stage" : "room",
          write(chunk) {
            if (closed) return false
            controller.enqueue(chunk)
            return (controller.desiredSize ?? 0) > -BEHIND_BYTES
          },
          close,
        }
        request.signal.addEventListener("abort", close)
        viewer.write(new TextEncoder().encode("retry: 2000\n\n"))
        try {
          const entered = await open.enter(viewer)
          leave = entered
          if (closed) entered()
        } catch (error) {
          log().warn({ err: error, session: session.id }, "a session could not be shown")
          close()
        }
      },
      cancel() {
        closed = true
        leave()
      },
    },
    { highWaterMark: 1, size: (chunk) => chunk.byteLength },
  )
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  })
}
