"use client"

import { useId } from "react"
import { Field } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import type { PersonView } from "@/lib/live/session-view"

interface OwnerFieldsProps {
  people: readonly PersonView[]
  errorOf: (name: string) => string | undefined
}

/** Who takes care of something, and by when. Anybody may be named, also who is not here. */
export function OwnerFields({ people, errorOf }: OwnerFieldsProps) {
  const list = useId()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Owner" error={errorOf("owner")}>
        {(control) => <TextInput {...control} name="owner" list={list} maxLength={120} autoComplete="off" />}
      </Field>
      <datalist id={list}>
        {people.map((person) => (
          <option key={person.id} value={person.name} />
        ))}
      </datalist>
      <Field label="Due" error={errorOf("dueOn")}>
        {(control) => <TextInput {...control} name="dueOn" type="date" />}
      </Field>
    </div>
  )
}
