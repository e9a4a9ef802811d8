import { cache } from "react"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { readSessionPlan } from "@/lib/server/session-list"

export interface SessionPageProps {
  params: Promise<{ sessionId: string }>
}

/** Who asks and which session: what every page around a session starts with, read once for page and title. */
export const sessionHead = cache(async (params: SessionPageProps["params"]) => {
  const ctx = await pageContext()
  const { sessionId } = await params
  const plan = await orNotFound(readSessionPlan(ctx, { SessionId: sessionId }))
  return { ctx, plan, isOver: plan.cancelledAt !== null || plan.phase === "closed" }
})
