"use client"

import { Checkbox } from "@/components/ui/checkbox"
import { join } from "@/components/ui/join"
import { isNoneOfThese, type Question } from "@/lib/lens/model"
import type { Selection } from "@/lib/risk/evaluate"
import { practiceNumbers } from "@/lib/risk/words"

interface TesterChoicesProps {
  question: Question
  answer: Selection
  onChange: (answer: Selection) => void
}

/** The choices to tick, each practice also to be marked not applicable. */
export function TesterChoices({ question, answer, onChange }: TesterChoicesProps) {
  const numbers = practiceNumbers(question)
  const toggle = (id: string, mark: "selected" | "notApplicable") => {
    const other = mark === "selected" ? "notApplicable" : "selected"
    const marked = new Set(answer[mark])
    const unmarked = new Set(answer[other])
    if (!marked.delete(id)) marked.add(id)
    unmarked.delete(id)
    onChange({ ...answer, [mark]: marked, [other]: unmarked })
  }
  return (
    <ul className="grid">
      {question.choices.map((choice) => {
        const { id, title } = choice
        const out = answer.notApplicable.has(id)
        const number = numbers.get(id)
        const name = title || id
        return (
          <li key={id} className="grid grid-cols-[1fr_auto] items-start gap-2">
            <Checkbox
              checked={answer.selected.has(id)}
              onChange={() => toggle(id, "selected")}
              label={
                <span className={join("text-sm", out && "text-muted line-through")}>
                  {number ? `${number} ` : ""}
                  {name}
                </span>
              }
            />
            {isNoneOfThese(choice) ? null : (
              <button
                type="button"
                aria-pressed={out}
                className={join(
                  "mt-1 min-h-7 whitespace-nowrap rounded-md border px-2 text-xs max-sm:min-h-control",
                  out ? "border-accent bg-accent-soft text-accent" : "border-line text-muted hover:text-ink",
                )}
                onClick={() => toggle(id, "notApplicable")}
              >
                n/a<span className="sr-only">, not applicable: {name}</span>
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
