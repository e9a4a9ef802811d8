"use client"

import { Select, type SelectOption } from "@/components/ui/select"
import type { KeptField } from "@/lib/client/kept-field"
import { SavedField } from "./saved-field"

interface ItemChoiceProps {
  field: KeptField
  label: string
  options: readonly SelectOption[]
}

/** A fact of an improvement that is chosen from a list. */
export function ItemChoice({ field, label, options }: ItemChoiceProps) {
  const words = (value: string) => options.find((option) => option.value === value)?.label ?? value
  return (
    <SavedField field={field} label={label} words={words}>
      {(control) => (
        <Select
          {...control}
          options={options}
          value={field.text}
          onChange={({ target }) => field.choose(target.value)}
        />
      )}
    </SavedField>
  )
}
