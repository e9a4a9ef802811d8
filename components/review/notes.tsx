import { lazy, Suspense, useId } from "react"
import { join } from "@/components/ui/join"
import { TextArea } from "@/components/ui/text-area"
import type { AnswerActions } from "@/lib/client/answer-actions"
import type { AnswerView } from "@/lib/client/answer-view"
import { TITLE_ID } from "./question-header"

// Two people rarely write the same note.
const TheirNotes = lazy(() => import("./their-notes"))

/** What AWS takes, and what our server takes. */
const AWS_LENGTH = 2_084
const LENGTH = 20_000

export const NOTES_ID = "answer-notes"

interface NotesProps {
  view: AnswerView
  actions: AnswerActions | null
  /** Who wrote the other text, when it is known. */
  otherName: string | undefined
  onTyping: () => void
}

/** Free text of the question; grows with what is written. */
export function Notes({ view, actions, otherName, onTyping }: NotesProps) {
  const about = useId()
  const { notes } = view.shown
  const { conflict } = view.saver
  if (!actions) return notes ? <ReadNotes notes={notes} /> : null
  const warning = lengthWarning(notes.length)
  return (
    <section className="grid gap-1.5">
      <label htmlFor={NOTES_ID} className="justify-self-start font-medium">
        {conflict ? "Notes: your text" : "Notes"}
      </label>
      {/* Whoever is typing when a conflict comes up must stay in the same field. */}
      <div className={join("grid gap-3", conflict !== null && "sm:grid-cols-2")}>
        <TextArea
          id={NOTES_ID}
          value={notes}
          aria-describedby={warning ? about : undefined}
          aria-invalid={notes.length > LENGTH || undefined}
          onChange={({ target }) => {
            actions.type(target.value)
            onTyping()
          }}
          onKeyDown={({ key }) => {
            if (key === "Escape") document.getElementById(TITLE_ID)?.focus()
          }}
        />
        {conflict ? (
          <Suspense fallback={null}>
            <TheirNotes conflict={conflict} otherName={otherName} onResolve={actions.resolve} />
          </Suspense>
        ) : null}
      </div>
      <p id={about} className="min-h-5 text-muted text-sm">
        {warning}
      </p>
    </section>
  )
}

function ReadNotes({ notes }: { notes: string }) {
  return (
    <section className="grid gap-1.5">
      <h2 className="font-medium text-base">Notes</h2>
      <p className="max-w-prose whitespace-pre-line">{notes}</p>
    </section>
  )
}

function lengthWarning(length: number): string | null {
  const count = length.toLocaleString("en-GB")
  if (length > LENGTH) {
    return `${count} characters: more than ${LENGTH.toLocaleString("en-GB")} can’t be saved. Shorten it.`
  }
  if (length > AWS_LENGTH) return `${count} characters: an export to AWS will cut after 2,084 and report it.`
  return null
}
