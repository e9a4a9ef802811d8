import type { Risk } from "@/lib/lens/model"
import type { AgendaItem } from "./agenda-item"
import type { SessionPhase, SessionRole, SessionSettings } from "./plan"
import type { AnswerBrief, NoteField, Parked, QuestionPhase, SessionRecord } from "./state"
import type { Vote, VoteValue } from "./vote"

/** What one viewer knows of a session. Collections are keyed by id, so that a patch names only what changed. */
export interface SessionView {
  session: SessionPart
  /** null on the stage. */
  me: MePart | null
  /** Empty on the stage. */
  people: Record<string, PersonView>
  /** Stops that the group has been on. */
  stops: Record<string, StopView>
  /** By `stopId|field`; empty on the stage. */
  notes: Record<string, NoteView>
  /** Empty on the stage. */
  parked: Record<string, Parked>
  /** Empty on the stage. */
  records: Record<string, SessionRecord>
}

export interface SessionPart {
  title: string
  phase: SessionPhase
  /** Since when it is in this phase. */
  since: number | null
  startedAt: number | null
  closedAt: number | null
  agenda: AgendaItem[]
  /** Names what the questions are made of: another text, and they have to be read anew. */
  lenses: string
  /** A lens changed since the agenda was made: it may ask what is gone, and lack what is new. */
  lensesChanged: boolean
  settings: SessionSettings
  /** Where the group is. */
  currentId: string | null
  facilitatorId: string
  /** Since when the facilitator is away; null: here. After `CLAIM_AFTER_MS` a co-facilitator may claim. */
  facilitatorAwaySince: number | null
  /** From whom facilitation was claimed. */
  regainId: string | null
  /** People with a page open, and the voters among them. */
  present: number
  voters: number
  /** Time left over (or overdrawn, negative) by the stops that the group has left; see `bankMs`. */
  bankMs: number
  /** Parked and not settled yet. */
  openParked: number
  parkingReviewed: boolean
  reopened: number
}

export interface MePart {
  personId: string
  name: string
  roles: SessionRole[]
  facilitator: boolean
  /** My vote in the running round of the group's question; null: none yet, or no round. */
  vote: Vote | null
  /** I may vote in that round. */
  mayVote: boolean
  /** Items on whose decision I dissent, and whether under my name. */
  dissent: Record<string, { named: boolean }>
}

export interface PersonView {
  id: string
  name: string
  roles: SessionRole[]
  businessRole: string
  guest: boolean
  facilitator: boolean
  presence: "here" | "away" | "not-yet"
  /** Since when here or away. */
  since: number | null
  ready: boolean
  /** Has voted in the running round; never what. */
  voted: boolean
}

export interface StopView {
  id: string
  phase: QuestionPhase
  /** Its time box, with what was added. */
  plannedMs: number
  extraMs: number
  /** Time spent before `runningSince`, and since when its clock runs. */
  spentMs: number
  runningSince: number | null
  rounds: RoundView[]
  before: AnswerBrief | null
  after: AnswerBrief | null
  reason: string
  dissent: { count: number; names: string[] }
}

export interface RoundView {
  number: number
  /** "4 of 6 done": who voted, of those who voted or could now. */
  done: number
  of: number
  /** null before the reveal. */
  result: RoundResult | null
}

export interface RoundResult {
  voters: number
  /** Too few voters to show a distribution that names nobody: the rest is empty. */
  tooFew: boolean
  /** Every practice of the question, most disagreement first. */
  practices: PracticeResult[]
  /** How many people's ticks would give which risk under the lens's rules. */
  risks: Record<Risk, number>
  /** 0 (one mind) to 1. */
  divergence: number
  /** All disagreement lies between these two roles. */
  betweenRoles: [string, string] | null
  /** How many people said 1, 2 … 5. */
  confidence: number[]
  /** What everybody who took a side agrees on: the proposal for the decision. */
  agreed: { selected: string[]; notApplicable: string[] }
}

export interface PracticeResult {
  choiceId: string
  counts: Record<VoteValue, number>
  /** d = 4·s·(1−s), s the share of "in place" among those who took a side. */
  divergence: number
  /** Who said what, only where the session is not anonymous and never on the stage. */
  names?: Partial<Record<VoteValue, string[]>>
}

export interface NoteView {
  stopId: string
  field: NoteField
  text: string
  version: number
}

/** What changed between two views: whole parts, or single entries of collections (null: gone). */
export type ViewPatch = {
  session?: SessionPart
  me?: MePart | null
} & { [Name in Collection]?: Record<string, SessionView[Name][string] | null> }

type Collection = "people" | "stops" | "notes" | "parked" | "records"
export const COLLECTIONS = ["people", "stops", "notes", "parked", "records"] as const satisfies readonly Collection[]

/** What the stream (event `view`) and the polling fall-back answer. `now` is the server's clock. */
export interface ViewMessage {
  sequence: number
  now: number
  /** null: nothing newer than was asked for. */
  view: SessionView | null
}

/** What the stream sends from then on (event `patch`). */
export interface PatchMessage {
  sequence: number
  now: number
  patch: ViewPatch
}

/** Who looks at something else than the group, or writes (event `presence`): told, never stored. */
export interface LookMessage {
  personId: string
  name: string
  /** A stop, or null: with the group. */
  stopId: string | null
  typing: NoteField | null
}
