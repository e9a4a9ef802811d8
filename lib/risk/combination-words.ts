import type { Question } from "@/lib/lens/model"
import { quoted } from "@/lib/lens/quoted"
import type { Combination } from "./outcomes"
import { practiceList, practiceNumbers, wordList } from "./words"

/** “practices 1 and 2 ticked, practice 3 not”; numbers as in `practiceNumbers`, “none of these” by its title. */
export function combinationInWords(question: Question, { ticked, open }: Combination): string {
  const clauses = [...clauseOf(question, ticked, "ticked"), ...clauseOf(question, open, "not ticked")]
  return clauses.length === 0 ? "every answer" : clauses.join(", ")
}

/** “practices 1 and 2” and the like with the words behind; empty for no ids. An unknown id stands for itself. */
export function clauseOf(question: Question, ids: readonly string[], words: string): string[] {
  const numbers = practiceNumbers(question)
  const known = [...numbers].flatMap(([id, number]) => (ids.includes(id) ? [number] : []))
  const titles = new Map(question.choices.map(({ id, title }) => [id, title.trim()]))
  const others = ids.filter((id) => !numbers.has(id)).map((id) => quoted(titles.get(id) ?? id))
  const things = known.length > 0 ? [practiceList(known), ...others] : others
  return things.length === 0 ? [] : [`${wordList(things)} ${words}`]
}
