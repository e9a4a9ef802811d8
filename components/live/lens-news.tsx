import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import type { Room } from "@/lib/client/session-room"
import { stopsOf } from "@/lib/live/plan"

interface LensNewsProps {
  room: Pick<Room, "view" | "questions" | "isReading">
  /** Opens the agenda; null for whoever may not change it, who need not know either. */
  onChange: (() => void) | null
}

/** A lens was upgraded since the agenda was made. What is shown is up to date; what is asked is for the lead to say. */
export function LensNews({ room, onChange }: LensNewsProps) {
  const { agenda, lensesChanged } = room.view.session
  const isGone = !room.isReading && stopsOf(agenda).some((stop) => stop.question && !room.questions.has(stop.id))
  if (!onChange || (!lensesChanged && !isGone)) return null
  return (
    <Message
      live
      tone="warning"
      title={lensesChanged ? "A lens of this workload changed" : "The agenda asks what is no longer in its lens"}
      action={
        <Button size="dense" onClick={onChange}>
          Look at the agenda
        </Button>
      }
    >
      Questions and practices are shown as they are now. The agenda may ask what is gone, and lack what is new; save it
      once it is right.
    </Message>
  )
}
