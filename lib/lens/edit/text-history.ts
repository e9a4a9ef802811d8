import { applyEdits } from "../fix"
import type { Edit } from "../problem"

/** One thing that somebody did to a text, with the way back. Changes that belong together are one step. */
interface Step {
  /** What undo says it takes back: "the title". */
  label: string
  /** Further changes of the same group within a short time join the step; null: it stands alone. */
  group: string | null
  at: number
  /** In the order they were made; each counts in the text before it. */
  changes: { redo: Edit[]; undo: Edit[] }[]
}

/** What was done to a text and can be undone, and what was undone and can be done again. */
export interface TextHistory {
  past: readonly Step[]
  future: readonly Step[]
}

export const NO_HISTORY: TextHistory = { past: [], future: [] }

/** A change of a text: edits that don't overlap, in UTF-16 units of the text before. */
export interface TextChange {
  edits: readonly Edit[]
  label: string
  group?: string
}

/** Typing without a pause of so many milliseconds is one step. */
const PAUSE_MS = 1_200
const STEPS = 500

/** The history after a change was made to `text` at time `at` (ms). What was undone before is gone then. */
export function recorded(history: TextHistory, text: string, change: TextChange, at: number): TextHistory {
  const redo = [...change.edits]
  const made = { redo, undo: inverse(text, redo) }
  const last = history.past.at(-1)
  const group = change.group ?? null
  const joins = last && group !== null && last.group === group && at - last.at < PAUSE_MS && history.future.length === 0
  const step: Step = joins
    ? { ...last, at, changes: [...last.changes, made] }
    : { label: change.label, group, at, changes: [made] }
  const before = joins ? history.past.slice(0, -1) : history.past
  return { past: [...before, step].slice(-STEPS), future: [] }
}

/** The text and history one step back or forward, with the edits to get there in order; null when there is none. */
export interface Moved {
  text: string
  history: TextHistory
  /** Each list counts in the text after the lists before it. */
  edits: Edit[][]
  label: string
}

export function undone({ past, future }: TextHistory, text: string): Moved | null {
  const step = past.at(-1)
  if (!step) return null
  const edits = step.changes.map(({ undo }) => undo).reverse()
  const history = { past: past.slice(0, -1), future: [step, ...future] }
  return { text: edits.reduce(applyEdits, text), history, edits, label: step.label }
}

export function redone({ past, future }: TextHistory, text: string): Moved | null {
  const [step, ...rest] = future
  if (!step) return null
  const edits = step.changes.map(({ redo }) => redo)
  // Typing after a redo is a step of its own.
  const history = { past: [...past, { ...step, group: null }], future: rest }
  return { text: edits.reduce(applyEdits, text), history, edits, label: step.label }
}

/** The edits that take the text after `edits` back to `text`. */
function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0
  return [...edits]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, length, content }) => {
      const back = { offset: offset + shift, length: content.length, content: text.slice(offset, offset + length) }
      shift += content.length - length
      return back
    })
}

/** The one edit that makes `after` of `before`: what lies between their common start and end. None when they are equal. */
export function differenceOf(before: string, after: string): Edit[] {
  if (before === after) return []
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++
  return [{ offset: start, length: before.length - start - end, content: after.slice(start, after.length - end) }]
}
