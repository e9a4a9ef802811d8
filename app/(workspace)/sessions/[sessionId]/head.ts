import { cache } from "react"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { requireSession } from "@/lib/server/gate"
import { newestEvent } from "@/lib/server/live"
import { readSessionPlan } from "@/lib/server/session-list"

export interface SessionPageProps {
  params: Promise<{ sessionId: string }>
}

/** Who asks and which session: what every page around a session starts with, read once for page and title. */
export const sessionHead = cache(async (params: SessionPageProps["params"]) => {
  const ctx = await pageContext()
  const { sessionId } = await params
  const { workloadId } = await orNotFound(requireSession(ctx, sessionId, "session.view"))
  // Before anything else is read, so that nothing in between is missed.
  const after = await newestEvent(ctx, workloadId)
  const plan = await readSessionPlan(ctx, { SessionId: sessionId })
  return { ctx, plan, after, isOver: plan.cancelledAt !== null || plan.phase === "closed" }
})
