import type { AgendaItem } from "./agenda-item"
import type { SessionRole } from "./plan"
import type { NoteField, Parked, ParkedKind, RecordKind } from "./state"
import type { VoteValue } from "./vote"

/** What somebody asks for in a session. `stopId` says what they were looking at: what came too late is refused. */
export type Command =
  | { type: "open-lobby" }
  | { type: "start" }
  | { type: "pause" }
  | { type: "resume" }
  | { type: "wrap-up" }
  | { type: "close" }
  | { type: "reopen"; reason: string }
  | { type: "change-agenda"; agenda: AgendaItem[] }
  | { type: "change-person"; personId: string; roles: SessionRole[]; businessRole: string }
  | { type: "ready"; ready: boolean }
  | { type: "claim" }
  | { type: "regain" }
  | { type: "hand-over"; personId: string }
  | { type: "go-to"; stopId: string }
  | { type: "open-vote"; stopId: string }
  | { type: "vote"; stopId: string; choices: Record<string, VoteValue>; confidence: number | null }
  | { type: "reveal"; stopId: string }
  | { type: "discuss"; stopId: string }
  /** Sets the ordinary answer of the review; `notes` replaces its notes when given. */
  | { type: "decide"; stopId: string; selected: string[]; notApplicable: string[]; notes?: string | undefined }
  | { type: "park-question"; stopId: string; reason: string; owner: string; dueOn: string }
  | { type: "needs-research"; stopId: string; reason: string; owner: string; dueOn: string }
  | { type: "not-applicable"; stopId: string; reason: string }
  | { type: "dissent"; stopId: string; dissents: boolean; named: boolean }
  | { type: "extend"; stopId: string; minutes: number }
  /** `base` is the version that was edited: what others wrote meanwhile is joined, never lost. */
  | { type: "write-note"; stopId: string; field: NoteField; base: number; text: string }
  | { type: "park"; stopId: string | null; kind: ParkedKind; text: string; owner: string; dueOn: string }
  | { type: "settle-parked"; parkedId: string; outcome: NonNullable<Parked["outcome"]> }
  /** Everything that is still parked becomes an action. */
  | { type: "finish-parking" }
  | {
      type: "record"
      kind: RecordKind
      stopId: string | null
      text: string
      owner: string
      dueOn: string
      url: string
    }

export type CommandType = Command["type"]

/** A command as it is sent: its id makes it idempotent, so that it may be sent again after a lost answer. */
export interface SentCommand {
  /** 24 to 32 lower-case hex digits, chosen by the sender. */
  id: string
  command: Command
}
