"use client"

import { useRoomQuestions } from "@/lib/client/session-content"
import { useSessionLive } from "@/lib/client/session-live"
import type { RoomContent } from "@/lib/live/room-content"
import type { SessionView, ViewMessage } from "@/lib/live/session-view"
import { Stage } from "./stage"

interface StageRoomProps {
  sessionId: string
  first: ViewMessage & { view: SessionView }
  content: RoomContent
}

/** The wall, kept up to date. */
export function StageRoom({ sessionId, first, content }: StageRoomProps) {
  const { view, clockOffset } = useSessionLive(sessionId, first, { stage: true })
  const { questions } = useRoomQuestions(sessionId, view, content)
  return <Stage room={{ view, clockOffset, questions }} />
}
