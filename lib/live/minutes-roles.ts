import type { SessionEvent } from "./events"
import { clockWords, ROLE_NAMES } from "./minutes-words"
import type { PlannedPerson, SessionRole } from "./plan"
import type { SessionState } from "./state"

/**
 * Who did something else from when on: "0:12: Olu is Voter from here on; before: Observer (changed by Rowan)." One
 * sentence for each change after the start; what changed in the lobby is how the session began.
 */
export function roleChanges(events: readonly SessionEvent[], { people, startedAt }: SessionState): string[] {
  const roles = new Map<string, string>()
  const know = (planned: readonly PlannedPerson[]) => {
    for (const one of planned) roles.set(one.id, rolesWords(one))
  }
  const nameOf = (id: string | null) => (id === null ? undefined : people[id]?.name) ?? "somebody"
  const lines: string[] = []
  for (const event of events) {
    if (event.type === "lobby.opened") know(event.plan.people)
    if (event.type === "people.added") know(event.people)
    if (event.type !== "person.changed") continue
    const [before, after] = [roles.get(event.id) ?? "nothing", rolesWords(event)]
    roles.set(event.id, after)
    if (before === after || startedAt === null || event.at < startedAt) continue
    const when = clockWords(event.at - startedAt)
    const what = `${nameOf(event.id)} is ${after} from here on; before: ${before}`
    lines.push(`${when}: ${what} (changed by ${nameOf(event.personId)}).`)
  }
  return lines
}

function rolesWords({ roles, businessRole }: { roles: readonly SessionRole[]; businessRole: string }): string {
  const does = roles.length === 0 ? "without a role" : roles.map((role) => ROLE_NAMES[role]).join(", ")
  return businessRole === "" ? does : `${does} for ${businessRole}`
}
