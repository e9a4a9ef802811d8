import type { AgendaItem } from "./agenda-item"
import type { LensVersions, PlannedPerson, SessionPlan, SessionRole } from "./plan"
import type { AnswerBrief, NoteField, Parked, RecordKind, SessionRecord } from "./state"
import type { Vote } from "./vote"

/** What happened in a session. Ids of people are values, never keys: a copied workspace gives them other ids. */
export type EventBody =
  | { type: "lobby.opened"; plan: SessionPlan }
  | { type: "session.started" }
  | { type: "session.paused" }
  | { type: "session.resumed" }
  | { type: "session.wrapping-up" }
  | { type: "session.closed" }
  | { type: "session.reopened"; reason: string }
  | { type: "agenda.changed"; agenda: AgendaItem[] }
  /** The workload uses other lens versions than before: what is asked may have changed. */
  | { type: "lenses.changed"; lenses: LensVersions }
  | { type: "people.added"; people: PlannedPerson[] }
  /** Pages opened, and pages were last seen: many at once, because many come at once. */
  | { type: "people.present"; joined: string[]; left: { id: string; at: number }[] }
  | { type: "people.removed"; ids: string[] }
  | { type: "person.changed"; id: string; roles: SessionRole[]; businessRole: string }
  | { type: "person.ready"; ready: boolean }
  | { type: "facilitation.claimed" }
  | { type: "facilitation.regained" }
  | { type: "facilitation.handed-over"; to: string }
  /** The group went to a stop; `answer` is the review's answer at that moment (null for a topic). */
  | { type: "stop.opened"; stopId: string; answer: AnswerBrief | null }
  | { type: "vote.opened"; stopId: string }
  | ({ type: "vote.cast"; stopId: string; round: number } & Vote)
  | { type: "vote.revealed"; stopId: string }
  | { type: "discussion.opened"; stopId: string }
  | { type: "question.decided"; stopId: string; before: AnswerBrief; after: AnswerBrief }
  | { type: "question.parked"; stopId: string; reason: string }
  | { type: "question.needs-research"; stopId: string; reason: string }
  | { type: "question.not-applicable"; stopId: string; reason: string; before: AnswerBrief; after: AnswerBrief }
  | { type: "dissent.stated"; stopId: string; dissents: boolean; named: boolean }
  | { type: "time.extended"; stopId: string; ms: number }
  | { type: "note.written"; stopId: string; field: NoteField; text: string }
  | { type: "parked.added"; parked: Omit<Parked, "outcome"> }
  | { type: "parked.settled"; parkedId: string; outcome: NonNullable<Parked["outcome"]> }
  | { type: "parking.reviewed" }
  | { type: "record.added"; record: Omit<SessionRecord, "kind"> & { kind: RecordKind } }

/** An event in its place in the log. */
export type SessionEvent = EventBody & {
  /** From 1 without gaps. */
  sequence: number
  at: number
  /** Who did it; null: nobody in particular. */
  personId: string | null
}
