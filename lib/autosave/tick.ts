import { isNoneOfThese, type Question } from "@/lib/lens/model"
import type { AnswerState, ChoiceStatus, Reason } from "@/lib/review/answer"
import type { Edit } from "./edit"

/**
 * Ticking or unticking one choice as the page does it: "none of these" clears every tick, a practice clears
 * "none of these". A choice that does not apply becomes ticked. Source: observed-behaviour.md, `_no` choice.
 */
export function tick(question: Question, answer: AnswerState, choiceId: string): Edit {
  const target = question.choices.find((choice) => choice.id === choiceId)
  if (!target) return { choices: {} }
  const isTicked = (id: string) => answer.choices[id]?.status === "SELECTED"
  if (isTicked(choiceId)) return edit([choiceId], "UNSELECTED")
  const cleared = question.choices.filter(
    (choice) => isTicked(choice.id) && (isNoneOfThese(target) || isNoneOfThese(choice)),
  )
  const off = edit(
    cleared.map((choice) => choice.id),
    "UNSELECTED",
  )
  return { choices: { ...off.choices, ...edit([choiceId], "SELECTED").choices } }
}

function edit(ids: readonly string[], status: ChoiceStatus): Edit {
  return { choices: Object.fromEntries(ids.map((id) => [id, { status, reason: "NONE" as const }])) }
}

/** Marks a practice as not applicable for a reason, or takes the mark back (`null`). The note stays. */
export function markChoice(choiceId: string, reason: Reason | null): Edit {
  return {
    choices: {
      [choiceId]: reason === null ? { status: "UNSELECTED", reason: "NONE" } : { status: "NOT_APPLICABLE", reason },
    },
  }
}

/** The note of one choice; its status and reason stay as they are. */
export function noteChoice(answer: AnswerState, choiceId: string, notes: string): Edit {
  const { status, reason } = answer.choices[choiceId] ?? { status: "UNSELECTED", reason: "NONE" }
  return { choices: { [choiceId]: { status, reason, notes } } }
}
