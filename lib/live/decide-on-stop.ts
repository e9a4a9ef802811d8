import { joinNotes } from "@/lib/autosave/join-notes"
import type { Command, SentCommand } from "./commands"
import { type Decision, refuse, type Served } from "./decision"
import type { EventBody } from "./events"
import { isRunning, newStop } from "./initial"
import { stopsOf } from "./plan"
import type { PersonState, SessionState, StopState } from "./state"
import { sameVote } from "./vote"

const does = (...events: EventBody[]): Decision => ({ ok: true, events })

/** The commands that are about one stop of the agenda, in a session that is open. */
export function decideOnStop(
  state: SessionState,
  { id, command }: SentCommand,
  person: PersonState,
  served: Served,
): Decision {
  switch (command.type) {
    case "go-to": {
      if (!isRunning(state)) return refuse("not now", "The session does not run: start or resume it first.")
      if (command.stopId === state.currentId) return does()
      if (!isOnAgenda(state, command.stopId)) return refuse("not now", "This question is not on the agenda.")
      return does({ type: "stop.opened", stopId: command.stopId, answer: served.before ?? null })
    }
    case "write-note":
      return writeNote(state, command)
    case "record": {
      const { type: _, ...rest } = command
      return does({ type: "record.added", record: { id, ...rest, targetId: "" } })
    }
    case "dissent": {
      const stop = state.stops[command.stopId]
      if (!stop?.after) return refuse("not now", "Nothing is decided here that one could dissent from.")
      const mine = stop.dissent.find((one) => one.personId === person.id)
      const { dissents, named } = command
      if (dissents === (mine !== undefined) && (mine?.named ?? named) === named) return does()
      return does({ type: "dissent.stated", stopId: stop.id, dissents, named })
    }
    default:
      return decideOnQuestion(state, { id, command }, person, served)
  }
}

function isOnAgenda(state: SessionState, stopId: string): boolean {
  return stopsOf(state.agenda).some((stop) => stop.id === stopId)
}

/** What others wrote since `base` is joined with it, so that no line is lost. */
function writeNote(state: SessionState, command: Command & { type: "write-note" }): Decision {
  const { stopId, field, base, text } = command
  if (!state.stops[stopId] && !isOnAgenda(state, stopId)) return refuse("not now", "This is not on the agenda.")
  const stored = state.stops[stopId]?.notes[field] ?? { text: "", version: 0 }
  const next = base === stored.version ? text : joinNotes(text, stored.text)
  return next === stored.text ? does() : does({ type: "note.written", stopId, field, text: next })
}

/** The commands on the question that the group is on. A command for another one came too late. */
function decideOnQuestion(
  state: SessionState,
  { id, command }: SentCommand,
  person: PersonState,
  served: Served,
): Decision {
  if (!("stopId" in command) || command.stopId === null) return refuse("not now", "This is not possible here.")
  const { stopId } = command
  if (stopId !== state.currentId) return refuse("not now", "The group has moved on to another question.")
  const stop = state.stops[stopId] ?? newStop(stopId)
  if (command.type === "extend")
    return does({ type: "time.extended", stopId, ms: Math.round(command.minutes * 60_000) })
  if (command.type === "vote") return castVote(command, stop, person, served)
  if (!isRunning(state)) return refuse("not now", "The session does not run: start or resume it first.")
  const isQuestion = stopsOf(state.agenda).some((one) => one.id === stopId && one.question !== null)
  if (!isQuestion) return refuse("not now", "This part of the agenda has no question.")
  switch (command.type) {
    case "open-vote":
      return stop.phase === "voting" ? does() : does({ type: "vote.opened", stopId })
    case "reveal":
      if (stop.phase === "revealed") return does()
      if (stop.phase !== "voting") return refuse("not now", "No vote is open here.")
      return does({ type: "vote.revealed", stopId })
    case "discuss":
      if (stop.phase === "voting") return refuse("not now", "A vote is open. Reveal it first.")
      return stop.phase === "discussing" ? does() : does({ type: "discussion.opened", stopId })
    case "decide":
    case "not-applicable": {
      if (stop.phase === "voting") return refuse("not now", "A vote is open. Reveal it first.")
      const { before, after } = served
      if (!before || !after) return refuse("not now", "The answer of the review could not be read.")
      if (command.type === "decide") return does({ type: "question.decided", stopId, before, after })
      return does({ type: "question.not-applicable", stopId, reason: command.reason, before, after })
    }
    case "park-question": {
      const { reason, owner, dueOn } = command
      const parked = { id, stopId, kind: "question" as const, text: reason, owner, dueOn }
      return does({ type: "question.parked", stopId, reason }, { type: "parked.added", parked })
    }
    case "needs-research": {
      const { reason, owner, dueOn } = command
      const record = { id, kind: "follow-up" as const, stopId, text: reason, owner, dueOn, url: "", targetId: "" }
      return does({ type: "question.needs-research", stopId, reason }, { type: "record.added", record })
    }
    default:
      return refuse("not now", "This is not possible here.")
  }
}

function castVote(command: Command & { type: "vote" }, stop: StopState, person: PersonState, served: Served): Decision {
  const round = stop.rounds.at(-1)
  if (!round || stop.phase !== "voting") {
    const late = round?.revealedAt === null || !round ? "No vote is open here." : "The votes are shown already."
    return refuse("not now", `${late} Your vote counts in the next round.`)
  }
  const { choices, confidence } = command
  const known = new Set(served.practices ?? Object.keys(choices))
  if (!Object.keys(choices).every((choiceId) => known.has(choiceId))) {
    return refuse("not now", "This vote names a practice that the question does not have.")
  }
  const mine = round.votes[person.id]
  if (mine && sameVote(mine, { choices, confidence })) return does()
  return does({ type: "vote.cast", stopId: stop.id, round: round.number, choices, confidence })
}
