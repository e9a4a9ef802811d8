import type { Edit } from "./edit"
import { isEmpty, NO_EDIT } from "./edit"
import { IDLE, isClean, type NotesConflict, next, type Saver, unsaved } from "./machine"

/** What of a saver must survive the end of its page. */
export interface Kept {
  edit: Edit
  unconfirmed: readonly string[]
  conflict: NotesConflict | null
}

/** Null when there is nothing to keep. What is in flight counts as not saved: it may never arrive. */
export function toKept(saver: Saver): Kept | null {
  if (isClean(saver)) return null
  return { edit: unsaved(saver), unconfirmed: saver.unconfirmed, conflict: saver.conflict }
}

/** Reads what was kept as text; null for anything that is not ours. */
export function readKept(text: string): Kept | null {
  try {
    const kept: Partial<Kept> = JSON.parse(text)
    const edit = kept.edit ?? NO_EDIT
    if (typeof edit.choices !== "object" || (isEmpty(edit) && !kept.conflict)) return null
    return { edit, unconfirmed: kept.unconfirmed ?? [], conflict: kept.conflict ?? null }
  } catch {
    return null
  }
}

/** What two pages kept of one answer, as one. */
export function joinKept(first: Kept, later: Kept): Kept {
  const saver = [later, first].reduce((joined, kept) => next(joined, { type: "recovered", kept }), IDLE)
  return toKept(saver) ?? later
}
