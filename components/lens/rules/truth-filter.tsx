"use client"

import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import type { Question } from "@/lib/lens/model"
import { practiceNumbers } from "@/lib/risk/words"

interface TruthFilterProps {
  question: Question
  filter: ReadonlyMap<string, boolean>
  onChange: (filter: ReadonlyMap<string, boolean>) => void
}

const OPTIONS = [
  { value: "", label: "Either way" },
  { value: "yes", label: "Ticked" },
  { value: "no", label: "Not ticked" },
]

/** Keeps the answers that tick, or don't tick, some of the practices. */
export function TruthFilter({ question, filter, onChange }: TruthFilterProps) {
  const numbers = practiceNumbers(question)
  const change = (id: string, value: string) => {
    const next = new Map(filter)
    if (value === "") next.delete(id)
    else next.set(id, value === "yes")
    onChange(next)
  }
  return (
    <details className="rounded-md border border-line">
      <summary className="flex min-h-control items-center gap-2 px-3 text-sm">
        Filter by practice{filter.size > 0 ? ` (${filter.size})` : ""}
      </summary>
      <div className="grid gap-2 border-line border-t p-3 sm:grid-cols-2">
        {question.choices.map(({ id, title }) => {
          const wish = filter.get(id)
          return (
            <div key={id} className="grid grid-cols-[1fr_8.5rem] items-center gap-2 text-sm">
              <label htmlFor={`filter-${id}`}>
                {numbers.get(id) ?? ""} {title || id}
              </label>
              <Select
                id={`filter-${id}`}
                options={OPTIONS}
                value={wish === undefined ? "" : wish ? "yes" : "no"}
                onChange={(event) => change(id, event.target.value)}
              />
            </div>
          )
        })}
        {filter.size > 0 ? (
          <Button size="dense" className="justify-self-start" onClick={() => onChange(new Map())}>
            Clear the filter
          </Button>
        ) : null}
      </div>
    </details>
  )
}
