import type { Question } from "@/lib/lens/model"
import { quoted } from "@/lib/lens/quoted"
import { saysNone } from "./says-none"
import { practiceList, practiceNumbers, wordList } from "./words"

/**
 * A row of the truth table in words: "with practices 1 and 3 ticked" (numbers as in `practiceNumbers`), or null for no
 * row. "None of these" is named by its title.
 */
export function rowInWords(question: Question, row: number | null): string | null {
  if (row === null) return null
  const numbers = practiceNumbers(question)
  const ticked = question.choices.filter((_, index) => (row >>> index) & 1)
  const practices = ticked.flatMap((choice) => (saysNone(choice) ? [] : (numbers.get(choice.id) ?? [])))
  const others = ticked.filter(saysNone).map((choice) => quoted(choice.title.trim()))
  const parts = practices.length > 0 ? [practiceList(practices), ...others] : others
  return parts.length === 0 ? "with nothing ticked" : `with ${wordList(parts)} ticked`
}
