import type { Risk } from "@/lib/lens/model"

/** Why a question or a choice does not apply. NONE: no reason was given. Source: AnswerReason, ChoiceReason of the API. */
export const REASONS = ["OUT_OF_SCOPE", "BUSINESS_PRIORITIES", "ARCHITECTURE_CONSTRAINTS", "OTHER", "NONE"] as const
export type Reason = (typeof REASONS)[number]

export type ChoiceStatus = "SELECTED" | "NOT_APPLICABLE" | "UNSELECTED"

/** What was recorded about one choice. `notes` has at most 250 characters where it must travel to AWS. */
export interface ChoiceAnswer {
  status: ChoiceStatus
  reason: Reason
  notes: string
}

/** What a team recorded about one question. A choice that is not in `choices` is UNSELECTED. */
export interface AnswerState {
  choices: Record<string, ChoiceAnswer>
  isApplicable: boolean
  reason: Reason
  notes: string
}

/** An answer as stored, with its risk. `version` counts every change, `notesVersion` only those of the notes. */
export interface Answer extends AnswerState {
  questionId: string
  pillarId: string
  risk: Risk
  version: number
  notesVersion: number
}

export const EMPTY_ANSWER: AnswerState = { choices: {}, isApplicable: true, reason: "NONE", notes: "" }

/** Ids of the choices with this status, in the order they were recorded. */
export function choicesWith(answer: Pick<AnswerState, "choices">, status: ChoiceStatus): string[] {
  return Object.entries(answer.choices).flatMap(([id, choice]) => (choice.status === status ? [id] : []))
}
