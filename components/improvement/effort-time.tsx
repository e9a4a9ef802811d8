"use client"

import { TextInput } from "@/components/ui/text-input"
import { type FieldSpec, useItemField } from "@/lib/client/item-field"
import { effortTime, parseEffortTime } from "@/lib/improvement/effort-time"
import type { ImprovementItem } from "@/lib/improvement/item"
import { SavedField } from "./saved-field"

interface EffortTimeProps {
  workloadId: string
  item: ImprovementItem
  onSaved: () => void
}

const isEmpty = (text: string) => text.trim() === ""

const TIME: FieldSpec = {
  name: "EffortMinutes",
  read: ({ effortMinutes }) => (effortMinutes === null ? "" : effortTime(effortMinutes)),
  wire: (text) => (isEmpty(text) ? null : parseEffortTime(text)),
  check: (text) =>
    isEmpty(text) || parseEffortTime(text) !== null ? "" : "Write it like “20 min”, “3 h” or “2 days”.",
}

/** How long it takes, as people write it. */
export function EffortTime({ workloadId, item, onSaved }: EffortTimeProps) {
  const field = useItemField(workloadId, item, TIME, onSaved)
  return (
    <SavedField field={field} label="Time" about="Under 30 minutes it can be a quick win.">
      {(control) => (
        <TextInput
          {...control}
          placeholder="20 min, 3 h, 2 days"
          value={field.text}
          onChange={({ target }) => field.type(target.value)}
          onBlur={field.flush}
        />
      )}
    </SavedField>
  )
}
