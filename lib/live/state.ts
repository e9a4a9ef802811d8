import type { Risk } from "@/lib/lens/model"
import type { AgendaItem } from "./agenda-item"
import type { LensVersions, PlannedPerson, SessionPhase, SessionSettings } from "./plan"
import type { Vote } from "./vote"

export interface PersonState extends PlannedPerson {
  /** A page of theirs is open. */
  present: boolean
  /** Since when they are here, or away; null when they never came. */
  since: number | null
  ready: boolean
  /** Their link was revoked, or they were taken off: they see nothing any more. */
  removed: boolean
}

/** What of an answer a session shows and changes. */
export interface AnswerBrief {
  selected: string[]
  notApplicable: string[]
  isApplicable: boolean
  risk: Risk
}

/** Where the group is with a question; a topic stays `reading`. */
export type QuestionPhase =
  | "reading"
  | "voting"
  | "revealed"
  | "discussing"
  | "decided"
  | "parked"
  | "needs-research"
  | "not-applicable"

/** One vote on a question; voting again starts another and keeps this one. */
export interface Round {
  /** From 1. */
  number: number
  openedAt: number
  /** null: nobody but the voter knows any vote. */
  revealedAt: number | null
  /** Who may vote in it: the voters present when it opened or coming before the reveal. */
  voters: string[]
  /** By person. */
  votes: Record<string, Vote>
}

export const NOTE_FIELDS = ["discussion", "evidence", "trade-off"] as const
export type NoteField = (typeof NOTE_FIELDS)[number]

export interface Note {
  text: string
  /** Raised by every change. */
  version: number
}

export interface StopState {
  id: string
  phase: QuestionPhase
  rounds: Round[]
  notes: Partial<Record<NoteField, Note>>
  /** Time spent before `runningSince`. */
  spentMs: number
  /** Since when its clock runs; null: it stands. */
  runningSince: number | null
  extraMs: number
  /** The answer as it was when the group came to the question, and as the group set it. */
  before: AnswerBrief | null
  after: AnswerBrief | null
  /** Why it was parked, needs research or does not apply. */
  reason: string
  dissent: { personId: string; named: boolean }[]
}

export const PARKED_KINDS = ["question", "risk", "idea", "decision"] as const
export type ParkedKind = (typeof PARKED_KINDS)[number]

export interface Parked {
  id: string
  stopId: string | null
  kind: ParkedKind
  text: string
  owner: string
  /** yyyy-mm-dd or empty. */
  dueOn: string
  /** null: still to be reviewed before the session closes. */
  outcome: "action" | "answered" | "dropped" | null
}

export const RECORD_KINDS = ["improvement", "evidence", "decision", "follow-up"] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** Something that came out of the conversation on a stop. */
export interface SessionRecord {
  id: string
  kind: RecordKind
  stopId: string | null
  text: string
  owner: string
  /** yyyy-mm-dd or empty. */
  dueOn: string
  url: string
  /** Number of the workload's improvement that was made of it; empty otherwise. */
  targetId: string
}

export interface SessionState {
  /** Of the newest event that is in here. */
  sequence: number
  phase: SessionPhase
  /** Since when it is in this phase. */
  since: number | null
  startedAt: number | null
  closedAt: number | null
  title: string
  agenda: AgendaItem[]
  /** Where the questions come from; null: not known, in logs of older versions. */
  lenses: LensVersions | null
  /** Where they came from when the agenda was made. */
  agendaLenses: LensVersions | null
  settings: SessionSettings
  /** In the order they were planned or came. */
  people: Record<string, PersonState>
  facilitatorId: string
  /** From whom facilitation was claimed: they regain it with one click. */
  regainId: string | null
  currentId: string | null
  /** Stops that the group has been on, and no others. */
  stops: Record<string, StopState>
  parked: Record<string, Parked>
  /** The parking lot was gone through since something was parked last. */
  parkingReviewed: boolean
  records: Record<string, SessionRecord>
  /** How often it was opened again after closing. */
  reopened: number
}
