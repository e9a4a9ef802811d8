import { isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"
import { RISK_OF_RULE } from "./rule-risk"
import { riskTable } from "./table"
import { isTrue } from "./truth"

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
 * "None of these" can't be not applicable. Source: observed behaviour of the AWS service; see also `isTrue`.
 */
export function evaluateRisk(question: Question, selection: Selection): Evaluation {
  if (!selection.isApplicable) return { risk: "NOT_APPLICABLE", ruleIndex: null }
  const known = knownOf(question)
  const selected = bitsOf(known, selection.selected)
  const notApplicable = bitsOf(known, selection.notApplicable) & known.practices & ~selected
  if (selected === 0) {
    if (notApplicable === 0) return { risk: "UNANSWERED", ruleIndex: null }
    if (notApplicable === known.practices) return { risk: "NONE", ruleIndex: null }
  }
  const fromTable = notApplicable === 0 ? known.decided?.[selected] : undefined
  const index = fromTable ?? firstTrue(question, selection)
  const rule = question.riskRules[index]
  return rule ? { risk: RISK_OF_RULE[rule.risk], ruleIndex: index } : { risk: "HIGH", ruleIndex: null }
}

/** What was worked out about a question once. */
interface Known {
  bitOf: ReadonlyMap<string, number>
  /** Bits of every choice but "none of these". */
  practices: number
  /** The deciding rule by subset of the choices, everything applicable; null where that would be large. */
  decided: Uint8Array | null
}

/** Up to 4,096 subsets a question are kept; larger questions are evaluated anew each time. */
const TABLE_CHOICES = 12

const cache = new WeakMap<Question, Known>()

/** Throws RangeError above 31 choices, which no checked lens has (the format allows 15). */
function knownOf(question: Question): Known {
  const cached = cache.get(question)
  if (cached) return cached
  const { choices } = question
  if (choices.length > 31) throw new RangeError(`Question ${question.id} has more than 31 choices`)
  const known = {
    bitOf: new Map(choices.map(({ id }, index) => [id, 1 << index])),
    practices: choices.reduce((bits, choice, index) => (isNoneOfThese(choice) ? bits : bits | (1 << index)), 0),
    decided: choices.length <= TABLE_CHOICES ? riskTable(question).rules : null,
  }
  cache.set(question, known)
  return known
}

function bitsOf(known: Known, ids: ReadonlySet<string>): number {
  let bits = 0
  for (const id of ids) bits |= known.bitOf.get(id) ?? 0
  return bits
}

/** The first rule whose condition is true; beyond the last when none is. */
function firstTrue(question: Question, selection: Selection): number {
  const marks = { ...selection, notApplicable: excusedOf(question, selection) }
  const index = question.riskRules.findIndex(({ expression }) => expression === null || isTrue(expression, marks))
  return index < 0 ? question.riskRules.length : index
}

/** The choices that count as not applicable: "none of these" can't be marked so. */
export function excusedOf(question: Question, { selected, notApplicable }: Selection): ReadonlySet<string> {
  const excused = question.choices.filter((choice) => notApplicable.has(choice.id) && !isNoneOfThese(choice))
  return new Set(excused.map(({ id }) => id).filter((id) => !selected.has(id)))
}
