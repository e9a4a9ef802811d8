import Ban from "lucide-react/icons/ban"
import Circle from "lucide-react/icons/circle"
import CircleCheck from "lucide-react/icons/circle-check"
import CircleDot from "lucide-react/icons/circle-dot"
import CircleParking from "lucide-react/icons/circle-parking"
import FlaskConical from "lucide-react/icons/flask-conical"
import { join } from "@/components/ui/join"
import { RiskShape } from "@/components/ui/risk-shape"
import type { Room } from "@/lib/client/session-room"
import type { Stop } from "@/lib/live/plan"
import type { QuestionPhase } from "@/lib/live/state"
import { RISK_WORDS } from "@/lib/risk/words"
import { PHASE_WORDS, stopTitle } from "./stop-words"

const ICONS = {
  reading: CircleDot,
  voting: CircleDot,
  revealed: CircleDot,
  discussing: CircleDot,
  decided: CircleCheck,
  parked: CircleParking,
  "needs-research": FlaskConical,
  "not-applicable": Ban,
} as const satisfies Record<QuestionPhase, unknown>

interface AgendaStopProps {
  stop: Stop
  room: Pick<Room, "view" | "questions" | "looks">
  isShown: boolean
  onOpen: () => void
}

/** One stop of the agenda: its name, where the group is with it, and the risk that came of it. */
export function AgendaStop({ stop, room: { view, questions, looks }, isShown, onOpen }: AgendaStopProps) {
  const item = view.stops[stop.id]
  const here = view.session.currentId === stop.id
  const { label, title } = stopTitle(stop, view.session.agenda, questions)
  const others = looks.filter((look) => look.stopId === stop.id).map((look) => look.name)
  const Icon = item ? ICONS[item.phase] : Circle
  const state = item ? PHASE_WORDS[item.phase] : "Not yet"
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        aria-current={isShown ? "step" : undefined}
        title={title}
        className={join(
          "flex min-h-control-dense w-full items-center gap-2 rounded-md px-1.5 py-0.5 text-start text-sm -outline-offset-2",
          isShown ? "bg-accent-soft font-medium text-accent forced-colors:underline" : "hover:bg-sunken",
        )}
      >
        <Icon aria-hidden className="size-3.5 shrink-0 text-muted" />
        {label ? <span className="shrink-0 tabular-nums">{label}</span> : null}
        <span className="min-w-0 flex-1 truncate font-normal text-muted">{title}</span>
        {others.length > 0 ? (
          <span title={others.join(", ")} className="size-2 shrink-0 rounded-full bg-brass">
            <span className="sr-only">, {others.join(", ")} here</span>
          </span>
        ) : null}
        {here ? <span className="shrink-0 text-accent text-xs">group</span> : null}
        <span className="sr-only">
          {state}
          {item?.after ? `, risk: ${RISK_WORDS[item.after.risk]}` : ""}
        </span>
        {item?.after ? <RiskShape risk={item.after.risk} /> : null}
      </button>
    </li>
  )
}
