import { findQuestion, isNoneOfThese } from "@/lib/lens/model"
import { type ChoiceStatus, REASONS, type Reason } from "@/lib/review/answer"
import type { AnswerChange, ChoiceUpdate } from "@/lib/review/apply-answer"
import type { ReviewState } from "@/lib/review/state"
import { PRACTICE_STATES } from "./export-questions"
import { REASON_WORDS } from "./review-words"
import type { CellEdit } from "./sheet-changes"

/** What the accepted cells ask of one question. */
export interface AnswerUpdate {
  lensKey: string
  questionId: string
  change: AnswerChange
}

const STATUS: Record<string, ChoiceStatus> = {
  [PRACTICE_STATES.inPlace]: "SELECTED",
  [PRACTICE_STATES.notApplicable]: "NOT_APPLICABLE",
  [PRACTICE_STATES.notYet]: "UNSELECTED",
  [PRACTICE_STATES.unanswered]: "UNSELECTED",
}

/** One update per question out of edited cells of the sheets "Answers" and "Practices". */
export function answerUpdates(reviews: readonly ReviewState[], edits: readonly CellEdit[]): AnswerUpdate[] {
  const updates = new Map<string, AnswerUpdate & { choices: Record<string, ChoiceUpdate> }>()
  for (const { sheet, key, column, file } of edits) {
    const [lensKey = "", questionId = "", practiceId = ""] = key
    const review = reviews.find((one) => one.lensKey === lensKey)
    const question = review && findQuestion(review.lens, questionId)?.question
    if (!question) continue
    const id = `${lensKey} ${questionId}`
    const update = updates.get(id) ?? { lensKey, questionId, change: {}, choices: {} }
    updates.set(id, update)
    const statusOf = (choice: string) => review.answers[questionId]?.choices[choice]?.status ?? "UNSELECTED"
    const status = update.choices[practiceId]?.status ?? statusOf(practiceId)
    if (sheet === "Practices") {
      const said = { State: { status: STATUS[file] ?? status }, Reason: { reason: reasonOf(file) } }[column]
      update.choices[practiceId] = { ...update.choices[practiceId], status, ...(said ?? { notes: file }) }
    } else if (column === "Notes") update.change.notes = file
    else if (column === "Reason") update.change.reason = reasonOf(file)
    else if (column === "Applies") {
      update.change.isApplicable = file === "yes"
      // A reason of the same row comes after it, as in the list of columns.
      update.change.reason = "NONE"
    } else {
      const none = question.choices.find(isNoneOfThese)
      if (none) update.choices[none.id] = { status: file === "yes" ? "SELECTED" : "UNSELECTED" }
    }
  }
  return [...updates.values()].map(({ choices, change, ...place }) => ({
    ...place,
    change: Object.keys(choices).length > 0 ? { ...change, choiceUpdates: choices } : change,
  }))
}

function reasonOf(word: string): Reason {
  return REASONS.find((reason) => REASON_WORDS[reason] === word) ?? "NONE"
}
