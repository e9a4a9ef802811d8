import type { PlannedPerson, SessionPlan } from "./plan"
import type { PersonState, SessionState, StopState } from "./state"

export function newPerson(planned: PlannedPerson): PersonState {
  return { ...planned, present: false, since: null, ready: false, removed: false }
}

export function newStop(id: string): StopState {
  return {
    id,
    phase: "reading",
    rounds: [],
    notes: {},
    spentMs: 0,
    runningSince: null,
    extraMs: 0,
    before: null,
    after: null,
    reason: "",
    dissent: [],
  }
}

/** A session as it is planned, before anything happened. */
export function plannedState(plan: SessionPlan): SessionState {
  const { people, ...rest } = plan
  return {
    ...rest,
    lenses: plan.lenses ?? null,
    agendaLenses: plan.lenses ?? null,
    sequence: 0,
    phase: "scheduled",
    since: null,
    startedAt: null,
    closedAt: null,
    people: Object.fromEntries(people.map((person) => [person.id, newPerson(person)])),
    regainId: null,
    currentId: null,
    stops: {},
    parked: {},
    parkingReviewed: false,
    records: {},
    reopened: 0,
  }
}

/** The clock of questions runs. */
export function isRunning({ phase }: Pick<SessionState, "phase">): boolean {
  return phase === "running" || phase === "reopened"
}

/** People are together: from the lobby to the closing. */
export function isOpen({ phase }: Pick<SessionState, "phase">): boolean {
  return phase !== "scheduled" && phase !== "closed"
}

export function isPresentVoter(person: PersonState | undefined): boolean {
  return person?.present === true && !person.removed && person.roles.includes("voter")
}
