"use client"

import { useId, useState } from "react"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { useThing, useWrite } from "@/components/lens/editor/thing"
import { TextArea } from "@/components/ui/text-area"
import { textsAt } from "@/lib/lens/edit/set-value"
import { pointerTo } from "@/lib/lens/json-node"

interface DraftLinesProps {
  label: string
  path: readonly [string, ...string[]]
  description?: string
}

/** A list of texts, one to a line. */
export function DraftLines({ label, path, description = "One to a line" }: DraftLinesProps) {
  const id = useId()
  const { pointer, node } = useThing()
  const write = useWrite()
  // While somebody types, empty lines are on their way to something.
  const [typed, setTyped] = useState<string | null>(null)
  const at = pointerTo(pointer, ...path)
  const change = (text: string) => {
    setTyped(text)
    const lines = text.split("\n").filter((line) => line.trim() !== "")
    write(path, lines.length === 0 ? undefined : lines, `the ${label.toLowerCase()}`)
  }
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        {label} <span className="font-normal text-muted">(optional)</span>
      </label>
      <span id={`${id}-about`} className="text-muted text-sm">
        {description}
      </span>
      <TextArea
        id={id}
        data-pointer={at}
        aria-describedby={`${id}-about`}
        className="min-h-16"
        value={typed ?? textsAt(node, ...path).join("\n")}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <InlineProblems pointer={at} />
    </div>
  )
}
