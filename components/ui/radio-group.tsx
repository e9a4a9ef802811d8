"use client"

import { type ReactNode, useId } from "react"
import { FieldError } from "./field"

export interface RadioOption {
  value: string
  label: ReactNode
  description?: ReactNode
}

interface RadioGroupProps {
  legend: ReactNode
  name: string
  options: readonly RadioOption[]
  value?: string
  onChange?: (value: string) => void
  error?: string | null
}

export function RadioGroup({ legend, name, options, value, onChange, error }: RadioGroupProps) {
  const id = useId()
  return (
    <fieldset className="grid content-start gap-1" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      {options.map((option) => (
        <div key={option.value} className="grid grid-cols-[auto_1fr] items-start gap-x-2.5">
          <input
            id={`${id}-${option.value}`}
            type="radio"
            name={name}
            value={option.value}
            checked={onChange ? value === option.value : undefined}
            defaultChecked={onChange ? undefined : value === option.value}
            onChange={() => onChange?.(option.value)}
            aria-describedby={option.description ? `${id}-${option.value}-about` : undefined}
            className="mt-[calc((var(--control)-1.125rem)/2)] size-4.5"
          />
          <label htmlFor={`${id}-${option.value}`} className="flex min-h-control items-center py-1.5">
            {option.label}
          </label>
          {option.description ? (
            <p id={`${id}-${option.value}-about`} className="col-start-2 -mt-1 pb-1.5 text-muted text-sm">
              {option.description}
            </p>
          ) : null}
        </div>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  )
}
