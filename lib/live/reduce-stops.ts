import { spentOn } from "./clock"
import type { SessionEvent } from "./events"
import { isPresentVoter, isRunning, newStop } from "./initial"
import type { Round, SessionState, StopState } from "./state"

/** The part of the reducer that is about the stops of the agenda. */
export function applyStopEvent(state: SessionState, event: SessionEvent): SessionState {
  const { at, personId } = event
  switch (event.type) {
    case "stop.opened": {
      const stopped = stopClocks(state, at)
      const stop = stopped.stops[event.stopId] ?? newStop(event.stopId)
      const opened = { ...stop, runningSince: isRunning(state) ? at : null, before: stop.before ?? event.answer }
      return { ...stopped, currentId: stop.id, stops: { ...stopped.stops, [stop.id]: opened } }
    }
    case "vote.opened":
      return changeStop(state, event.stopId, (stop) => {
        const voters = Object.keys(state.people).filter((id) => isPresentVoter(state.people[id]))
        const round: Round = { number: stop.rounds.length + 1, openedAt: at, revealedAt: null, voters, votes: {} }
        return { ...stop, phase: "voting", rounds: [...stop.rounds, round] }
      })
    case "vote.cast":
      return changeRound(state, event.stopId, (round) => {
        if (personId === null || round.number !== event.round || round.revealedAt !== null) return round
        const voters = round.voters.includes(personId) ? round.voters : [...round.voters, personId]
        const vote = { choices: event.choices, confidence: event.confidence }
        return { ...round, voters, votes: { ...round.votes, [personId]: vote } }
      })
    case "vote.revealed":
      return changeStop(
        changeRound(state, event.stopId, (round) => ({ ...round, revealedAt: round.revealedAt ?? at })),
        event.stopId,
        (stop) => ({ ...stop, phase: "revealed" }),
      )
    case "discussion.opened":
      return changeStop(state, event.stopId, (stop) => ({ ...stop, phase: "discussing" }))
    case "question.decided":
      return changeStop(state, event.stopId, (stop) => ({
        ...{ ...stop, phase: "decided", reason: "", dissent: [] },
        ...{ before: stop.before ?? event.before, after: event.after },
      }))
    case "question.not-applicable":
      return changeStop(state, event.stopId, (stop) => ({
        ...{ ...stop, phase: "not-applicable", reason: event.reason, dissent: [] },
        ...{ before: stop.before ?? event.before, after: event.after },
      }))
    case "question.parked":
      return changeStop(state, event.stopId, (stop) => ({ ...stop, phase: "parked", reason: event.reason }))
    case "question.needs-research":
      return changeStop(state, event.stopId, (stop) => ({ ...stop, phase: "needs-research", reason: event.reason }))
    case "dissent.stated":
      return changeStop(state, event.stopId, (stop) => {
        const others = stop.dissent.filter((one) => one.personId !== personId)
        if (personId === null || !event.dissents) return { ...stop, dissent: others }
        return { ...stop, dissent: [...others, { personId, named: event.named }] }
      })
    case "time.extended":
      return changeStop(state, event.stopId, (stop) => ({ ...stop, extraMs: stop.extraMs + event.ms }))
    case "note.written":
      return changeStop(state, event.stopId, (stop) => {
        const version = (stop.notes[event.field]?.version ?? 0) + 1
        return { ...stop, notes: { ...stop.notes, [event.field]: { text: event.text, version } } }
      })
    default:
      return state
  }
}

/** Every clock stands, with what it ran counted. */
export function stopClocks(state: SessionState, at: number): SessionState {
  const running = Object.values(state.stops).filter((stop) => stop.runningSince !== null)
  if (running.length === 0) return state
  const stood = running.map((stop) => [stop.id, { ...stop, spentMs: spentOn(stop, at), runningSince: null }])
  return { ...state, stops: { ...state.stops, ...Object.fromEntries(stood) } }
}

function changeStop(state: SessionState, id: string, to: (stop: StopState) => StopState): SessionState {
  return { ...state, stops: { ...state.stops, [id]: to(state.stops[id] ?? newStop(id)) } }
}

function changeRound(state: SessionState, id: string, to: (round: Round) => Round): SessionState {
  return changeStop(state, id, (stop) => {
    const round = stop.rounds.at(-1)
    return round ? { ...stop, rounds: [...stop.rounds.slice(0, -1), to(round)] } : stop
  })
}
