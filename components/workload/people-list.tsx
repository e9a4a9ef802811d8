import { pillarsWithoutPeople } from "@/lib/review/roles"
import type { Person } from "@/lib/review/state"
import { FRAMEWORK_PILLARS } from "@/lib/review/workload-type"
import { wordList } from "@/lib/risk/words"

/** Who takes part, and the pillars that nobody of them can speak for. */
export function PeopleList({ people }: { people: readonly Person[] }) {
  if (people.length === 0) return <p className="text-muted text-sm">Nobody is named yet.</p>
  const missing = pillarsWithoutPeople(people).map((pillar) => FRAMEWORK_PILLARS[pillar])
  return (
    <div className="grid gap-2 text-sm">
      <ul className="grid gap-1">
        {people.map((person) => (
          <li key={`${person.name} ${person.role} ${person.email}`}>
            {person.name}
            {person.role ? <span className="text-muted">, {person.role.toLowerCase()}</span> : null}
          </li>
        ))}
      </ul>
      {missing.length > 0 ? <p className="text-muted">Nobody yet who can speak for {wordList(missing)}.</p> : null}
    </div>
  )
}
