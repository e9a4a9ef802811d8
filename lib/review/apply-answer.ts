import { invalid } from "@/lib/errors"
import { isNoneOfThese, type Question } from "@/lib/lens/model"
import type { AnswerState, ChoiceAnswer, ChoiceStatus, Reason } from "@/lib/review/answer"

/** What a caller wants changed; what is absent stays. Source: UpdateAnswer of the API. */
export interface AnswerChange {
  /** Replaces the selection: these are selected, every other selected choice is not any more. */
  selectedChoices?: readonly string[] | undefined
  /** Merged choice by choice, after `selectedChoices`. */
  choiceUpdates?: Readonly<Record<string, ChoiceUpdate>> | undefined
  notes?: string | undefined
  isApplicable?: boolean | undefined
  reason?: Reason | undefined
}

export interface ChoiceUpdate {
  status: ChoiceStatus
  reason?: Reason | undefined
  notes?: string | undefined
}

/**
 * The answer after a change. Stores "none of these" as it was sent, also together with others (only the page makes
 * them exclude each other); keeps the selection of a question that does not apply, so that switching back restores it.
 * Throws Validation for an unknown choice and for marking "none of these" not applicable.
 * Source: observed-behaviour.md.
 */
export function applyAnswer(question: Question, answer: AnswerState, change: AnswerChange): AnswerState {
  const choices = new Map(Object.entries(answer.choices))
  if (change.selectedChoices) {
    const selected = new Set(change.selectedChoices)
    for (const id of selected) requireChoice(question, id)
    for (const [id, choice] of choices) {
      if (choice.status === "SELECTED" && !selected.has(id)) put(choices, id, { ...choice, status: "UNSELECTED" })
    }
    for (const id of selected) put(choices, id, { ...recorded(choices, id), status: "SELECTED", reason: "NONE" })
  }
  for (const [id, update] of Object.entries(change.choiceUpdates ?? {})) {
    const choice = requireChoice(question, id)
    if (isNoneOfThese(choice) && update.status === "NOT_APPLICABLE") {
      throw invalid(`Choice ${id} means none of these and cannot be marked not applicable.`, "ChoiceUpdates")
    }
    const before = recorded(choices, id)
    const reason = update.reason ?? (update.status === before.status ? before.reason : "NONE")
    put(choices, id, { status: update.status, reason, notes: update.notes ?? before.notes })
  }
  return {
    choices: Object.fromEntries(choices),
    isApplicable: change.isApplicable ?? answer.isApplicable,
    reason: change.reason ?? answer.reason,
    notes: change.notes ?? answer.notes,
  }
}

/** True when both say the same, whatever the order of their choices. */
export function sameAnswer(a: AnswerState, b: AnswerState): boolean {
  return canonical(a) === canonical(b)
}

function canonical({ choices, isApplicable, reason, notes }: AnswerState): string {
  const entries = Object.entries(choices).map(([id, choice]) => [id, choice.status, choice.reason, choice.notes])
  return JSON.stringify([entries.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)), isApplicable, reason, notes])
}

function requireChoice(question: Question, id: string) {
  const choice = question.choices.find((candidate) => candidate.id === id)
  if (!choice) throw invalid(`No choice with ID ${id} was found in question ${question.id}.`, "SelectedChoices")
  return choice
}

function recorded(choices: Map<string, ChoiceAnswer>, id: string): ChoiceAnswer {
  return choices.get(id) ?? { status: "UNSELECTED", reason: "NONE", notes: "" }
}

/** An unselected choice without a note says nothing and is not kept. */
function put(choices: Map<string, ChoiceAnswer>, id: string, choice: ChoiceAnswer): void {
  if (choice.status === "UNSELECTED" && choice.notes === "") choices.delete(id)
  else choices.set(id, choice)
}
