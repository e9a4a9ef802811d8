import { Button } from "@/components/ui/button"
import { TextArea } from "@/components/ui/text-area"
import { joinNotes } from "@/lib/autosave/join-notes"
import type { NotesConflict as Conflict } from "@/lib/autosave/machine"
import { NOTES_ID } from "./notes"

interface NotesConflictProps {
  conflict: Conflict
  otherName: string | undefined
  onType: (text: string) => void
  onResolve: (text: string) => void
}

/** Two people wrote at once: both texts side by side until somebody decides. Ticks go on being saved. */
export default function NotesConflict({ conflict, otherName, onType, onResolve }: NotesConflictProps) {
  const other = otherName ?? "Somebody else"
  return (
    <fieldset
      aria-label="Two versions of the notes"
      className="grid gap-3 rounded-md border border-warning border-l-3 bg-warning-soft p-3"
    >
      <p role="alert">{other} changed these notes while you wrote. Both texts are kept: choose one or join them.</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <div className="grid content-start gap-1.5">
          <span className="font-medium text-sm">Your text</span>
          <TextArea
            id={NOTES_ID}
            aria-label="Your text"
            value={conflict.mine}
            onChange={({ target }) => onType(target.value)}
          />
          <Button size="dense" className="justify-self-start" onClick={() => onResolve(conflict.mine)}>
            Keep yours
          </Button>
        </div>
        <div className="grid content-start gap-1.5">
          <span className="font-medium text-sm">{otherName ? `${otherName}’s text` : "Their text"}</span>
          <TextArea aria-label="Their text" value={conflict.theirs} readOnly />
          <Button size="dense" className="justify-self-start" onClick={() => onResolve(conflict.theirs)}>
            Take theirs
          </Button>
        </div>
      </div>
      <Button
        look="primary"
        className="justify-self-start"
        onClick={() => onResolve(joinNotes(conflict.mine, conflict.theirs))}
      >
        Join both
      </Button>
    </fieldset>
  )
}
