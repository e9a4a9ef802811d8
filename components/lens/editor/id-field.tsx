"use client"

import { useId, useState } from "react"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { useThing } from "@/components/lens/editor/thing"
import { TextInput } from "@/components/ui/text-input"
import { textAt } from "@/lib/lens/edit/set-value"
import { pointerTo } from "@/lib/lens/json-node"

interface IdFieldProps {
  label: string
  description?: string
  /** Takes the id as a whole: half-typed ids would break what names it. */
  onRename: (id: string) => void
}

/** The id of the thing around here. It changes when the field is left or Enter is pressed. */
export function IdField({ label, description, onRename }: IdFieldProps) {
  const id = useId()
  const { pointer, node } = useThing()
  const current = textAt(node, "id")
  const [typed, setTyped] = useState<string | null>(null)
  const at = pointerTo(pointer, "id")
  const commit = () => {
    if (typed !== null && typed.trim() !== current) onRename(typed.trim())
    setTyped(null)
  }
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <span id={`${id}-about`} className="text-muted text-sm empty:hidden">
        {description}
      </span>
      <TextInput
        id={id}
        data-pointer={at}
        aria-describedby={`${id}-about`}
        className="font-mono"
        spellCheck={false}
        autoComplete="off"
        value={typed ?? current}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit()
          if (event.key === "Escape") setTyped(null)
        }}
      />
      <InlineProblems pointer={at} />
    </div>
  )
}
