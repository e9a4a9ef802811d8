"use client"

import { useState } from "react"
import { Field } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import { colourProblem, isColour } from "@/lib/report/brand/colour"

interface ColourFieldProps {
  label: string
  name: string
  /** Empty: Plumbline's own. */
  colour: string
  own: string
  error: string | undefined
}

/** A colour for paper, by its digits or from the system's chooser; says at once when it is too light to read. */
export function ColourField({ label, name, colour, own, error }: ColourFieldProps) {
  const [text, setText] = useState(colour)
  const problem = text === "" || text.length < 7 ? (error ?? "") : colourProblem(text)
  return (
    <Field label={label} description="Such as #1F4E79; empty for Plumbline's own." error={problem || null}>
      {(control) => (
        <span className="flex gap-2">
          <TextInput
            {...control}
            name={name}
            value={text}
            maxLength={7}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
          <input
            type="color"
            aria-label={`Choose the ${label.toLowerCase()}`}
            value={(isColour(text) ? text : own).toLowerCase()}
            onChange={(event) => setText(event.target.value.toUpperCase())}
            className="h-control w-14 shrink-0 cursor-pointer rounded-md border border-line bg-surface p-1"
          />
        </span>
      )}
    </Field>
  )
}
