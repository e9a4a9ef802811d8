import type { SessionEvent } from "./events"
import { isPresentVoter, isRunning, newPerson, newStop, plannedState } from "./initial"
import { applyStopEvent, stopClocks } from "./reduce-stops"
import type { PersonState, SessionState } from "./state"

/**
 * The state after an event. Only the log's order decides: the same events give the same state everywhere, whoever reads
 * them and when. Throws when an event is missing before this one; events of a newer Plumbline change nothing.
 */
export function applyEvent(state: SessionState, event: SessionEvent): SessionState {
  if (event.sequence !== state.sequence + 1) {
    throw new Error(`Event ${event.sequence} does not follow ${state.sequence}`)
  }
  return { ...step(state, event), sequence: event.sequence }
}

export function applyEvents(state: SessionState, events: readonly SessionEvent[]): SessionState {
  return events.reduce(applyEvent, state)
}

function step(state: SessionState, event: SessionEvent): SessionState {
  const { at, personId } = event
  const phase = (to: SessionState["phase"]) => ({ ...state, phase: to, since: at })
  switch (event.type) {
    case "lobby.opened":
      return { ...plannedState(event.plan), phase: "lobby", since: at }
    case "session.started":
      return { ...phase("running"), startedAt: at }
    case "session.paused":
      return stopClocks(phase("paused"), at)
    case "session.resumed":
      return startClock(phase(state.reopened > 0 ? "reopened" : "running"), at)
    case "session.wrapping-up":
      return stopClocks({ ...phase("wrap-up") }, at)
    case "session.closed":
      return { ...stopClocks(phase("closed"), at), closedAt: at, currentId: null }
    case "session.reopened":
      return { ...phase("reopened"), reopened: state.reopened + 1 }
    case "agenda.changed":
      return { ...state, agenda: event.agenda, agendaLenses: state.lenses }
    case "lenses.changed":
      return { ...state, lenses: event.lenses }
    case "people.added":
      return withPeople(state, event.people.filter(({ id }) => !state.people[id]).map(newPerson))
    case "people.present":
      return present(state, event.joined, event.left, at)
    case "people.removed":
      return change(state, event.ids, (person) => ({ ...person, removed: true, present: false, since: at }))
    case "person.changed":
      return withLateVoters(
        change(state, [event.id], (one) => ({ ...one, roles: event.roles, businessRole: event.businessRole })),
        [event.id],
      )
    case "person.ready":
      return change(state, personId === null ? [] : [personId], (person) => ({ ...person, ready: event.ready }))
    case "facilitation.claimed":
      return {
        ...state,
        facilitatorId: personId ?? state.facilitatorId,
        regainId: state.regainId ?? state.facilitatorId,
      }
    case "facilitation.regained":
      return { ...state, facilitatorId: personId ?? state.facilitatorId, regainId: null }
    case "facilitation.handed-over":
      return { ...state, facilitatorId: event.to, regainId: null }
    case "parked.added": {
      const parked = { ...state.parked, [event.parked.id]: { ...event.parked, outcome: null } }
      return { ...state, parked, parkingReviewed: false }
    }
    case "parked.settled": {
      const parked = state.parked[event.parkedId]
      if (!parked) return state
      return { ...state, parked: { ...state.parked, [parked.id]: { ...parked, outcome: event.outcome } } }
    }
    case "parking.reviewed":
      return { ...state, parkingReviewed: true }
    case "record.added":
      return { ...state, records: { ...state.records, [event.record.id]: event.record } }
    default:
      return applyStopEvent(state, event)
  }
}

function startClock(state: SessionState, at: number): SessionState {
  const { currentId } = state
  if (currentId === null || !isRunning(state)) return state
  const stop = state.stops[currentId] ?? newStop(currentId)
  return { ...state, stops: { ...state.stops, [currentId]: { ...stop, runningSince: at } } }
}

function withPeople(state: SessionState, people: readonly PersonState[]): SessionState {
  const added = Object.fromEntries(people.map((person) => [person.id, person]))
  return { ...state, people: { ...state.people, ...added } }
}

function change(state: SessionState, ids: readonly string[], to: (person: PersonState) => PersonState): SessionState {
  return withPeople(
    state,
    ids.flatMap((id) => (state.people[id] ? to(state.people[id]) : [])),
  )
}

/** People come and go. */
function present(
  state: SessionState,
  joined: readonly string[],
  left: readonly { id: string; at: number }[],
  at: number,
): SessionState {
  const here = change(state, joined, (person) => {
    return person.removed || person.present ? person : { ...person, present: true, since: at }
  })
  const lastSeen = new Map(left.map((one) => [one.id, one.at]))
  const after = change(here, [...lastSeen.keys()], (person) => {
    return person.present ? { ...person, present: false, since: lastSeen.get(person.id) ?? at, ready: false } : person
  })
  return withLateVoters(after, joined)
}

/** Who of them came, or became a voter, while a vote is open takes part in it. */
function withLateVoters(state: SessionState, ids: readonly string[]): SessionState {
  const stop = state.currentId === null ? undefined : state.stops[state.currentId]
  const round = stop?.rounds.at(-1)
  if (!stop || !round || round.revealedAt !== null) return state
  const late = ids.filter((id) => isPresentVoter(state.people[id]) && !round.voters.includes(id))
  if (late.length === 0) return state
  const rounds = [...stop.rounds.slice(0, -1), { ...round, voters: [...round.voters, ...late] }]
  return { ...state, stops: { ...state.stops, [stop.id]: { ...stop, rounds } } }
}
