"use client"

import { ChoiceMenu } from "@/components/lens/editor/choice-menu"
import { ChoiceMore } from "@/components/lens/editor/choice-more"
import { DraftField } from "@/components/lens/editor/draft-field"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { ResourceFields } from "@/components/lens/editor/resource-fields"
import { useThing } from "@/components/lens/editor/thing"
import { useRestructure } from "@/components/lens/editor/use-restructure"
import { moveBy } from "@/lib/lens/edit/structure"
import { LIMITS } from "@/lib/lens/limits"

/** One choice; `number` as participants see it, null for “none of these”. Alt and the arrow keys move it. */
export function ChoiceCard({ number }: { number: number | null }) {
  const { pointer } = useThing()
  const restructure = useRestructure()
  return (
    <fieldset
      className="grid gap-3 rounded-md border border-line bg-surface p-3"
      onKeyDown={(event) => {
        const steps = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0
        if (!event.altKey || steps === 0) return
        event.preventDefault()
        restructure((text, root) => moveBy(text, root, pointer, steps))
      }}
    >
      <legend className="sr-only">{number === null ? "None of these" : `Practice ${number}`}</legend>
      <div className="flex items-start gap-2">
        <span aria-hidden className="mt-0.5 w-6 shrink-0 text-end font-medium text-muted text-sm tabular-nums">
          {number ?? "–"}
        </span>
        <div className="min-w-0 flex-1">
          <DraftField label="Title" path={["title"]} limit={LIMITS.title} required />
        </div>
        <ChoiceMenu number={number} />
      </div>
      <div className="grid gap-3 sm:pl-8">
        <InlineProblems pointer={pointer} />
        {number === null ? null : (
          <ResourceFields
            name="improvementPlan"
            label="Way to improve"
            required
            description="What to do when it is not in place"
          />
        )}
        <ChoiceMore />
      </div>
    </fieldset>
  )
}
