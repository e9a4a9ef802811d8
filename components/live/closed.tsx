"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { LinkButton } from "@/components/ui/link-button"
import type { Room } from "@/lib/client/session-room"
import { stopsOf } from "@/lib/live/plan"
import { ParkingLot } from "./parking-lot"
import { ReasonDialog } from "./reason-dialog"
import { RecordList } from "./record-list"

interface ClosedProps {
  room: Room
  /** Where members read the minutes and the workload; null for guests. */
  minutesHref: string | null
  planHref: string | null
}

/** After the session: what came of it, and the way on. */
export function Closed({ room, minutesHref, planHref }: ClosedProps) {
  const [reopening, setReopening] = useState(false)
  const { session, stops, me } = room.view
  const questions = stopsOf(session.agenda).filter((stop) => stop.question)
  const decided = questions.filter((stop) => stops[stop.id]?.phase === "decided").length
  return (
    <div className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6 sm:px-6">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="text-2xl max-sm:text-xl">{session.title}</h1>
          <p role="status" className="text-muted">
            The session is closed. {decided} of {questions.length} questions were decided. Thank you.
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {me?.facilitator ? <Button onClick={() => setReopening(true)}>Open again …</Button> : null}
          {planHref ? <LinkButton href={planHref}>See the plan</LinkButton> : null}
          {minutesHref ? (
            <LinkButton look="primary" href={minutesHref}>
              Read the minutes
            </LinkButton>
          ) : null}
        </div>
      </header>
      <ParkingLot room={room} maySettle={false} />
      <RecordList room={room} stopId={null} />
      {reopening ? <ReasonDialog room={room} asked={{ kind: "reopen" }} onClose={() => setReopening(false)} /> : null}
    </div>
  )
}
