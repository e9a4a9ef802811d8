import { type Edit, isEmpty, mergeEdits, NO_EDIT, withoutNotes } from "./edit"
import { joinNotes } from "./join-notes"
import type { Kept } from "./kept"

/**
 * Saving one answer: one save in flight, the latest value wins, everything typed stays in `waiting`, `sending` or
 * `conflict` until the server has it. Pure: time comes with the events, the driver sends when `isReady` says so.
 */
export interface Saver {
  waiting: Edit
  sending: Edit | null
  /** When the oldest waiting edit was made, and when it shall be sent (ms). */
  since: number
  dueAt: number
  /** Notes that were sent without an answer: finding one of them stored is no conflict. */
  unconfirmed: readonly string[]
  conflict: NotesConflict | null
  /** Tries in a row that did not get through. */
  failures: number
  /** Why the server will not take it; stays until the person does something. */
  refusal: string | null
  savedAt: number | null
}

export interface NotesConflict {
  mine: string
  theirs: string
  /** Version of `theirs`. */
  version: number
}

export type Connection = "online" | "offline" | "signed-out"
export type SaveStatus = "idle" | "dirty" | "saving" | "saved" | "error" | "conflict" | "offline"

export type SaveEvent =
  | { type: "edited"; edit: Edit; now: number; pace: "at once" | "typing" }
  | { type: "sent" }
  | { type: "saved"; notesVersion: number; now: number }
  | { type: "failed"; retryAt: number }
  | { type: "refused"; message: string }
  | { type: "conflicted"; notes: string; notesVersion: number; now: number }
  | { type: "theirs"; notes: string; notesVersion: number }
  | { type: "resolved"; text: string; now: number }
  | { type: "hurried"; now: number }
  | { type: "recovered"; kept: Kept }
  | { type: "given up" }

/** Typing is saved this long after the last key, but not later than `LONGEST_MS` after the first. */
const PAUSE_MS = 800
const LONGEST_MS = 4_000
const REMEMBERED_TEXTS = 20

export const IDLE: Saver = {
  waiting: NO_EDIT,
  sending: null,
  since: 0,
  dueAt: 0,
  unconfirmed: [],
  conflict: null,
  failures: 0,
  refusal: null,
  savedAt: null,
}

export function next(saver: Saver, event: SaveEvent): Saver {
  switch (event.type) {
    case "edited":
      return edited(saver, event)
    case "sent":
      return { ...saver, sending: saver.waiting, waiting: NO_EDIT, unconfirmed: sentTexts(saver) }
    case "saved":
      return saved(saver, event)
    case "failed":
      return { ...takenBack(saver), failures: saver.failures + 1, dueAt: event.retryAt }
    case "refused":
      return { ...takenBack(saver), refusal: event.message }
    case "conflicted":
      return conflicted(saver, event)
    case "theirs":
      return theirs(saver, event)
    case "resolved":
      return resolved(saver, event)
    case "hurried":
      return { ...saver, dueAt: Math.min(saver.dueAt, event.now), refusal: null }
    case "recovered":
      return recovered(saver, event.kept)
    case "given up":
      // Only what the server will not take: anything else can still be saved.
      return saver.refusal === null
        ? saver
        : { ...saver, waiting: NO_EDIT, unconfirmed: [], refusal: null, failures: 0 }
  }
}

function edited(saver: Saver, { edit, now, pace }: Extract<SaveEvent, { type: "edited" }>): Saver {
  if (saver.conflict && edit.notes) {
    const rest = withoutNotes(edit)
    const conflict = { ...saver.conflict, mine: edit.notes.text }
    return isEmpty(rest)
      ? { ...saver, conflict }
      : edited({ ...saver, conflict }, { type: "edited", edit: rest, now, pace })
  }
  const first = isEmpty(saver.waiting)
  const since = first ? now : saver.since
  const wanted = pace === "at once" ? now : Math.min(now + PAUSE_MS, since + LONGEST_MS)
  // A tick does not wait for the typing before it; nothing undercuts the pause after a failure.
  const hurried = !first && saver.dueAt <= now ? now : wanted
  const dueAt = saver.failures > 0 ? Math.max(saver.dueAt, now) : hurried
  return { ...saver, waiting: mergeEdits(saver.waiting, edit), since, dueAt, refusal: null }
}

function sentTexts({ waiting, unconfirmed }: Saver): readonly string[] {
  if (!waiting.notes || unconfirmed.includes(waiting.notes.text)) return unconfirmed
  return [...unconfirmed, waiting.notes.text].slice(-REMEMBERED_TEXTS)
}

/** What was sent goes back in front of what came after it. */
function takenBack(saver: Saver): Saver {
  if (!saver.sending) return saver
  return { ...saver, waiting: mergeEdits(saver.sending, saver.waiting), sending: null }
}

function saved(saver: Saver, { notesVersion, now }: Extract<SaveEvent, { type: "saved" }>): Saver {
  const { waiting, sending } = saver
  // What was typed meanwhile was typed over the text that is stored now.
  const rebased =
    sending?.notes && waiting.notes ? { ...waiting, notes: { ...waiting.notes, base: notesVersion } } : waiting
  return { ...saver, waiting: rebased, sending: null, unconfirmed: [], failures: 0, refusal: null, savedAt: now }
}

function conflicted(saver: Saver, event: Extract<SaveEvent, { type: "conflicted" }>): Saver {
  const back = { ...takenBack(saver), failures: 0, dueAt: event.now }
  const { notes } = back.waiting
  if (!notes) return back
  const { notes: theirText, notesVersion } = event
  if (notes.text === theirText) return { ...back, waiting: withoutNotes(back.waiting), unconfirmed: [] }
  if (back.unconfirmed.includes(theirText)) {
    return { ...back, waiting: { ...back.waiting, notes: { text: notes.text, base: notesVersion } } }
  }
  const conflict = { mine: notes.text, theirs: theirText, version: notesVersion }
  return { ...back, waiting: withoutNotes(back.waiting), unconfirmed: [], conflict }
}

/** The stored notes changed again while a conflict waits for its decision. */
function theirs(saver: Saver, { notes, notesVersion }: Extract<SaveEvent, { type: "theirs" }>): Saver {
  const { conflict } = saver
  if (!conflict || notesVersion <= conflict.version) return saver
  return { ...saver, conflict: notes === conflict.mine ? null : { ...conflict, theirs: notes, version: notesVersion } }
}

function resolved(saver: Saver, { text, now }: Extract<SaveEvent, { type: "resolved" }>): Saver {
  const { conflict } = saver
  if (!conflict) return saver
  const open = { ...saver, conflict: null }
  const edit = { choices: {}, notes: { text, base: conflict.version } }
  return edited(open, { type: "edited", edit, now, pace: "at once" })
}

/** What an earlier page left goes before what was done on this one; of two texts of the notes neither is dropped. */
function recovered(saver: Saver, kept: Kept): Saver {
  const waiting = mergeEdits(kept.edit, saver.waiting)
  const conflict = saver.conflict ?? kept.conflict
  const texts = [saver.waiting.notes?.text, saver.conflict?.mine, kept.edit.notes?.text, kept.conflict?.mine]
  const mine = texts.filter((text) => text !== undefined).reduce((one, other) => joinNotes(one, other), "")
  const whole = { ...saver, unconfirmed: [...kept.unconfirmed, ...saver.unconfirmed] }
  if (conflict) return { ...whole, waiting: withoutNotes(waiting), conflict: { ...conflict, mine } }
  return { ...whole, waiting: waiting.notes ? { ...waiting, notes: { ...waiting.notes, text: mine } } : waiting }
}

/** Everything of the answer that the server has not confirmed. */
export function unsaved(saver: Saver): Edit {
  return saver.sending ? mergeEdits(saver.sending, saver.waiting) : saver.waiting
}

/** Something can be sent, now or later, without a decision of the person. */
export function canSend(saver: Saver): boolean {
  return saver.sending === null && !isEmpty(saver.waiting) && saver.refusal === null
}

export function isReady(saver: Saver, now: number): boolean {
  return canSend(saver) && saver.dueAt <= now
}

/** Nothing is left to save or to decide. */
export function isClean(saver: Saver): boolean {
  return saver.sending === null && saver.conflict === null && isEmpty(saver.waiting)
}

export function statusOf(saver: Saver, connection: Connection): SaveStatus {
  if (saver.conflict) return "conflict"
  if (isEmpty(unsaved(saver))) return saver.savedAt === null ? "idle" : "saved"
  if (connection === "offline") return "offline"
  if (saver.refusal !== null || connection === "signed-out") return "error"
  if (saver.sending) return saver.failures > 0 ? "error" : "saving"
  return saver.failures > 0 ? "error" : "dirty"
}
