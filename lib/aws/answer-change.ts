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
