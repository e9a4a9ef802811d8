"use client"

import { useState } from "react"
import { Field } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import { effortTime, parseEffortTime } from "@/lib/improvement/effort-time"

interface EffortTimeProps {
  minutes: number | null
  onChange: (minutes: number | null) => void
}

/** How long it takes, as people write it. */
export function EffortTime({ minutes, onChange }: EffortTimeProps) {
  const [error, setError] = useState("")

  function save(text: string) {
    const wanted = text.trim() === "" ? null : parseEffortTime(text)
    const isWrong = text.trim() !== "" && wanted === null
    setError(isWrong ? "Write it like “20 min”, “3 h” or “2 days”." : "")
    if (!isWrong && wanted !== minutes) onChange(wanted)
  }

  return (
    <Field label="Time" required description="Under 30 minutes it can be a quick win." error={error}>
      {({ required: _, ...control }) => (
        <TextInput
          {...control}
          key={minutes}
          placeholder="20 min, 3 h, 2 days"
          defaultValue={minutes === null ? "" : effortTime(minutes)}
          onBlur={({ target }) => save(target.value)}
        />
      )}
    </Field>
  )
}
