import { COLLECTIONS, type SessionView, type ViewPatch } from "./session-view"

/** What changed from one view to the next; null: nothing. The own part (`me`) is compared apart, by `changed`. */
export function patchBetween(before: SessionView, after: SessionView): ViewPatch | null {
  const patch: Record<string, unknown> = {}
  if (changed(before.session, after.session)) patch.session = after.session
  for (const name of COLLECTIONS) {
    const entries = between(before[name], after[name])
    if (Object.keys(entries).length > 0) patch[name] = entries
  }
  return Object.keys(patch).length > 0 ? patch : null
}

function between(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const entries: Record<string, unknown> = {}
  for (const [id, value] of Object.entries(after)) if (changed(before[id], value)) entries[id] = value
  for (const id of Object.keys(before)) if (!Object.hasOwn(after, id)) entries[id] = null
  return entries
}

/** Both are plain JSON; what is the same object is not looked into. */
export function changed(before: unknown, after: unknown): boolean {
  return before !== after && JSON.stringify(before) !== JSON.stringify(after)
}

/** The view after a patch; what did not change stays the same object. */
export function patched(view: SessionView, patch: ViewPatch): SessionView {
  const next: Record<string, unknown> = { ...view }
  if (patch.session !== undefined) next.session = patch.session
  if (patch.me !== undefined) next.me = patch.me
  for (const name of COLLECTIONS) {
    const entries = patch[name]
    if (entries) next[name] = merged(view[name], entries)
  }
  return next as unknown as SessionView
}

function merged(before: Record<string, unknown>, entries: Record<string, unknown>): Record<string, unknown> {
  const after = { ...before, ...entries }
  for (const [id, value] of Object.entries(entries)) if (value === null) delete after[id]
  return after
}
