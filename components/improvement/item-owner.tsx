"use client"

import { useState } from "react"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import { type FieldSpec, useItemField } from "@/lib/client/item-field"
import type { ImprovementItem } from "@/lib/improvement/item"
import type { PlanMember } from "./plan-view"
import { SavedField } from "./saved-field"

interface ItemOwnerProps {
  workloadId: string
  item: ImprovementItem
  members: readonly PlanMember[]
  onSaved: () => void
}

const OTHER = "other"
const MEMBER = "member:"
const NAMED = "named:"

const OWNER: FieldSpec = {
  name: "Owner",
  read: ({ owner }) => (owner === null ? "" : owner.id === null ? NAMED + owner.name : MEMBER + owner.id),
  wire: (text) => {
    if (text.startsWith(MEMBER)) return { UserId: text.slice(MEMBER.length) }
    return text.startsWith(NAMED) ? { Name: text.slice(NAMED.length).trim() } : null
  },
}

/** A member, or somebody without an account who is only named. */
export function ItemOwner({ workloadId, item, members, onSaved }: ItemOwnerProps) {
  const field = useItemField(workloadId, item, OWNER, onSaved)
  const [naming, setNaming] = useState(false)
  const known = members.map(({ userId, name }) => ({ value: MEMBER + userId, label: name }))
  const { text } = field
  const words = (value: string) => {
    if (value.startsWith(NAMED)) return value.slice(NAMED.length)
    const stored = value === OWNER.read(item) ? item.owner?.name : undefined
    return known.find((option) => option.value === value)?.label ?? stored ?? "Somebody who has left"
  }
  // Who is only named, or has left the workspace, still owns it.
  const present = text === "" || known.some(({ value }) => value === text) ? [] : [{ value: text, label: words(text) }]

  return (
    <>
      <SavedField field={field} label="Owner" words={words}>
        {(control) => (
          <Select
            {...control}
            placeholder="Nobody yet"
            options={[...known, ...present, { value: OTHER, label: "Somebody without an account …" }]}
            value={naming ? OTHER : text}
            onChange={({ target }) => {
              setNaming(target.value === OTHER)
              if (target.value !== OTHER) field.choose(target.value)
            }}
          />
        )}
      </SavedField>
      {naming ? (
        <Field label="Name of the owner" required>
          {({ required: _, ...control }) => (
            <TextInput
              {...control}
              maxLength={200}
              onChange={({ target }) => {
                if (target.value.trim() !== "") field.type(NAMED + target.value)
              }}
              onBlur={() => {
                setNaming(false)
                field.flush()
              }}
            />
          )}
        </Field>
      ) : null}
    </>
  )
}
