"use client"

import Plus from "lucide-react/icons/plus"
import { ChoiceCard } from "@/components/lens/editor/choice-card"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { ThingProvider, useThing } from "@/components/lens/editor/thing"
import { useRestructure } from "@/components/lens/editor/use-restructure"
import { Button } from "@/components/ui/button"
import { addChoice } from "@/lib/lens/edit/choices"
import { listAt, objectsIn } from "@/lib/lens/edit/place"
import { textAt } from "@/lib/lens/edit/set-value"
import { LIMITS } from "@/lib/lens/limits"
import { isNoneOfThese } from "@/lib/lens/model"

/** The practices of a question, numbered as participants see them, and “none of these”. */
export function ChoicesForm() {
  const { pointer, node } = useThing()
  const restructure = useRestructure()
  const choices = objectsIn(listAt(node, "choices"))
  const isNone = choices.map((choice) => choice !== null && isNoneOfThese({ id: textAt(choice, "id") }))
  return (
    <section aria-labelledby="choices" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="choices" className="text-lg">
          Practices
        </h2>
        <span className="text-muted text-sm tabular-nums">
          {choices.length} of {LIMITS.choices} choices
        </span>
      </div>
      <InlineProblems pointer={`${pointer}/choices`} />
      <ol className="grid gap-3">
        {choices.map((_, index) => (
          <li key={`${pointer}/choices/${String(index)}`}>
            <ThingProvider pointer={`${pointer}/choices/${index}`}>
              <ChoiceCard number={isNone[index] ? null : isNone.slice(0, index + 1).filter((none) => !none).length} />
            </ThingProvider>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => restructure((text, root) => addChoice(text, root, pointer, "practice"))}>
          <Plus aria-hidden /> Add a practice
        </Button>
        {isNone.includes(true) ? null : (
          <Button onClick={() => restructure((text, root) => addChoice(text, root, pointer, "none"))}>
            <Plus aria-hidden /> Add “None of these”
          </Button>
        )}
      </div>
    </section>
  )
}
