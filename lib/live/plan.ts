import type { AgendaItem, QuestionPlace } from "./agenda-item"
import { questionKey } from "./agenda-questions"

/**
 * The facilitated session, in pure code. The plan (this file) is what was arranged; the log (`events.ts`) is what
 * happened, and the truth. `decide` (`decide.ts`) turns a command of somebody into events or a refusal, `applyEvent`
 * (`reducer.ts`) turns events into the state (`state.ts`), and `viewFor` (`view.ts`) into what one viewer may know of
 * it (`session-view.ts`). Times are milliseconds since 1970, from the server's clock.
 */

/** What somebody does in a session, besides leading it: who facilitates is `facilitatorId`, so that it is exactly one. */
export const SESSION_ROLES = ["co-facilitator", "scribe", "voter", "expert", "decider", "observer"] as const
export type SessionRole = (typeof SESSION_ROLES)[number]

export const SESSION_PHASES = ["scheduled", "lobby", "running", "paused", "wrap-up", "closed", "reopened"] as const
/** `reopened` is running once more after it was closed. */
export type SessionPhase = (typeof SESSION_PHASES)[number]

export interface PlannedPerson {
  id: string
  name: string
  /** An observer is nothing else: no vote, never counted. */
  roles: SessionRole[]
  /** Which pillars they can speak for: one of `lib/review/roles.ts` or free text. */
  businessRole: string
  guest: boolean
}

export interface SessionSettings {
  /** Nobody sees who voted what, not even after the reveal. */
  anonymous: boolean
  /** Guests may join by link, when the workspace allows it too. */
  guests: boolean
}

export const DEFAULT_SETTINGS: SessionSettings = { anonymous: true, guests: true }

/** Below this many voters an anonymous distribution would say who voted what. */
export const LEAST_VOTERS = 3

/** By the lens's short id the version that the workload uses; ids that only this installation knows. */
export type LensVersions = Readonly<Record<string, string>>

export interface SessionPlan {
  title: string
  /** Where the questions come from when the lobby opens; missing in older logs. */
  lenses?: LensVersions
  agenda: AgendaItem[]
  settings: SessionSettings
  facilitatorId: string
  people: PlannedPerson[]
}

/** Where a group can be: at a question, or at a part of the agenda that has none (opening, break …). */
export interface Stop {
  /** `lensKey/questionId`, or the id of the agenda's part. */
  id: string
  /** The agenda's part it belongs to. */
  partId: string
  question: QuestionPlace | null
  /** Its time box; a part's minutes are shared equally among its questions. */
  minutes: number
}

/** The stops of an agenda in their order. A question that stands twice counts where it stands first. */
export function stopsOf(agenda: readonly AgendaItem[]): Stop[] {
  const stops = new Map<string, Stop>()
  for (const part of agenda) for (const stop of stopsOfPart(part)) if (!stops.has(stop.id)) stops.set(stop.id, stop)
  return [...stops.values()]
}

function stopsOfPart({ id, kind, minutes, questions }: AgendaItem): Stop[] {
  if (kind !== "questions") return [{ id, partId: id, question: null, minutes }]
  return questions.map((question) => {
    return { id: questionKey(question), partId: id, question, minutes: minutes / questions.length }
  })
}
