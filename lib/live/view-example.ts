import type { AgendaItem } from "./agenda-item"
import type { PersonView, RoundResult, SessionPart, SessionView, StopView } from "./session-view"

/** For tests: an agenda of an opening and a pillar with these questions of a lens called `lens`, four minutes each. */
export function agendaWith(...questionIds: string[]): AgendaItem[] {
  const questions = questionIds.map((questionId) => ({ lensKey: "lens", questionId }))
  const minutes = questionIds.length * 4
  return [
    { kind: "opening", id: "opening", title: "Opening", minutes: 5, pillarId: "", questions: [] },
    { kind: "questions", id: "sec", title: "Security", minutes, pillarId: "security", questions },
  ]
}

/** For tests: a running session that is on `lens/a`, as its facilitator sees it. */
export function viewWith(session: Partial<SessionPart> = {}, stops: Record<string, StopView> = {}): SessionView {
  const { agenda = agendaWith("a", "b") } = session
  return {
    session: {
      ...{ title: "Review", phase: "running", since: 0, startedAt: 0, closedAt: null, agenda },
      ...{ lenses: "", lensesChanged: false },
      settings: { anonymous: true, guests: true },
      ...{ currentId: "lens/a", facilitatorId: "lead", facilitatorAwaySince: null, regainId: null },
      ...{ present: 1, voters: 1, bankMs: 0, openParked: 0, parkingReviewed: false, reopened: 0 },
      ...session,
    },
    me: { personId: "lead", name: "Lead", roles: ["voter"], facilitator: true, vote: null, mayVote: true, dissent: {} },
    people: { lead: personWith("lead", { facilitator: true }) },
    stops,
    notes: {},
    parked: {},
    records: {},
  }
}

export function personWith(id: string, more: Partial<PersonView> = {}): PersonView {
  return {
    ...{ id, name: id, roles: ["voter"], businessRole: "", guest: false, facilitator: false },
    ...{ presence: "here", since: 0, ready: false, voted: false },
    ...more,
  }
}

export function stopWith(id: string, more: Partial<StopView> = {}): StopView {
  return {
    ...{ id, phase: "reading", plannedMs: 240_000, extraMs: 0, spentMs: 0, runningSince: 0, rounds: [] },
    ...{ before: null, after: null, reason: "", dissent: { count: 0, names: [] } },
    ...more,
  }
}

export function resultWith(more: Partial<RoundResult> = {}): RoundResult {
  return {
    ...{ voters: 4, tooFew: false, practices: [], divergence: 0, betweenRoles: null, confidence: [0, 0, 0, 0, 0] },
    risks: { NONE: 0, MEDIUM: 0, HIGH: 0, UNANSWERED: 0, NOT_APPLICABLE: 0 },
    agreed: { selected: [], notApplicable: [] },
    ...more,
  }
}
