"use client"

import { useId } from "react"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { useProblemsAt, useThing, useWrite } from "@/components/lens/editor/thing"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { textAt } from "@/lib/lens/edit/set-value"
import { pointerTo } from "@/lib/lens/json-node"

interface DraftFieldProps {
  label: string
  path: readonly [string, ...string[]]
  /** Characters that the format allows. */
  limit?: number
  /** An empty text stays in the lens instead of taking the key out. */
  required?: boolean
  tall?: boolean
  description?: string
}

/** A text of the thing around here: what is typed is in the source at once. */
export function DraftField({ label, path, limit, required, tall, description }: DraftFieldProps) {
  const id = useId()
  const { pointer, node } = useThing()
  const write = useWrite()
  const at = pointerTo(pointer, ...path)
  const problems = useProblemsAt(at)
  const value = textAt(node, ...path)
  const control = {
    ...{ id, value, "data-pointer": at },
    "aria-describedby": `${id}-about ${id}-problems`,
    "aria-invalid": problems.some(({ severity }) => severity === "error") ? (true as const) : undefined,
    onChange: ({ target }: { target: { value: string } }) => {
      const next = tall ? target.value : target.value.replace(/\s*\n\s*/g, " ")
      write(path, next === "" && !required ? undefined : next, `the ${label.toLowerCase()}`)
    },
  }
  const length = [...value].length
  const isNear = limit !== undefined && length > limit * 0.75
  return (
    <div className="grid content-start gap-1">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <label htmlFor={id} className="font-medium text-sm">
          {label}
          {required ? null : <span className="font-normal text-muted"> (optional)</span>}
        </label>
        {isNear ? (
          <span className={`text-xs tabular-nums ${length > limit ? "text-danger" : "text-muted"}`}>
            {length} of {limit} characters
          </span>
        ) : null}
      </span>
      <span id={`${id}-about`} className="text-muted text-sm empty:hidden">
        {description}
      </span>
      {tall ? <TextArea {...control} className="min-h-16" /> : <TextInput {...control} />}
      <InlineProblems id={`${id}-problems`} pointer={at} />
    </div>
  )
}
