import type { Question, Risk } from "@/lib/lens/model"
import { type CompiledQuestion, compileQuestion } from "./compile"

/** What a team ticked on one question. Ids that the question does not have are ignored. */
export interface Selection {
  selected: ReadonlySet<string>
  notApplicable: ReadonlySet<string>
  isApplicable: boolean
}

export interface Evaluation {
  risk: Risk
  /** The rule that decided, counted from 0; null when no rule did (see `evaluateRisk`). */
  ruleIndex: number | null
}

/**
 * The risk of one answer. The first true rule decides. No rule is asked when the question does not apply, when nothing
 * was recorded (UNANSWERED), or when every practice is not applicable and none selected (NONE). No rule true: HIGH.
 * A not-applicable choice is true inside `&&` or alone, not true inside `||`, not selected under `!`; the operator
 * nearest around it counts. "None of these" can't be not applicable. Source: observed behaviour of the AWS service.
 */
export function evaluateRisk(question: Question, selection: Selection): Evaluation {
  if (!selection.isApplicable) return { risk: "NOT_APPLICABLE", ruleIndex: null }
  const compiled = compileQuestion(question)
  const selected = bits(compiled, selection.selected)
  return evaluateBits(compiled, selected, bits(compiled, selection.notApplicable) & compiled.practices & ~selected)
}

function bits(compiled: CompiledQuestion, ids: ReadonlySet<string>): number {
  let found = 0
  for (const id of ids) found |= compiled.bitOf.get(id) ?? 0
  return found
}

function evaluateBits(compiled: CompiledQuestion, selected: number, notApplicable: number): Evaluation {
  if (selected === 0) {
    if (notApplicable === 0) return { risk: "UNANSWERED", ruleIndex: null }
    if (notApplicable === compiled.practices) return { risk: "NONE", ruleIndex: null }
  }
  const { rules } = compiled
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index]
    if (rule?.test(selected, notApplicable)) return { risk: rule.risk, ruleIndex: index }
  }
  return { risk: "HIGH", ruleIndex: null }
}
