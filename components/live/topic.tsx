import type { Room } from "@/lib/client/session-room"

interface TopicProps {
  room: Pick<Room, "view">
  /** The group is on a stop of the agenda. */
  hasStop: boolean
  leads: boolean
}

/** A stop of the agenda without a question: an opening, a break, a look at open actions. */
export function Topic({ room, hasStop, leads }: TopicProps) {
  if (!hasStop) {
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
  return <p className="max-w-prose text-lg text-muted">Nothing to vote on here. Write down what matters below.</p>
}
