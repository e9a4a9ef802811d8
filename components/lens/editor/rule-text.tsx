"use client"

import dynamic from "next/dynamic"
import type { Choice } from "@/lib/lens/model"

interface RuleTextProps {
  condition: string
  choices: readonly Choice[]
  pointer: string
  onChange: (condition: string) => void
}

const Editor = dynamic(
  () => import("@/components/lens/editor/rule-text-editor").then((module) => module.RuleTextEditor),
  {
    ssr: false,
    loading: () => <p className="rounded-md border border-line p-2 text-muted text-sm">The editor is loading …</p>,
  },
)

/** A condition as text, with its ids completed and what is wrong marked in place. */
export function RuleText(props: RuleTextProps) {
  return (
    <div className="grid gap-1">
      <Editor {...props} />
      <p className="text-muted text-xs">
        Choice ids with <code>&amp;&amp;</code> (and), <code>||</code> (or), <code>!</code> (not) and parentheses. Ids
        are offered as you type.
      </p>
    </div>
  )
}
