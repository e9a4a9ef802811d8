"use client"

import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { type FieldSpec, useItemField } from "@/lib/client/item-field"
import type { ImprovementItem } from "@/lib/improvement/item"
import { SavedField } from "./saved-field"

interface ItemTextProps {
  workloadId: string
  item: ImprovementItem
  spec: FieldSpec
  label: string
  about?: string
  /** One line; otherwise it grows. */
  short?: boolean
}

/** One text of an improvement; saves itself, and keeps both when two people wrote at once. */
export function ItemText({ workloadId, item, spec, label, about, short }: ItemTextProps) {
  const field = useItemField(workloadId, item, spec)
  return (
    <SavedField field={field} label={label} about={about} joins={!short}>
      {(control) => {
        const shared = { ...control, value: field.text, onBlur: field.flush }
        return short ? (
          <TextInput {...shared} maxLength={500} onChange={({ target }) => field.type(target.value)} />
        ) : (
          <TextArea {...shared} maxLength={20_000} onChange={({ target }) => field.type(target.value)} />
        )
      }}
    </SavedField>
  )
}
