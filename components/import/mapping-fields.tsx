"use client"

import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import type { MappedSheet, Mapping } from "@/lib/report/sheet-changes"

interface MappingFieldsProps {
  sheets: readonly MappedSheet[]
  onMap: (sheet: string, mapping: Mapping) => void
  open: boolean
  onToggle: (open: boolean) => void
}

/** Which of the file's columns is which; open when one that the rows need was not found by its name. */
export function MappingFields({ sheets, onMap, open, onToggle }: MappingFieldsProps) {
  const missing = sheets.flatMap(({ wanted, mapping }) => wanted.filter(({ column }) => mapping[column] === null))
  const needed = missing.filter(({ isKey }) => isKey).length
  return (
    <details
      open={open || needed > 0}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
      className="rounded-md border border-line px-4 py-3"
    >
      <summary className="cursor-pointer font-medium">Columns of the file{said(needed, missing.length)}</summary>
      {sheets.map(({ sheet, found, mapping, wanted }) => (
        <fieldset key={sheet} className="mt-3">
          <legend className="mb-2 font-medium text-sm">Sheet “{sheet}”</legend>
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {wanted.map(({ column, isKey }) => (
              <Field key={column} label={column} required={isKey}>
                {(control) => (
                  <Select
                    {...control}
                    value={mapping[column] === null ? "" : String(mapping[column])}
                    placeholder="Not in the file"
                    options={found.map((name, index) => ({
                      value: String(index),
                      label: name || `Column ${index + 1}`,
                    }))}
                    onChange={({ target }) =>
                      onMap(sheet, { [column]: target.value === "" ? null : Number(target.value) })
                    }
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  )
}

function said(needed: number, missing: number): string {
  if (needed > 0) return needed === 1 ? ": say which one is missing" : `: say which ${needed} are missing`
  return missing === 0 ? "" : `: ${missing} not in the file, which change nothing`
}
