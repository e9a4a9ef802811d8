import { type Choice, isNoneOfThese, type Question, type Risk, type RiskRule } from "@/lib/lens/model"
import { bitCount } from "./bits"
import { evaluateRisk, excusedOf, type Selection } from "./evaluate"
import { type Fact, factsOf } from "./reason"
import { RISK_OF_RULE } from "./rule-risk"
import { riskTable, TABLE_RISKS } from "./table"
import { practiceList, practiceNumbers, RISK_WORDS } from "./words"

const ORDER: Risk[] = ["NONE", "MEDIUM", "HIGH"]

/** Why an answer has its risk, to be said in any language. Practices are numbered 1…n as listed, without "none of these". */
export type RiskReason =
  | { kind: "not applicable" | "unanswered" | "none applies" | "none in place" | "always fine" | "no better rule" }
  /** `isEnough`: no risk, and more practices are in place than its rule asks for. */
  | { kind: "facts"; clauses: Clause[]; isEnough: boolean }

export type Clause =
  | { kind: "not in place" | "in place" | "not applicable"; practices: number[] }
  /** None of several of which one would do. */
  | { kind: "none of"; practices: number[] }
  | { kind: "none of these"; isTicked: boolean }

const REASONS: Record<Exclude<RiskReason["kind"], "facts">, string> = {
  "not applicable": "this question does not apply",
  unanswered: "nothing is ticked yet",
  "none applies": "none of the practices applies",
  "none in place": "none of these practices is in place",
  "always fine": "every answer to this question is fine",
  "no better rule": "no rule gives a lower risk for this answer",
}

/** Why the answer has its risk, in one line: "Medium: practice 3 is not in place". */
export function explainRisk(question: Question, answer: Selection): string {
  const reason = riskReason(question, answer)
  const words = reason.kind === "facts" ? factWords(reason) : REASONS[reason.kind]
  return `${RISK_WORDS[evaluateRisk(question, answer).risk]}: ${words}`
}

function factWords({ clauses, isEnough }: RiskReason & { kind: "facts" }): string {
  return clauses.map(clauseWords).join("; ") + (isEnough ? ", which is enough" : "")
}

function clauseWords(clause: Clause): string {
  if (clause.kind === "none of these") return `“none of these” is ${clause.isTicked ? "" : "not "}ticked`
  const { kind, practices } = clause
  if (kind === "none of") return `none of ${practiceList(practices)} is in place`
  return `${practiceList(practices)} ${practices.length === 1 ? "is" : "are"} ${kind}`
}

/** A better rule that failed is the reason where there is one, else what made the rule true. */
export function riskReason(question: Question, answer: Selection): RiskReason {
  const { risk, ruleIndex } = evaluateRisk(question, answer)
  if (risk === "NOT_APPLICABLE") return { kind: "not applicable" }
  if (risk === "UNANSWERED") return { kind: "unanswered" }
  if (risk === "NONE" && ruleIndex === null) return { kind: "none applies" }
  const ticked = question.choices.filter((choice) => answer.selected.has(choice.id))
  if (risk !== "NONE" && ticked.length > 0 && ticked.every(isNoneOfThese)) return { kind: "none in place" }
  const asked = question.riskRules.slice(0, ruleIndex ?? question.riskRules.length)
  const rule = nearestBetter(asked, risk) ?? (ruleIndex === null ? undefined : question.riskRules[ruleIndex])
  const facts = rule?.expression
    ? factsOf(rule.expression, { ...answer, notApplicable: excusedOf(question, answer) })
    : []
  if (facts.length > 0) {
    const clauses = clausesOf(question, facts)
    return { kind: "facts", clauses, isEnough: risk === "NONE" && namesFewer(clauses, ticked) }
  }
  return { kind: risk === "NONE" ? "always fine" : "no better rule" }
}

/** Fewer practices are named as in place than are: who reads it could think that the others do not count. */
function namesFewer(clauses: readonly Clause[], ticked: readonly Choice[]): boolean {
  const [only, ...others] = clauses
  if (only?.kind !== "in place" || others.length > 0) return false
  return only.practices.length < ticked.filter((choice) => !isNoneOfThese(choice)).length
}

/** Of the rules that were asked and failed, the one whose risk is the next lower. */
function nearestBetter(asked: RiskRule[], risk: Risk): RiskRule | undefined {
  const better = asked.filter((rule) => ORDER.indexOf(RISK_OF_RULE[rule.risk]) < ORDER.indexOf(risk))
  return better.sort((a, b) => ORDER.indexOf(RISK_OF_RULE[b.risk]) - ORDER.indexOf(RISK_OF_RULE[a.risk]))[0]
}

function clausesOf(question: Question, facts: Fact[]): Clause[] {
  const numbers = practiceNumbers(question)
  const clauses = new Map<string, Clause>()
  const add = (clause: Clause) => clauses.set(JSON.stringify(clause), clause)
  for (const kind of ["not in place", "in place", "not applicable"] as const) {
    const ids = new Set(facts.flatMap((fact) => (fact.kind === kind ? [fact.id] : [])))
    const practices = numbersOf(numbers, ids)
    if (practices.length > 0) add({ kind, practices })
    if (practices.length < ids.size) add({ kind: "none of these", isTicked: kind === "in place" })
  }
  for (const fact of facts) {
    if (fact.kind === "none in place") add({ kind: "none of", practices: numbersOf(numbers, new Set(fact.ids)) })
  }
  return [...clauses.values()]
}

function numbersOf(numbers: ReadonlyMap<string, number>, ids: ReadonlySet<string>): number[] {
  return [...numbers].flatMap(([id, number]) => (ids.has(id) ? [number] : []))
}

export interface Reach {
  risk: "NONE" | "MEDIUM"
  practices: Choice[]
}

/**
 * The smallest set of further practices that would lower the risk, with the risk it leads to; of equally small sets
 * the one with the lower risk, then the one listed first. Ticks stay, except "none of these", which a practice clears;
 * not-applicable practices stay so. Null when the risk is not HIGH or MEDIUM, or when no practice lowers it.
 */
export function toReach(question: Question, answer: Selection): Reach | null {
  const { risk } = evaluateRisk(question, answer)
  if (risk !== "HIGH" && risk !== "MEDIUM") return null
  const { choices } = question
  const kept = bitsOf(choices, (choice) => !isNoneOfThese(choice) && answer.selected.has(choice.id))
  const open = bitsOf(choices, ({ id }) => !answer.selected.has(id) && !answer.notApplicable.has(id))
  const free = open & bitsOf(choices, (choice) => !isNoneOfThese(choice))
  const { risks } = riskTable(question, excusedOf(question, answer))
  const now = TABLE_RISKS.indexOf(risk)
  let best = { size: Number.POSITIVE_INFINITY, code: now, added: 0 }
  // Every subset of the free bits, largest first, so that an equal one found later is listed earlier.
  for (let added = free; added !== 0; added = (added - 1) & free) {
    const code = risks[kept | added] ?? 0
    if (code <= now) continue
    const size = bitCount(added)
    if (size < best.size || (size === best.size && code >= best.code)) best = { size, code, added }
  }
  if (best.added === 0) return null
  const practices = choices.filter((_, index) => (best.added >>> index) & 1)
  return { risk: TABLE_RISKS[best.code] === "NONE" ? "NONE" : "MEDIUM", practices }
}

function bitsOf(choices: Choice[], isIn: (choice: Choice) => boolean): number {
  return choices.reduce((bits, choice, index) => (isIn(choice) ? bits | (1 << index) : bits), 0)
}
