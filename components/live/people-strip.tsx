import Check from "lucide-react/icons/check"
import Circle from "lucide-react/icons/circle"
import Eye from "lucide-react/icons/eye"
import Hourglass from "lucide-react/icons/hourglass"
import Moon from "lucide-react/icons/moon"
import Pencil from "lucide-react/icons/pencil"
import ThumbsUp from "lucide-react/icons/thumbs-up"
import { Button } from "@/components/ui/button"
import { join } from "@/components/ui/join"
import type { Room } from "@/lib/client/session-room"
import type { LookMessage, PersonView } from "@/lib/live/session-view"
import { KeyHint } from "./key-hint"

const STATES = {
  voted: { Icon: Check, word: "voted", look: "text-success" },
  ready: { Icon: ThumbsUp, word: "ready", look: "text-success" },
  here: { Icon: Circle, word: "here", look: "text-muted" },
  away: { Icon: Moon, word: "away", look: "text-warning" },
  "not-yet": { Icon: Hourglass, word: "not here yet", look: "text-muted" },
  elsewhere: { Icon: Eye, word: "looks elsewhere", look: "text-muted" },
  writing: { Icon: Pencil, word: "writes", look: "text-muted" },
} as const

/** More names than this are a wall; their number says enough. */
const MOST = 24

function stateOf(person: PersonView, look: LookMessage | undefined): keyof typeof STATES {
  if (person.presence !== "here") return person.presence
  if (person.voted) return "voted"
  if (look?.typing) return "writing"
  if (look?.stopId) return "elsewhere"
  return person.ready ? "ready" : "here"
}

interface PeopleStripProps {
  room: Pick<Room, "view" | "looks">
  /** Opens what everybody does here; null for whoever may not change it. */
  onRoles: (() => void) | null
}

/** Who takes part and where they are, by word and icon. Never what they voted. */
export function PeopleStrip({ room, onRoles }: PeopleStripProps) {
  const people = Object.values(room.view.people)
  const order = ["here", "away", "not-yet"]
  const sorted = people.sort((one, other) => order.indexOf(one.presence) - order.indexOf(other.presence))
  const hidden = Math.max(0, sorted.length - MOST)
  return (
    <ul aria-label="People" className="flex flex-wrap gap-1.5">
      {sorted.slice(0, MOST).map((person) => {
        const look = room.looks.find((one) => one.personId === person.id)
        const { Icon, word, look: colour } = STATES[stateOf(person, look)]
        return (
          <li
            key={person.id}
            className={join(
              "inline-flex min-h-7 items-center gap-1.5 rounded-md border border-line bg-surface px-2 text-sm",
              person.presence !== "here" && "border-dashed",
            )}
          >
            <Icon aria-hidden className={join("size-3.5 shrink-0", colour)} />
            <span className={person.facilitator ? "font-medium" : undefined}>{person.name}</span>
            <span className="text-muted text-xs">
              {person.facilitator ? "leads, " : person.roles.includes("observer") ? "observes, " : ""}
              {word}
            </span>
          </li>
        )
      })}
      {hidden > 0 ? <li className="self-center px-1 text-muted text-sm">and {hidden} more</li> : null}
      {onRoles ? (
        <li>
          <Button size="dense" look="quiet" onClick={onRoles}>
            Roles <KeyHint keys="w" />
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
