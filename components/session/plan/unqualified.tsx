import type { UnqualifiedPillar } from "@/lib/live/routing"
import { wordList } from "@/lib/risk/words"

/** For each pillar without anybody qualified a sentence on who would be. */
export function Unqualified({ pillars }: { pillars: readonly UnqualifiedPillar[] }) {
  return (
    <ul className="grid gap-0.5">
      {pillars.map(({ id, name, roles }) => (
        <li key={id}>
          Nobody yet can speak for {name}: {wordList(roles, "or")} could.
        </li>
      ))}
    </ul>
  )
}
