import type { Room } from "@/lib/client/session-room"
import { stopsOf } from "@/lib/live/plan"
import { ParkingLot } from "./parking-lot"
import { RecordList } from "./record-list"

/** The last minutes: what was parked, what was settled, and then the session can close. */
export function WrapUp({ room, leads }: { room: Room; leads: boolean }) {
  const { session, stops } = room.view
  const questions = stopsOf(session.agenda).filter((stop) => stop.question)
  const decided = questions.filter((stop) => stops[stop.id]?.phase === "decided").length
  return (
    <>
      <header className="grid gap-1.5">
        <h1 className="text-2xl max-sm:text-xl">Wrap-up</h1>
        <p className="text-muted">
          {decided} of {questions.length} questions decided.{" "}
          {leads ? "Go through what was parked, then close the session." : "The group goes through what was parked."}
        </p>
      </header>
      <ParkingLot room={room} maySettle={leads} />
      <RecordList room={room} stopId={null} />
    </>
  )
}
