import { changedFields, isSame, type WorkloadField, type WorkloadValues } from "./workload-values"

export interface Merged {
  /** My edits on top of theirs; in a field that both changed, mine. */
  values: WorkloadValues
  /** The fields that both changed, to different ends: both texts are shown and a person chooses. */
  conflicts: WorkloadField[]
}

/** Brings together two edits that started from the same description. No edit is lost without being asked about. */
export function mergeEdits(base: WorkloadValues, mine: WorkloadValues, theirs: WorkloadValues): Merged {
  const edited = changedFields(base, mine)
  const values = { ...theirs }
  for (const field of edited) Object.assign(values, { [field]: mine[field] })
  const conflicts = edited.filter((field) => !isSame(base[field], theirs[field]) && !isSame(mine[field], theirs[field]))
  return { values, conflicts }
}
