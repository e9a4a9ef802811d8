import type { Lens, Question } from "@/lib/lens/model"
import { lintChoices } from "./lint-choices"
import { lintRules } from "./lint-rules"
import { planesOf } from "./planes"

/** A mistake in what the rules of a question say, not in how they are written. */
export interface LintFinding {
  code: string
  severity: "warning" | "info"
  /** JSON pointer of the rule, the choice or the question. */
  pointer: string
  message: string
}

/** Every finding of a lens, question by question. 10 × 20 questions of 15 choices take well under a second. */
export function lintLens(lens: Lens): LintFinding[] {
  return lens.pillars.flatMap((pillar, pillarIndex) =>
    pillar.questions.flatMap((question, index) => lintQuestion(question, `/pillars/${pillarIndex}/questions/${index}`)),
  )
}

/**
 * Every finding of a question, from its complete truth table (all subsets of its choices, everything applicable).
 * `pointer` is where the question stands. Throws RangeError above 20 choices.
 */
export function lintQuestion(question: Question, pointer: string): LintFinding[] {
  const { riskRules } = question
  if (riskRules.length === 0 || question.choices.length === 0) return []
  if (riskRules.every((rule) => rule.expression === null)) {
    const message = "The only rule is the default: every answer has the same risk, so the question only informs"
    return [{ code: "only-default", severity: "info", pointer: `${pointer}/riskRules`, message }]
  }
  const planes = planesOf(question)
  return [...lintRules(question, planes, pointer), ...lintChoices(question, planes, pointer)]
}
