import { isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"

/** Each risk as people read it. */
export const RISK_WORDS = {
  UNANSWERED: "Unanswered",
  HIGH: "High",
  MEDIUM: "Medium",
  NONE: "No risk",
  NOT_APPLICABLE: "Not applicable",
} as const satisfies Record<Risk, string>

/** The practices by id with their numbers 1…n in the order of the lens; "none of these" has no number. */
export function practiceNumbers(question: Question): Map<string, number> {
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
  return new Map(practices.map((choice, index) => [choice.id, index + 1]))
}

/** `practice 3`, `practices 1 and 2`, `practices 1, 2 and 4`; with another last word for “and” where given. */
export function practiceList(numbers: readonly number[], last = "and"): string {
  return `${numbers.length === 1 ? "practice" : "practices"} ${wordList(numbers.map(String), last)}`
}

/** `a`, `a and b`, `a, b and c`. */
export function wordList(words: readonly string[], last = "and"): string {
  if (words.length < 2) return words.join("")
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`
}
