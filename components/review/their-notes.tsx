import { Button } from "@/components/ui/button"
import { TextArea } from "@/components/ui/text-area"
import { joinNotes } from "@/lib/autosave/join-notes"
import type { NotesConflict } from "@/lib/autosave/machine"

interface TheirNotesProps {
  conflict: NotesConflict
  otherName: string | undefined
  onResolve: (text: string) => void
}

/** Two people wrote at once: the other text beside one's own until somebody decides. Ticks go on being saved. */
export default function TheirNotes({ conflict: { mine, theirs }, otherName, onResolve }: TheirNotesProps) {
  return (
    <>
      <TextArea aria-label={otherName ? `The text of ${otherName}` : "The other text"} value={theirs} readOnly />
      <div className="col-span-full flex flex-wrap items-center gap-2 rounded-md border border-warning border-l-3 bg-warning-soft px-3 py-2.5">
        <p role="alert" className="min-w-60 flex-1">
          {otherName ?? "Somebody else"} changed these notes while you wrote. Both texts are kept until you decide.
        </p>
        <Button size="dense" onClick={() => onResolve(mine)}>
          Keep yours
        </Button>
        <Button size="dense" onClick={() => onResolve(theirs)}>
          Take theirs
        </Button>
        <Button size="dense" look="primary" onClick={() => onResolve(joinNotes(mine, theirs))}>
          Join both
        </Button>
      </div>
    </>
  )
}
