"use client"

import { useSessionLive } from "@/lib/client/session-live"
import type { RoomQuestion } from "@/lib/live/room-content"
import type { SessionView, ViewMessage } from "@/lib/live/session-view"
import { Stage } from "./stage"

interface StageRoomProps {
  sessionId: string
  first: ViewMessage & { view: SessionView }
  questions: readonly RoomQuestion[]
}

/** The wall, kept up to date. */
export function StageRoom({ sessionId, first, questions }: StageRoomProps) {
  const { view, clockOffset } = useSessionLive(sessionId, first, { stage: true })
  return <Stage room={{ view, clockOffset, questions: new Map(questions.map((one) => [one.stopId, one])) }} />
}
