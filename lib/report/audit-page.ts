import type { TrailEntry } from "./audit-chain"

/** What of the audit trail is looked at; empty texts filter nothing. */
export interface AuditFilter {
  Action?: string | undefined
  Actor?: string | undefined
  Resource?: string | undefined
  /** ISO days, both included. */
  From?: string | undefined
  To?: string | undefined
  Before?: string | undefined
}

export interface AuditPage {
  /** Newest first. */
  entries: TrailEntry[]
  /** Where the next page begins; null: this is the last. */
  next: string | null
}
