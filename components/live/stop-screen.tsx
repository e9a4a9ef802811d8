import type { Room } from "@/lib/client/session-room"
import type { Stop } from "@/lib/live/plan"
import { QuestionText } from "./question-text"
import { RecordList } from "./record-list"
import type { RoomActions } from "./room-actions"
import { StopBody } from "./stop-body"
import { stopTitle } from "./stop-words"
import { Topic } from "./topic"
import { UnknownOffer } from "./unknown-offer"

interface StopScreenProps {
  room: Room
  /** What is shown: the group's stop, or another one that this person looks at. */
  stop: Stop | null
  does: RoomActions
}

/** One stop of the agenda with everything that belongs to it. */
export function StopScreen({ room, stop, does }: StopScreenProps) {
  const { session, stops, me } = room.view
  const known = stop ? room.questions.get(stop.id) : undefined
  const item = stop ? stops[stop.id] : undefined
  const here = stop !== null && stop.id === session.currentId
  return (
    <>
      <QuestionText
        title={stop ? stopTitle(stop, session.agenda, room.questions).title : session.title}
        known={known}
        item={item}
      />
      {me?.roles.includes("observer") && item?.phase === "voting" ? (
        <p className="text-muted">You observe: you see everything that is shown, and have no vote.</p>
      ) : null}
      {known && here && does.actions.create ? (
        <UnknownOffer item={item} question={known.question} onFollowUp={() => does.open("follow-up")} />
      ) : null}
      {known ? (
        <StopBody
          key={known.stopId}
          room={room}
          known={known}
          item={item}
          deciding={here && does.opened === "decide"}
          onDecided={() => does.open(null)}
        />
      ) : (
        <Topic room={room} stop={stop} leads={does.leads} />
      )}
      <RecordList room={room} stopId={stop?.id ?? null} />
    </>
  )
}
