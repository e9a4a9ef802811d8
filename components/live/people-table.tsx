import type { ReactNode } from "react"
import type { PersonView } from "@/lib/live/session-view"
import { RoleWords } from "./role-words"

export const PRESENCE_WORDS = { here: "Here", away: "Away", "not-yet": "Not here yet" } as const

interface PeopleTableProps {
  people: readonly PersonView[]
  /** Before the lobby opens nobody is counted; then only this person is known to be here. null: the lobby is open. */
  meId: string | null
  /** How to change it, for those who may. */
  change?: ReactNode
}

/** Who comes, as what, and whether they are here. */
export function PeopleTable({ people, meId, change }: PeopleTableProps) {
  const isHere = (person: PersonView) => person.presence === "here" || person.id === meId
  const twins = cameAsGuest(people)
  const here = people.filter((person) => person.presence === "here").length
  function stateWords(person: PersonView): string {
    if (isHere(person)) return PRESENCE_WORDS.here
    if (twins.has(person.id)) return "Came in by a guest link"
    return meId === null ? PRESENCE_WORDS[person.presence] : ""
  }
  return (
    <section aria-labelledby="people" className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="people" className="text-lg">
          {meId === null ? "Who is here" : "Who is expected"}{" "}
          <span className="font-normal text-muted text-sm">
            {meId === null ? `${here} of ${people.length - twins.size}` : people.length}
          </span>
        </h2>
        {change}
      </div>
      <ul className="rounded-md border border-line bg-surface">
        {people.map((person) => (
          <li
            key={person.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b px-3 py-2 last:border-b-0"
          >
            <span>
              <span className="font-medium">{person.name}</span>{" "}
              <span className="text-muted text-sm">
                <RoleWords person={person} />
              </span>
            </span>
            <span className={isHere(person) ? "text-sm text-success" : "text-muted text-sm"}>
              {stateWords(person)}
              {person.ready && person.presence === "here" ? ", ready" : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who is on the plan, has not come, and whose name a guest gave who is here: most likely the same person. */
function cameAsGuest(people: readonly PersonView[]): ReadonlySet<string> {
  const plain = (name: string) => name.trim().toLowerCase()
  const guests = new Set(people.filter((one) => one.guest && one.presence === "here").map(({ name }) => plain(name)))
  const missing = people.filter((one) => !one.guest && one.presence === "not-yet" && guests.has(plain(one.name)))
  return new Set(missing.map(({ id }) => id))
}
