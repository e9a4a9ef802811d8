import type { SessionRole } from "@/lib/live/plan"
import type { PersonView } from "@/lib/live/session-view"

const WORDS = {
  "co-facilitator": "Co-facilitator",
  scribe: "Scribe",
  voter: "Voter",
  expert: "Expert",
  decider: "Decider",
  observer: "Observer",
} as const satisfies Record<SessionRole, string>

/** What somebody does in the session and what they know about. */
export function RoleWords({ person }: { person: PersonView }) {
  const roles = person.roles.map((role) => WORDS[role])
  const all = [...(person.facilitator ? ["Facilitator"] : []), ...roles, person.businessRole]
  return <>{[...all, person.guest ? "Guest" : ""].filter(Boolean).join(", ")}</>
}
