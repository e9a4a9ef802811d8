import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { type Room, useSend } from "@/lib/client/session-room"
import { stopsOf } from "@/lib/live/plan"

interface CloseDialogProps {
  room: Pick<Room, "view" | "send">
  /** Questions that the group has not settled. */
  open: number
  onClose: () => void
}

/** Asks once before a session ends whose questions are not all settled. */
export function CloseDialog({ room, open, onClose }: CloseDialogProps) {
  const { send, busy, problem } = useSend(room)
  const all = stopsOf(room.view.session.agenda).filter((stop) => stop.question).length
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${open} of ${all} ${all === 1 ? "question" : "questions"} ${open === 1 ? "is" : "are"} still open. Close anyway?`}
      description="What was decided is kept. A closed session can be opened again, or the rest planned for another day."
      actions={
        <>
          <Button busy={busy} onClick={() => send({ type: "close" })}>
            Close anyway
          </Button>
          <Button look="primary" data-first onClick={onClose}>
            Go on
          </Button>
        </>
      }
    >
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
    </Dialog>
  )
}
