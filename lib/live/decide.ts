import { CLAIM_AFTER_MS } from "./clock"
import type { Command, SentCommand } from "./commands"
import { decideOnStop } from "./decide-on-stop"
import { type Decision, refuse, type Served } from "./decision"
import type { EventBody } from "./events"
import { isOpen, isRunning } from "./initial"
import { type SessionRole, stopsOf } from "./plan"
import { mayCommand, whoMay } from "./rights"
import type { PersonState, SessionState } from "./state"

/**
 * What a command of somebody brings about, or why it does not; nothing (no events) when it changes nothing. Everything
 * that it needs to know stands in the state, except what `served` brings from the review.
 */
export function decide(
  state: SessionState,
  { id, command }: SentCommand,
  personId: string,
  now: number,
  served: Served = {},
): Decision {
  const person = state.people[personId]
  if (!person || person.removed) return refuse("denied", "You are not in this session (any more).")
  const facilitator = personId === state.facilitatorId
  if (!mayCommand(command.type, { roles: person.roles, facilitator })) {
    return refuse("denied", `Only ${whoMay(command.type)} can do this (${command.type.replaceAll("-", " ")}).`)
  }
  return (
    decideOnPhase(state, command, served) ??
    decideOnPeople(state, command, person, now) ??
    decideOnParking(state, command, id) ??
    decideOnStop(state, { id, command }, person, served)
  )
}

const does = (...events: EventBody[]): Decision => ({ ok: true, events })

function decideOnPhase(state: SessionState, command: Command, served: Served): Decision | null {
  const { phase } = state
  const from = (allowed: boolean, ...events: EventBody[]) =>
    allowed ? does(...events) : refuse("not now", `The session is ${PHASE_WORDS[phase]}: this is not possible now.`)
  switch (command.type) {
    case "open-lobby":
      return served.plan
        ? from(phase === "scheduled", { type: "lobby.opened", plan: served.plan })
        : refuse("not now", "The plan of this session is missing.")
    case "start": {
      const [first] = stopsOf(state.agenda)
      if (!first) return refuse("not now", "The agenda is empty. Put questions on it first.")
      const opened: EventBody = { type: "stop.opened", stopId: first.id, answer: served.before ?? null }
      return from(phase === "lobby", { type: "session.started" }, opened)
    }
    case "pause":
      return from(isRunning(state), { type: "session.paused" })
    case "resume":
      return from(phase === "paused" || phase === "wrap-up", { type: "session.resumed" })
    case "wrap-up":
      return from(isRunning(state) || phase === "paused", { type: "session.wrapping-up" })
    case "close": {
      const open = Object.values(state.parked).filter((parked) => parked.outcome === null).length
      if (phase === "wrap-up" && open > 0 && !state.parkingReviewed) {
        const items = open === 1 ? "One parked item is" : `${open} parked items are`
        return refuse("not now", `${items} still open. Go through the parking lot first.`)
      }
      return from(phase === "wrap-up", { type: "session.closed" })
    }
    case "reopen":
      return from(phase === "closed", { type: "session.reopened", reason: command.reason })
    case "change-agenda": {
      const kept = new Set(stopsOf(command.agenda).map((stop) => stop.id))
      const lost = Object.keys(state.stops).some((id) => !kept.has(id))
      if (lost) return refuse("not now", "What the group has been on stays on the agenda, for the minutes.")
      return from(isOpen(state), { type: "agenda.changed", agenda: command.agenda })
    }
    default:
      return isOpen(state) ? null : refuse("not now", `The session is ${PHASE_WORDS[phase]}.`)
  }
}

const PHASE_WORDS: Record<SessionState["phase"], string> = {
  scheduled: "not open yet",
  lobby: "in the lobby",
  running: "running",
  paused: "paused",
  "wrap-up": "being wrapped up",
  closed: "closed",
  reopened: "open again",
}

function decideOnPeople(state: SessionState, command: Command, person: PersonState, now: number): Decision | null {
  switch (command.type) {
    case "ready":
      return command.ready === person.ready ? does() : does({ type: "person.ready", ready: command.ready })
    case "change-person": {
      const other = state.people[command.personId]
      if (!other || other.removed) return refuse("not now", "This person is not in the session any more.")
      const observes = command.roles.includes("observer")
      const roles: SessionRole[] = observes ? ["observer"] : [...new Set(command.roles)]
      if (other.guest && roles.some((role) => role !== "voter" && role !== "observer")) {
        return refuse("denied", "A guest can vote or observe. For more they have to be a member of the workspace.")
      }
      return does({ type: "person.changed", id: other.id, roles, businessRole: command.businessRole })
    }
    case "claim": {
      if (person.id === state.facilitatorId) return does()
      const lead = state.people[state.facilitatorId]
      if (lead?.present) return refuse("not now", `${lead.name} is here and facilitates.`)
      const away = now - (lead?.since ?? state.since ?? now)
      if (away < CLAIM_AFTER_MS) {
        const seconds = Math.ceil((CLAIM_AFTER_MS - away) / 1000)
        return refuse("not now", `${lead?.name ?? "The facilitator"} may come back. You can claim in ${seconds} s.`)
      }
      return does({ type: "facilitation.claimed" })
    }
    case "regain":
      if (person.id === state.facilitatorId) return does()
      if (person.id !== state.regainId) return refuse("denied", "Only who led this session before can take it back.")
      return does({ type: "facilitation.regained" })
    case "hand-over": {
      const to = state.people[command.personId]
      if (!to?.present || to.guest) return refuse("not now", "Facilitation goes to a member who is here.")
      return to.id === state.facilitatorId ? does() : does({ type: "facilitation.handed-over", to: to.id })
    }
    default:
      return null
  }
}

function decideOnParking(state: SessionState, command: Command, id: string): Decision | null {
  switch (command.type) {
    case "park": {
      const { type: _, ...rest } = command
      return does({ type: "parked.added", parked: { id, ...rest } })
    }
    case "settle-parked": {
      const parked = state.parked[command.parkedId]
      if (!parked) return refuse("not now", "This is not in the parking lot.")
      if (parked.outcome === command.outcome) return does()
      return does({ type: "parked.settled", parkedId: parked.id, outcome: command.outcome })
    }
    case "finish-parking": {
      if (state.parkingReviewed) return does()
      const open = Object.values(state.parked).filter((parked) => parked.outcome === null)
      const settled = open.map((one): EventBody => ({ type: "parked.settled", parkedId: one.id, outcome: "action" }))
      return does(...settled, { type: "parking.reviewed" })
    }
    default:
      return null
  }
}
