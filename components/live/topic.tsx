import type { Room } from "@/lib/client/session-room"
import type { Stop } from "@/lib/live/plan"
import { OpenActions } from "./open-actions"

interface TopicProps {
  room: Pick<Room, "view" | "openActions">
  /** Where the group is on the agenda; null: nowhere yet. */
  stop: Stop | null
  leads: boolean
}

/** A stop of the agenda without a question: an opening, a break, a look at open actions. */
export function Topic({ room, stop, leads }: TopicProps) {
  if (stop === null) {
    return (
      <p className="text-lg text-muted">
        {room.view.session.agenda.length === 0
          ? "The agenda is empty. Plan the session first."
          : leads
            ? "Take the first stop of the agenda when everybody is ready."
            : "The group is about to begin."}
      </p>
    )
  }
  const part = room.view.session.agenda.find(({ id }) => id === stop.partId)
  if (part?.kind === "actions" && room.openActions) return <OpenActions actions={room.openActions} />
  return <p className="max-w-prose text-lg text-muted">Nothing to vote on here. Write down what matters below.</p>
}
