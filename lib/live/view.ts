import type { Question } from "@/lib/lens/model"
import { bankOf, plannedMs } from "./clock"
import { type RoleVote, roundResult } from "./divergence"
import { isPresentVoter } from "./initial"
import type { LensVersions } from "./plan"
import type {
  MePart,
  NoteView,
  PersonView,
  PracticeResult,
  RoundResult,
  RoundView,
  SessionPart,
  SessionView,
  StopView,
} from "./session-view"
import { NOTE_FIELDS, type PersonState, type Round, type SessionState, type StopState } from "./state"
import { VOTE_VALUES } from "./vote"

/** The question of a stop with its practices and rules; null for a topic, and when the lens is gone. */
export type QuestionOf = (stopId: string) => Question | null

/** Everybody in the session sees the same of it, besides what is their own; the stage shows nothing private. */
export type Audience = "room" | "stage"

/** What one viewer may know of a session: a person of it, or the stage. */
export function viewFor(state: SessionState, viewer: string | "stage", questionOf: QuestionOf): SessionView {
  if (viewer === "stage") return sharedView(state, "stage", questionOf)
  return { ...sharedView(state, "room", questionOf), me: mePart(state, viewer) }
}

/** What all viewers of an audience see alike, so that it is made and written once for all of them. */
export function sharedView(state: SessionState, audience: Audience, questionOf: QuestionOf): SessionView {
  const stage = audience === "stage"
  const planned = plannedMs(state)
  const round = runningRound(state)
  const stops = Object.values(state.stops).map((stop): [string, StopView] => {
    return [stop.id, stopView(state, stop, planned.get(stop.id) ?? 0, questionOf(stop.id), stage)]
  })
  const people = Object.values(state.people).filter((person) => !person.removed)
  return {
    session: sessionPart(state),
    me: null,
    people: stage ? {} : Object.fromEntries(people.map((person) => [person.id, personView(state, person, round)])),
    stops: Object.fromEntries(stops),
    notes: stage ? {} : Object.fromEntries(Object.values(state.stops).flatMap(notesOf)),
    parked: stage ? {} : state.parked,
    records: stage ? {} : state.records,
  }
}

export function mePart(state: SessionState, personId: string): MePart | null {
  const person = state.people[personId]
  if (!person || person.removed) return null
  const round = runningRound(state)
  const dissent = Object.values(state.stops).flatMap((stop) =>
    stop.dissent.filter((one) => one.personId === personId).map(({ named }) => [stop.id, { named }]),
  )
  return {
    personId,
    name: person.name,
    roles: person.roles,
    facilitator: personId === state.facilitatorId,
    vote: round?.votes[personId] ?? null,
    mayVote: round !== null && person.roles.includes("voter"),
    dissent: Object.fromEntries(dissent),
  }
}

/** The vote that is open on the group's question. */
function runningRound({ currentId, stops }: SessionState): Round | null {
  const round = currentId === null ? undefined : stops[currentId]?.rounds.at(-1)
  return round && round.revealedAt === null ? round : null
}

function sessionPart(state: SessionState): SessionPart {
  const { title, phase, since, startedAt, closedAt, agenda, settings, currentId, facilitatorId, regainId } = state
  const people = Object.values(state.people)
  const lead = state.people[facilitatorId]
  return {
    ...{ title, phase, since, startedAt, closedAt, agenda, settings, currentId, facilitatorId, regainId },
    lenses: lensWords(state.lenses),
    lensesChanged: lensWords(state.lenses) !== lensWords(state.agendaLenses),
    facilitatorAwaySince: lead?.present ? null : (lead?.since ?? since),
    present: people.filter((person) => person.present).length,
    voters: people.filter(isPresentVoter).length,
    bankMs: bankOf(state),
    openParked: Object.values(state.parked).filter((parked) => parked.outcome === null).length,
    parkingReviewed: state.parkingReviewed,
    reopened: state.reopened,
  }
}

function lensWords(lenses: LensVersions | null): string {
  const versions = Object.entries(lenses ?? {}).map(([key, version]) => `${key} ${version}`)
  return versions.sort().join(", ")
}

/** By whether they lead and have voted: a person that did not change is the same object, which makes patches cheap. */
const personViews = new WeakMap<PersonState, Map<string, PersonView>>()

function personView(state: SessionState, person: PersonState, round: Round | null): PersonView {
  const facilitator = person.id === state.facilitatorId
  const voted = round?.votes[person.id] !== undefined
  const known = personViews.get(person) ?? new Map<string, PersonView>()
  personViews.set(person, known)
  const key = `${facilitator} ${voted}`
  const kept = known.get(key)
  if (kept) return kept
  const { id, name, roles, businessRole, guest, since, ready } = person
  const presence = person.present ? "here" : since === null ? "not-yet" : "away"
  const view: PersonView = { id, name, roles, businessRole, guest, facilitator, presence, since, ready, voted }
  known.set(key, view)
  return view
}

function notesOf(stop: StopState): [string, NoteView][] {
  return NOTE_FIELDS.flatMap((field) => {
    const note = stop.notes[field]
    return note ? [[`${stop.id}|${field}`, { stopId: stop.id, field, ...note }]] : []
  })
}

function stopView(
  state: SessionState,
  stop: StopState,
  planned: number,
  question: Question | null,
  stage: boolean,
): StopView {
  const { id, phase, extraMs, spentMs, runningSince, before, after, reason, dissent } = stop
  const named = dissent.filter((one) => one.named).flatMap(({ personId }) => state.people[personId]?.name ?? [])
  return {
    ...{ id, phase, plannedMs: planned, extraMs, spentMs, runningSince, before, after },
    reason: stage ? "" : reason,
    rounds: stop.rounds.map((round) => roundView(state, round, question, stage)),
    dissent: { count: dissent.length, names: stage ? [] : named },
  }
}

function roundView(state: SessionState, round: Round, question: Question | null, stage: boolean): RoundView {
  const done = Object.keys(round.votes).length
  const open = round.revealedAt === null
  const waiting = round.voters.filter((id) => !round.votes[id] && (!open || isPresentVoter(state.people[id]))).length
  const view = { number: round.number, done, of: done + waiting }
  return { ...view, result: open || !question ? null : resultOf(state, round, question, stage) }
}

/** A revealed round does not change any more. */
const results = new WeakMap<Round, RoundResult>()

function resultOf(state: SessionState, round: Round, question: Question, stage: boolean): RoundResult {
  const votes = Object.entries(round.votes)
  const { anonymous } = state.settings
  const known = results.get(round)
  const result =
    known ??
    roundResult(
      question,
      votes.map(([id, vote]): RoleVote => ({ ...vote, businessRole: state.people[id]?.businessRole ?? "" })),
      anonymous,
    )
  results.set(round, result)
  if (anonymous || stage) return result
  const nameOf = (id: string) => state.people[id]?.name ?? ""
  const practices = result.practices.map((one): PracticeResult => {
    const names = VOTE_VALUES.map((value) => {
      return [
        value,
        votes.filter(([, vote]) => vote.choices[one.choiceId] === value).map(([id]) => nameOf(id)),
      ] as const
    })
    return { ...one, names: Object.fromEntries(names.filter(([, who]) => who.length > 0)) }
  })
  return { ...result, practices }
}
