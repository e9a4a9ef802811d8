import type { Command } from "./commands"
import { type Stop, stopsOf } from "./plan"
import type { SessionView } from "./session-view"
import type { QuestionPhase } from "./state"

/** What the one main button does: a command at once, or a form that ends in one. */
type NextStep =
  | { label: string; command: Command; form?: undefined }
  | { label: string; form: "decide" | "parking" | "reopen"; command?: undefined }

const SETTLED: readonly QuestionPhase[] = ["decided", "parked", "needs-research", "not-applicable"]

/** Whether the group is done with a question. */
export function isSettled(phase: QuestionPhase | undefined): boolean {
  return phase !== undefined && SETTLED.includes(phase)
}

/** The stop before (−1) or after (1) this one; null at the ends. Without a current stop the first one comes next. */
export function neighbour(view: SessionView, by: -1 | 1): Stop | null {
  const stops = stopsOf(view.session.agenda)
  const at = stops.findIndex((stop) => stop.id === view.session.currentId)
  return (at === -1 ? (by === 1 ? stops[0] : undefined) : stops[at + by]) ?? null
}

/** What the facilitator does next, for every state of the session: Open vote → Reveal → Decide → Next. */
export function nextStep(view: SessionView): NextStep {
  const { phase } = view.session
  switch (phase) {
    case "scheduled":
      return { label: "Open the lobby", command: { type: "open-lobby" } }
    case "lobby":
      return { label: "Start the session", command: { type: "start" } }
    case "paused":
      return { label: "Go on", command: { type: "resume" } }
    case "wrap-up":
      return view.session.parkingReviewed || view.session.openParked === 0
        ? { label: "Close the session", command: { type: "close" } }
        : { label: "Finish the parking lot", form: "parking" }
    case "closed":
      return { label: "Open again …", form: "reopen" }
    default:
      return stepOfStop(view)
  }
}

function stepOfStop(view: SessionView): NextStep {
  const { currentId } = view.session
  const current = stopsOf(view.session.agenda).find((stop) => stop.id === currentId)
  const phase = (current && view.stops[current.id]?.phase) ?? "reading"
  if (!current?.question || isSettled(phase)) {
    const next = neighbour(view, 1)
    return next
      ? { label: "Next", command: { type: "go-to", stopId: next.id } }
      : { label: "Wrap up", command: { type: "wrap-up" } }
  }
  const stopId = current.id
  if (phase === "reading") return { label: "Open vote", command: { type: "open-vote", stopId } }
  if (phase === "voting") return { label: "Reveal", command: { type: "reveal", stopId } }
  return { label: "Decide", form: "decide" }
}
