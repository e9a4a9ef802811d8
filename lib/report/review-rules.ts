import { findQuestion, isNoneOfThese } from "@/lib/lens/model"
import type { ReviewState } from "@/lib/review/state"
import type { ColumnRule, SheetRule } from "./compare-sheet"
import { PRACTICE_STATES } from "./export-questions"
import { oneOf } from "./typed-words"

const yesOrNo = oneOf({ yes: ["y", "ja", "true", "1"], no: ["n", "nein", "false", "0"] })
const state = oneOf(
  Object.fromEntries([...Object.values(PRACTICE_STATES)].map((word) => [word, []])) as Record<string, string[]>,
)

/** What can be edited in a spreadsheet; the rest of the sheets follows from it, or belongs to the lens. */
export const ANSWER_COLUMNS: readonly ColumnRule[] = [
  { column: "Applies", read: yesOrNo },
  { column: "None of these", read: yesOrNo },
  { column: "Notes" },
]
export const PRACTICE_COLUMNS: readonly ColumnRule[] = [{ column: "State", read: state }, { column: "Notes" }]

/** How the answers of a workload come back. */
export function reviewRules(reviews: readonly ReviewState[]): { answers: SheetRule; practices: SheetRule } {
  const hasNone = ([lensKey, questionId = ""]: readonly string[]) => {
    const review = reviews.find((one) => one.lensKey === lensKey)
    return review !== undefined && findQuestion(review.lens, questionId)?.question.choices.some(isNoneOfThese) === true
  }
  return {
    answers: {
      sheet: "Answers",
      key: ["Lens id", "Question id"],
      columns: ANSWER_COLUMNS,
      about: "Number",
      refuseEdit: (key, column, file) =>
        column === "None of these" && file === "yes" && !hasNone(key) ? "This question has no “none of these”." : null,
    },
    practices: {
      sheet: "Practices",
      key: ["Lens id", "Question id", "Practice id"],
      columns: PRACTICE_COLUMNS,
      about: "Number",
    },
  }
}
