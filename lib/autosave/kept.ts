import type { Edit } from "./edit"
import { isEmpty, NO_EDIT } from "./edit"
import { IDLE, isClean, type NotesConflict, type Saver, unsaved } from "./machine"

/** What of a saver must survive a crash of the page. */
export interface Kept {
  edit: Edit
  unconfirmed: readonly string[]
  conflict: NotesConflict | null
}

/** Null when there is nothing to keep. */
export function toKept(saver: Saver): Kept | null {
  if (isClean(saver)) return null
  const edit = unsaved(saver)
  // What is in flight may arrive although nobody hears the answer.
  return { edit, unconfirmed: saver.unconfirmed, conflict: saver.conflict }
}

export function fromKept({ edit, unconfirmed, conflict }: Kept): Saver {
  return { ...IDLE, waiting: edit, unconfirmed, conflict }
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
