import "server-only"
import type { SessionEvent } from "@/lib/live/events"
import { plannedState } from "@/lib/live/initial"
import { applyEvents } from "@/lib/live/reducer"
import type { SessionState } from "@/lib/live/state"
import type { Context } from "@/lib/server/context"
import { readLog, readPlan } from "@/lib/server/room/log"

/** A session as it was after event `through`; its whole log when that is left out. */
export async function readSessionState(
  ctx: Pick<Context, "db">,
  sessionId: string,
  through = Number.POSITIVE_INFINITY,
): Promise<{ events: SessionEvent[]; state: SessionState }> {
  const plan = await readPlan(ctx.db, sessionId)
  const events = (await readLog(ctx.db, sessionId, 0)).filter(({ sequence }) => sequence <= through)
  return { events, state: applyEvents(plannedState(plan), events) }
}
