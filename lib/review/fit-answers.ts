import { findQuestion, isNoneOfThese, type Lens, type Question } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"

export interface Fitted {
  answers: Record<string, AnswerState>
  /** What the lens does not have: `question x`, or `choice y of question x`. */
  lost: string[]
}

/**
 * The answers of a review elsewhere, as this version of the lens can hold them: questions and choices that it does not
 * have go, and "none of these" cannot be not applicable.
 */
export function fitAnswers(lens: Lens, answers: Readonly<Record<string, AnswerState>>): Fitted {
  const lost: string[] = []
  const fitting = Object.entries(answers).flatMap(([id, answer]): [string, AnswerState][] => {
    const found = findQuestion(lens, id)
    if (found) return [[id, { ...answer, choices: fitChoices(found.question, answer, lost) }]]
    lost.push(`question ${id}`)
    return []
  })
  return { answers: Object.fromEntries(fitting), lost }
}

function fitChoices(question: Question, answer: AnswerState, lost: string[]): AnswerState["choices"] {
  const fitting = Object.entries(answer.choices).filter(([id, choice]) => {
    const known = question.choices.find((one) => one.id === id)
    const fits = known !== undefined && !(choice.status === "NOT_APPLICABLE" && isNoneOfThese(known))
    if (!fits) lost.push(`choice ${id} of question ${question.id}`)
    return fits
  })
  return Object.fromEntries(fitting)
}
