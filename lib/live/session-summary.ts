import { agendaMinutes } from "./agenda"
import type { AgendaItem } from "./agenda-item"
import { lengthWords } from "./length-words"
import type { SessionPhase, SessionRole, SessionSettings } from "./plan"

/** A session in a list. */
export interface SessionSummary {
  id: string
  title: string
  workloadId: string
  workloadName: string
  scheduledFor: Date | null
  /** When it began; null: not yet. */
  startedAt: Date | null
  phase: SessionPhase
  cancelled: boolean
  minutes: number
  questions: number
  people: number
  /** Prepared answers: how many questions were given to somebody, and how many of those are answered. */
  asked: number
  answered: number
  /** I am in it, and what I still have to answer. */
  mine: { personId: string; open: number } | null
}

/** Somebody on the plan. */
export interface SessionPersonPlan {
  id: string
  /** null: a name without an account in this workspace. */
  userId: string | null
  name: string
  email: string
  roles: SessionRole[]
  businessRole: string
  facilitates: boolean
  invitedAt: Date | null
  remindedAt: Date | null
  /** Came by a link of this session. */
  guest: boolean
}

/** The plan of a session, for its pages before and after it. */
export interface SessionPlanView {
  id: string
  title: string
  workloadId: string
  workloadName: string
  scheduledFor: Date | null
  /** When it began and ended; null: not yet. */
  startedAt: Date | null
  closedAt: Date | null
  place: string
  code: string
  phase: SessionPhase
  cancelledAt: Date | null
  cancelReason: string
  version: number
  template: string
  agenda: AgendaItem[]
  settings: SessionSettings
  people: SessionPersonPlan[]
  /** Who came by a link that still holds: not on the plan, but they can be asked beforehand. */
  guests: SessionPersonPlan[]
  /** Somebody was invited to an older version of the plan. */
  invitedBefore: boolean
  /** Me in it; null: I am not on the plan. */
  me: SessionPersonPlan | null
  /** I may plan, invite and write the minutes. */
  mayLead: boolean
}

/** What a list or a page calls the state of a session. */
export function phaseWords({ phase, cancelled }: { phase: SessionPhase; cancelled: boolean }): string {
  return cancelled ? "Cancelled" : PHASES[phase]
}

const PHASES: Record<SessionPhase, string> = {
  scheduled: "Planned",
  lobby: "Lobby is open",
  running: "Running",
  paused: "Paused",
  "wrap-up": "Wrapping up",
  closed: "Closed",
  reopened: "Open again",
}

/** When a session really began, else when it is planned for; null: neither is known. */
export function whenOf({ startedAt, scheduledFor }: Pick<SessionSummary, "startedAt" | "scheduledFor">): Date | null {
  return startedAt ?? scheduledFor
}

/** How long a session that is over took, "2 min"; before that how long it is planned to take. */
export function durationWords({
  startedAt,
  closedAt,
  agenda,
}: Pick<SessionPlanView, "startedAt" | "closedAt" | "agenda">): string {
  if (startedAt === null || closedAt === null) return lengthWords(agendaMinutes(agenda))
  const minutes = Math.max(1, Math.round((closedAt.getTime() - startedAt.getTime()) / 60_000))
  return `took ${lengthWords(minutes)}`
}

/** What stands where the date would, of a session that has none. */
export function withoutDate(phase: SessionPhase): string {
  return phase === "scheduled" ? "No date yet" : "Without a date"
}
