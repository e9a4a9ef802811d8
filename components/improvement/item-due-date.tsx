"use client"

import { useState } from "react"
import { TextInput } from "@/components/ui/text-input"
import { timeWords } from "@/components/ui/time-words"
import { type FieldSpec, useItemField } from "@/lib/client/item-field"
import type { ImprovementItem } from "@/lib/improvement/item"
import { SavedField } from "./saved-field"

interface ItemDueDateProps {
  workloadId: string
  item: ImprovementItem
  onSaved: () => void
}

const DUE: FieldSpec = { name: "DueOn", read: ({ dueOn }) => dueOn ?? "", wire: (text) => text || null }

/** While a year is typed the date is whole after every digit: 0002, 0020, 0202. */
const EARLIEST = "2000-01-01"

export function ItemDueDate({ workloadId, item, onSaved }: ItemDueDateProps) {
  const field = useItemField(workloadId, item, DUE, onSaved)
  // What stands in the input while it is no date to keep yet, and whether somebody left it like that.
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const problem = draft !== null && isLeft ? "Choose a whole date, with its year." : field.problem
  const words = (day: string) => timeWords(new Date(`${day}T00:00:00Z`), "day", "UTC")
  return (
    <SavedField field={{ ...field, problem }} label="Due date" words={words}>
      {(control) => (
        <TextInput
          {...control}
          type="date"
          min={EARLIEST}
          value={draft ?? field.text}
          onChange={({ target }) => {
            const isWhole = target.validity.valid && (target.value === "" || target.value >= EARLIEST)
            setDraft(isWhole ? null : target.value)
            setLeft(false)
            if (isWhole) field.type(target.value)
          }}
          onBlur={() => {
            setLeft(true)
            field.flush()
          }}
        />
      )}
    </SavedField>
  )
}
