"use client"

import { useState } from "react"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import { useChosen } from "@/lib/client/item-change"
import type { ImprovementItem } from "@/lib/improvement/item"
import type { PlanMember } from "./plan-view"

interface ItemOwnerProps {
  owner: ImprovementItem["owner"]
  members: readonly PlanMember[]
  onChange: (owner: { UserId: string } | { Name: string } | null) => Promise<unknown>
}

const OTHER = "other"
const FREE = "free"

/** A member, or somebody without an account who is only named. */
export function ItemOwner({ owner, members, onChange }: ItemOwnerProps) {
  const [naming, setNaming] = useState(false)
  const free = owner && owner.id === null ? [{ value: FREE, label: owner.name }] : []
  // Whoever left the workspace still owns it by name.
  const gone =
    owner?.id && !members.some(({ userId }) => userId === owner.id) ? [{ value: owner.id, label: owner.name }] : []

  const [shown, show] = useChosen(owner === null ? "" : (owner.id ?? FREE), async (value) => {
    if (value !== FREE) await onChange(value === "" ? null : { UserId: value })
  })

  function choose(value: string) {
    setNaming(value === OTHER)
    if (value !== OTHER) show(value)
  }

  return (
    <>
      <Field label="Owner" required>
        {({ required: _, ...control }) => (
          <Select
            {...control}
            placeholder="Nobody yet"
            options={[
              ...members.map(({ userId, name }) => ({ value: userId, label: name })),
              ...gone,
              ...free,
              { value: OTHER, label: "Somebody without an account …" },
            ]}
            value={naming ? OTHER : shown}
            onChange={({ target }) => choose(target.value)}
          />
        )}
      </Field>
      {naming ? (
        <Field label="Name of the owner" required>
          {({ required: _, ...control }) => (
            <TextInput
              {...control}
              maxLength={200}
              onBlur={({ target }) => {
                setNaming(false)
                if (target.value.trim()) void onChange({ Name: target.value.trim() })
              }}
            />
          )}
        </Field>
      ) : null}
    </>
  )
}
