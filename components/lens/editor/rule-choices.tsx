"use client"

import { join } from "@/components/ui/join"
import { type Choice, isNoneOfThese } from "@/lib/lens/model"

interface RuleChoicesProps {
  ids: readonly string[]
  choices: readonly Choice[]
  onChange: (ids: string[]) => void
}

/** The choices that a group names, as buttons that stay pressed; ids that no choice has are marked. */
export function RuleChoices({ ids, choices, onChange }: RuleChoicesProps) {
  const practices = choices.filter((choice) => !isNoneOfThese(choice))
  const known = new Set(choices.map(({ id }) => id))
  // In the order of the question, so that the same ticks give the same condition.
  const toggle = (id: string) => {
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]
    onChange(
      choices
        .map((choice) => choice.id)
        .filter((one) => next.includes(one))
        .concat(next.filter((one) => !known.has(one))),
    )
  }
  return (
    <ul className="flex flex-wrap gap-1.5">
      {choices.map((choice) => {
        const isIn = ids.includes(choice.id)
        const number = practices.indexOf(choice) + 1
        return (
          <li key={choice.id} className="min-w-0 max-w-full">
            <button
              type="button"
              aria-pressed={isIn}
              title={choice.title || choice.id}
              onClick={() => toggle(choice.id)}
              className={join(
                "flex min-h-control-dense max-w-64 items-center gap-1.5 rounded-md border px-2 text-sm",
                isIn ? "border-accent bg-accent-soft text-accent" : "border-line text-muted hover:text-ink",
              )}
            >
              {number > 0 ? <span className="font-medium tabular-nums">{number}</span> : null}
              <span className="truncate">{choice.title || choice.id}</span>
            </button>
          </li>
        )
      })}
      {ids
        .filter((id) => !known.has(id))
        .map((id) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed
              aria-label={`Unknown id ${id}, take it out`}
              onClick={() => toggle(id)}
              className="min-h-control-dense rounded-md border border-danger bg-danger-soft px-2 font-mono text-danger text-xs line-through"
            >
              {id}
            </button>
          </li>
        ))}
    </ul>
  )
}
