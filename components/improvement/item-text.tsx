"use client"

import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { SaveState } from "@/components/ui/save-state"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { joinNotes } from "@/lib/autosave/join-notes"
import { useItemField } from "@/lib/client/item-field"
import { capital } from "@/lib/client/workload-errors"

interface ItemTextProps {
  item: { workloadId: string; number: number }
  /** The member of the API's input: "Recommendation". */
  name: string
  label: string
  about?: string
  stored: string
  /** One line; otherwise it grows. */
  short?: boolean
}

/** One text of an improvement; saves itself, and keeps both when two people wrote at once. */
export function ItemText({ item, name, label, about, stored, short }: ItemTextProps) {
  const field = useItemField(item.workloadId, item.number, name, stored)
  const { text, status, theirs } = field
  return (
    <div className="grid gap-1.5">
      <Field label={label} required description={about} error={capital(field.problem)}>
        {({ required: _, ...control }) => {
          const shared = { ...control, value: text, onBlur: field.flush }
          return short ? (
            <TextInput {...shared} maxLength={500} onChange={({ target }) => field.type(target.value)} />
          ) : (
            <TextArea {...shared} maxLength={20_000} onChange={({ target }) => field.type(target.value)} />
          )
        }}
      </Field>
      {theirs !== null ? (
        <div className="grid gap-2 rounded-md border border-warning border-l-3 bg-warning-soft px-3 py-2.5">
          <p role="alert">Somebody else changed this while you wrote. Both texts are kept until you decide. Theirs:</p>
          <p className="max-h-60 overflow-y-auto whitespace-pre-line break-words rounded-sm bg-surface px-2 py-1.5">
            {theirs || <span className="text-muted">(empty)</span>}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="dense" onClick={() => field.resolve(text)}>
              Keep yours
            </Button>
            <Button size="dense" onClick={() => field.resolve(theirs)}>
              Take theirs
            </Button>
            {short ? null : (
              <Button size="dense" look="primary" onClick={() => field.resolve(joinNotes(text, theirs))}>
                Join both
              </Button>
            )}
          </div>
        </div>
      ) : null}
      {status === "idle" ? null : <SaveState status={status} quiet />}
    </div>
  )
}
