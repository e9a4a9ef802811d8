import Undo2 from "lucide-react/icons/undo-2"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import type { Room } from "@/lib/client/session-room"
import { stopOf, stopTitle } from "./stop-words"

/** For whoever looks elsewhere: where the group is, and the way back. */
export function BackToGroup({ room, onBack }: { room: Room; onBack: () => void }) {
  const { agenda, currentId } = room.view.session
  const stop = stopOf(agenda, currentId)
  const { label, title } = stop ? stopTitle(stop, agenda, room.questions) : { label: "", title: "the agenda" }
  return (
    <Message
      live
      action={
        <Button size="dense" look="primary" onClick={onBack}>
          <Undo2 aria-hidden />
          Back to group
        </Button>
      }
    >
      You look around. The group is at {label || title}.
    </Message>
  )
}
