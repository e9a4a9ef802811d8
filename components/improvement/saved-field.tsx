"use client"

import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { Field, type FieldControl } from "@/components/ui/field"
import { SaveState } from "@/components/ui/save-state"
import { timeWords } from "@/components/ui/time-words"
import { joinNotes } from "@/lib/autosave/join-notes"
import type { KeptField } from "@/lib/client/kept-field"
import { capital } from "@/lib/client/workload-errors"

interface SavedFieldProps {
  field: KeptField
  label: string
  about?: string | undefined
  /** How people read a value: "Tue, 3 Mar 2027". Left out: the value itself. */
  words?: (text: string) => string
  /** Whether two texts can stand one after the other. */
  joins?: boolean
  children: (control: FieldControl) => ReactNode
}

/** A field that saves itself and says so beside its label; when two people changed it at once, both stay to choose from. */
export function SavedField({ field, label, about, words = (text) => text, joins, children }: SavedFieldProps) {
  const { text, theirs, problem } = field
  return (
    <div className="relative grid gap-1.5">
      <FieldState field={field} />
      <Field label={label} required description={about} error={capital(problem)}>
        {({ required: _, ...control }) => children(control)}
      </Field>
      {theirs === null ? null : (
        <div className="grid gap-2 rounded-md border border-warning border-l-3 bg-warning-soft px-3 py-2.5">
          <p role="alert">Somebody else changed this meanwhile. Both are kept until you decide. Theirs:</p>
          <p className="max-h-60 overflow-y-auto whitespace-pre-line break-words rounded-sm bg-surface px-2 py-1.5">
            {theirs === "" ? <span className="text-muted">(empty)</span> : words(theirs)}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="dense" onClick={() => field.resolve(text)}>
              Keep yours
            </Button>
            <Button size="dense" onClick={() => field.resolve(theirs)}>
              Take theirs
            </Button>
            {joins ? (
              <Button size="dense" look="primary" onClick={() => field.resolve(joinNotes(text, theirs))}>
                Join both
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </div>
  )
}

/** Beside the label, where it moves nothing; trouble needs more words than fit there. */
function FieldState({ field: { status, savedAt, problem } }: { field: KeptField }) {
  if (status === "idle") return null
  const words = status === "error" && problem !== "" ? "Not saved" : status === "offline" ? "Offline, kept" : undefined
  return (
    <div className="absolute top-0 right-0 bg-ground pl-2">
      <SaveState status={status} quiet {...(savedAt && { at: timeWords(savedAt, "time") })} {...(words && { words })} />
    </div>
  )
}
