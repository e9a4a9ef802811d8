import { type AnswerState, type ChoiceStatus, EMPTY_ANSWER, type Reason } from "@/lib/review/answer"
import type { AnswerChange, ChoiceUpdate } from "@/lib/review/apply-answer"
import type { UpdateAnswerInput } from "./review-schema"

type Given = Pick<UpdateAnswerInput, "SelectedChoices" | "ChoiceUpdates" | "Notes" | "IsApplicable" | "Reason">

/** What UpdateAnswer, or its like for review templates, asks for. */
export function toAnswerChange(input: Given): AnswerChange {
  const updates = Object.entries(input.ChoiceUpdates ?? {}).map(([id, update]): [string, ChoiceUpdate] => [
    id,
    { status: update.Status, reason: update.Reason, notes: update.Notes },
  ])
  return {
    selectedChoices: input.SelectedChoices,
    choiceUpdates: Object.fromEntries(updates),
    notes: input.Notes,
    isApplicable: input.IsApplicable,
    reason: input.Reason,
  }
}

/** What makes an answer say exactly `after`, given what it says: the input of UpdateAnswer. */
export function toChange(after: AnswerState, before: AnswerState = EMPTY_ANSWER) {
  const gone = Object.keys(before.choices).filter((id) => !Object.hasOwn(after.choices, id))
  const updates = Object.entries(after.choices).map(([id, { status, reason, notes }]): [string, SentChoice] => [
    id,
    { Status: status, Reason: reason, Notes: notes },
  ])
  for (const id of gone) updates.push([id, { Status: "UNSELECTED", Reason: "NONE", Notes: "" }])
  const { isApplicable: IsApplicable, reason: Reason, notes: Notes } = after
  return { ChoiceUpdates: Object.fromEntries(updates), IsApplicable, Reason, Notes }
}

interface SentChoice {
  Status: ChoiceStatus
  Reason: Reason
  Notes: string
}
