import type { Room } from "@/lib/client/session-room"
import { revealWords } from "@/lib/live/reveal-words"
import { stopOf, stopTitle } from "./stop-words"

/** What the group did, for people who listen: each thing is said once, when it happens. */
export function RoomNews({ room }: { room: Pick<Room, "view" | "questions"> }) {
  const { session, stops } = room.view
  const stop = stopOf(session.agenda, session.currentId)
  const item = stop ? stops[stop.id] : undefined
  const round = item?.rounds.at(-1)
  const { label, title } = stop ? stopTitle(stop, session.agenda, room.questions) : { label: "", title: "" }
  const place = stop && session.phase !== "paused" ? `The group is at ${[label, title].filter(Boolean).join(": ")}` : ""
  const shown = round?.result && item?.phase === "revealed" ? revealWords(round.result) : ""
  const step =
    session.phase === "paused" ? "The session is paused" : item?.phase === "voting" ? "The vote is open" : shown
  return (
    <>
      <p role="status" className="sr-only">
        {place}
      </p>
      <p role="status" className="sr-only" data-reveal={shown === "" ? undefined : round?.number}>
        {step}
      </p>
    </>
  )
}
