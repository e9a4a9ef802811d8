import type { Question } from "@/lib/lens/model"
import type { AnswerState, Reason } from "@/lib/review/answer"
import { type AnswerChange, applyAnswer, type ChoiceUpdate } from "@/lib/review/apply-answer"

/** What somebody changed in one answer and the server has not confirmed. What is absent was not touched. */
export interface Edit {
  /** Each with its reason, so that two edits of one choice can be merged without knowing what is stored. */
  choices: Readonly<Record<string, ChoiceUpdate & { reason: Reason }>>
  isApplicable?: boolean
  reason?: Reason
  notes?: NotesEdit
}

interface NotesEdit {
  text: string
  /** The version of the stored notes that the text was typed over. */
  base: number
}

export const NO_EDIT: Edit = { choices: {} }

export function isEmpty(edit: Edit): boolean {
  const { choices, ...rest } = edit
  return Object.keys(choices).length === 0 && Object.values(rest).every((value) => value === undefined)
}

/** One edit that does what `first` and then `later` do. Notes keep the base of the first: the text grew from there. */
export function mergeEdits(first: Edit, later: Edit): Edit {
  const choices = { ...first.choices }
  for (const [id, update] of Object.entries(later.choices)) choices[id] = { ...choices[id], ...update }
  const merged: Edit = { ...first, ...later, choices }
  if (later.notes && first.notes) merged.notes = { text: later.notes.text, base: first.notes.base }
  return merged
}

export function withoutNotes({ notes: _, ...rest }: Edit): Edit {
  return rest
}

/** The edit in the words of the pure rules and of the API. */
function toChange({ choices, isApplicable, reason, notes }: Edit): AnswerChange {
  return { choiceUpdates: choices, isApplicable, reason, notes: notes?.text }
}

/** The answer as it will be. Choices that the question no longer has are left out: the server will say so. */
export function applyEdit(question: Question, answer: AnswerState, edit: Edit): AnswerState {
  const known = new Set(question.choices.map((choice) => choice.id))
  const choices = Object.fromEntries(Object.entries(edit.choices).filter(([id]) => known.has(id)))
  return applyAnswer(question, answer, toChange({ ...edit, choices }))
}
