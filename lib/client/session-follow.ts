import { useState } from "react"
import type { Room } from "./session-room"

/**
 * Where this person looks: with the group, or at another stop until they come back. When the group moves on while
 * they look elsewhere they stay, and are told.
 */
export function useFollow(room: Pick<Room, "view" | "look">) {
  const { currentId } = room.view.session
  const [elsewhere, setElsewhere] = useState<string | null>(null)
  const away = elsewhere !== null && elsewhere !== currentId
  return {
    shownId: away ? elsewhere : currentId,
    isAway: away,
    look: (stopId: string | null) => {
      const away = stopId === currentId ? null : stopId
      setElsewhere(away)
      room.look(away, null)
    },
  }
}
