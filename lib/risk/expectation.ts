import { findQuestion, type Lens, type Question, type Risk } from "@/lib/lens/model"
import { quoted } from "@/lib/lens/quoted"
import { clauseOf } from "./combination-words"
import { evaluateRisk } from "./evaluate"
import { RISK_WORDS, wordList } from "./words"

/** What a lens author expects of one answer; kept with the lens and tried before every publishing. */
export interface Expectation {
  id: string
  name: string
  questionId: string
  selected: string[]
  notApplicable: string[]
  risk: Exclude<Risk, "NOT_APPLICABLE">
}

export interface ExpectationResult {
  expectation: Expectation
  passes: boolean
  /** What is wrong, in one sentence; empty when it passes. */
  message: string
}

/** A lens keeps at most so many. */
export const MOST_EXPECTATIONS = 1_000

/** Tries every expectation on a lens. One that speaks of a question or choice that is gone fails. */
export function tryExpectations(lens: Lens, expectations: readonly Expectation[]): ExpectationResult[] {
  return expectations.map((expectation) => {
    const found = findQuestion(lens, expectation.questionId)
    const message = found
      ? tryOne(found.question, expectation)
      : `The question ${quoted(expectation.questionId)} is gone`
    return { expectation, passes: message === "", message }
  })
}

/** What is wrong with an expectation of a question, or an empty text. */
export function tryOne(question: Question, { selected, notApplicable, risk }: Expectation): string {
  const known = new Set(question.choices.map(({ id }) => id))
  const gone = [...selected, ...notApplicable].filter((id) => !known.has(id))
  if (gone.length > 0) {
    return `The ${gone.length === 1 ? "choice" : "choices"} ${wordList(gone.map(quoted))} ${gone.length === 1 ? "is" : "are"} gone`
  }
  const answer = { selected: new Set(selected), notApplicable: new Set(notApplicable), isApplicable: true }
  const actual = evaluateRisk(question, answer).risk
  return actual === risk ? "" : `Expected ${RISK_WORDS[risk]}, but the rules give ${RISK_WORDS[actual]}`
}

/** The answer that an expectation speaks of: “practices 1 and 2 ticked, practice 3 not applicable”. */
export function givenInWords(
  question: Question,
  { selected, notApplicable }: Pick<Expectation, "selected" | "notApplicable">,
): string {
  const clauses = [...clauseOf(question, selected, "ticked"), ...clauseOf(question, notApplicable, "not applicable")]
  return clauses.length === 0 ? "nothing ticked" : clauses.join(", ")
}
