import { isNoneOfThese, type Question } from "@/lib/lens/model"
import type { AnswerState, ChoiceStatus } from "@/lib/review/answer"
import { practiceNumbers } from "@/lib/risk/words"
import type { Edit } from "./edit"

/** One thing that was done on one question, with the way back. */
export interface Step {
  questionId: string
  /** "practice 2 ticked" */
  words: string
  forth: Edit
  back: Edit
}

export interface Steps {
  done: readonly Step[]
  undone: readonly Step[]
}

export const NO_STEPS: Steps = { done: [], undone: [] }

const REMEMBERED = 200

/** Remembers a step; what had been undone before can't be done again after it. */
export function remember({ done }: Steps, step: Step): Steps {
  return { done: [...done, step].slice(-REMEMBERED), undone: [] }
}

/** Takes the last step back; null when there is none. */
export function undo({ done, undone }: Steps): { steps: Steps; step: Step } | null {
  const step = done.at(-1)
  return step ? { steps: { done: done.slice(0, -1), undone: [...undone, step] }, step } : null
}

export function redo({ done, undone }: Steps): { steps: Steps; step: Step } | null {
  const step = undone.at(-1)
  return step ? { steps: { done: [...done, step], undone: undone.slice(0, -1) }, step } : null
}

/** The edit that takes `edit` back, made before it is applied. Notes of the question have the browser's own undo. */
export function inverse(answer: AnswerState, edit: Edit): Edit {
  const choices = Object.keys(edit.choices).map((id) => {
    const { status, reason, notes } = answer.choices[id] ?? { status: "UNSELECTED", reason: "NONE", notes: "" }
    return [id, { status, reason, notes }] as const
  })
  return {
    choices: Object.fromEntries(choices),
    ...(edit.isApplicable !== undefined && { isApplicable: answer.isApplicable }),
    ...(edit.reason !== undefined && { reason: answer.reason }),
  }
}

const DONE: Record<ChoiceStatus, string> = {
  SELECTED: "ticked",
  UNSELECTED: "cleared",
  NOT_APPLICABLE: "not applicable",
}

/** What an edit does, for the button that takes it back: "practice 2 ticked". */
export function editWords(question: Question, edit: Edit): string {
  if (edit.isApplicable === false) return "question not applicable"
  if (edit.isApplicable === true) return "question applicable"
  const numbers = practiceNumbers(question)
  // What was chosen comes last: the ticks that it cleared go before it.
  const [id, update] = Object.entries(edit.choices).at(-1) ?? []
  if (id === undefined || update === undefined) return edit.reason === undefined ? "notes" : "reason"
  const name = isNoneOfThese({ id }) ? "none of these" : `practice ${numbers.get(id) ?? ""}`
  return `${name} ${DONE[update.status]}`
}
