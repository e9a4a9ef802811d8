import { findQuestion, isNoneOfThese } from "@/lib/lens/model"
import { answerOf, type ReviewState } from "@/lib/review/state"
import type { ColumnRule, SheetRule } from "./compare-sheet"
import { PRACTICE_STATES } from "./export-questions"
import { REASON_WORDS } from "./review-words"
import { oneOf } from "./typed-words"

const yesOrNo = oneOf({ yes: ["y", "ja", "true", "1"], no: ["n", "nein", "false", "0"] })
const state = oneOf(
  Object.fromEntries([...Object.values(PRACTICE_STATES)].map((word) => [word, []])) as Record<string, string[]>,
)
const reasonWord = oneOf(Object.fromEntries(Object.values(REASON_WORDS).map((word) => [word, []])))
/** Empty: none is given. */
const reason = (text: string) => (text.trim() === "" ? "" : reasonCell(reasonWord(text)))

/** A reason as a cell; empty when something applies, or when nobody said why it does not. */
export function reasonCell(word: string): string {
  return word === REASON_WORDS.NONE ? "" : word
}

/** What can be edited in a spreadsheet; the rest of the sheets follows from it, or belongs to the lens. What came later stands last: older workbooks count from the front. */
export const ANSWER_COLUMNS: readonly ColumnRule[] = [
  { column: "Applies", read: yesOrNo },
  { column: "None of these", read: yesOrNo },
  { column: "Notes" },
  { column: "Reason", read: reason },
]
export const PRACTICE_COLUMNS: readonly ColumnRule[] = [
  { column: "State", read: state },
  { column: "Notes" },
  { column: "Reason", read: reason },
]

/** How the answers of a workload come back. */
export function reviewRules(reviews: readonly ReviewState[]): { answers: SheetRule; practices: SheetRule } {
  const find = ([lensKey, questionId = ""]: readonly string[]) => {
    const review = reviews.find((one) => one.lensKey === lensKey)
    const question = review && findQuestion(review.lens, questionId)?.question
    return question && { question, answer: answerOf(review, questionId) }
  }
  return {
    answers: {
      sheet: "Answers",
      key: ["Lens id", "Question id"],
      columns: ANSWER_COLUMNS,
      about: "Number",
      refuseEdit: (key, column, file, other) => {
        if (column === "None of these" && file === "yes" && !find(key)?.question.choices.some(isNoneOfThese))
          return "This question has no “none of these”."
        if (column === "Reason" && file !== "" && isYes(other("Applies")))
          return "The question applies, so it needs no reason. Say “no” in “Applies”, or empty this cell."
        return null
      },
    },
    practices: {
      sheet: "Practices",
      key: ["Lens id", "Question id", "Practice id"],
      columns: PRACTICE_COLUMNS,
      about: "Number",
      refuseEdit: (key, column, file, other) => {
        if (column !== "Reason" || file === "") return null
        if (find(key)?.answer.isApplicable === false)
          return "The whole question does not apply: its reason stands in the sheet “Answers”."
        if (other("State").toLowerCase() === PRACTICE_STATES.notApplicable.toLowerCase()) return null
        return `Only a practice that is not applicable has a reason. Say “${PRACTICE_STATES.notApplicable}” in “State”, or empty this cell.`
      },
    },
  }
}

function isYes(text: string): boolean {
  try {
    return yesOrNo(text) === "yes"
  } catch {
    // What it says is told as a problem of its own cell.
    return false
  }
}
