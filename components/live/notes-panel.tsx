"use client"

import { useState } from "react"
import { Field } from "@/components/ui/field"
import { SaveState } from "@/components/ui/save-state"
import { TextArea } from "@/components/ui/text-area"
import type { Room } from "@/lib/client/session-room"
import { useSharedNote } from "@/lib/client/shared-note"
import { NOTE_FIELDS, type NoteField } from "@/lib/live/state"
import { wordList } from "@/lib/risk/words"

interface NotesPanelProps {
  room: Room
  stopId: string
  /** Observers read. */
  mayWrite: boolean
}

const LABELS = {
  discussion: "What was said",
  evidence: "Evidence",
  "trade-off": "Trade-offs",
} as const satisfies Record<NoteField, string>

/** The notes that everybody writes together, field by field. */
export function NotesPanel({ room, stopId, mayWrite }: NotesPanelProps) {
  return (
    <section aria-labelledby="shared-notes" className="grid content-start gap-3">
      <h2 id="shared-notes" className="text-lg">
        Shared notes
      </h2>
      {NOTE_FIELDS.map((field) => (
        <NoteArea key={`${stopId} ${field}`} room={room} stopId={stopId} field={field} mayWrite={mayWrite} />
      ))}
    </section>
  )
}

function NoteArea({ room, stopId, field, mayWrite }: NotesPanelProps & { field: NoteField }) {
  const [touched, setTouched] = useState(false)
  const note = room.view.notes[`${stopId}|${field}`]
  const { text, state, type, flush } = useSharedNote(note, (value, base) =>
    room.send({ type: "write-note", stopId, field, base, text: value }),
  )
  const writers = room.looks.filter((one) => one.typing === field).map((one) => one.name)
  if (!mayWrite) {
    return (
      <div className="grid gap-0.5">
        <h3 className="font-medium text-muted text-sm">{LABELS[field]}</h3>
        <p className="whitespace-pre-line">{text || "Nothing yet."}</p>
      </div>
    )
  }
  return (
    <div className="grid gap-1">
      <Field label={LABELS[field]}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={20_000}
            value={text}
            onChange={({ target }) => {
              setTouched(true)
              room.look(room.view.session.currentId === stopId ? null : stopId, field)
              type(target.value)
            }}
            onBlur={() => {
              flush()
              room.look(room.view.session.currentId === stopId ? null : stopId, null)
            }}
          />
        )}
      </Field>
      <div className="flex min-h-5 flex-wrap items-center gap-x-3 text-muted text-sm">
        {touched ? <SaveState status={state} quiet /> : null}
        {writers.length > 0 ? `${wordList(writers)} ${writers.length === 1 ? "writes" : "write"}…` : ""}
      </div>
    </div>
  )
}
