import { type Choice, isNoneOfThese, type Question } from "@/lib/lens/model"
import { quoted } from "@/lib/lens/quoted"
import { idsIn } from "@/lib/lens/rule"
import type { LintFinding } from "./lint"
import { andNot, firstChange, firstRow, isEmpty, isIn, or, type Planes } from "./planes"
import { rowInWords } from "./row-words"
import { saysNone } from "./says-none"
import { practiceNumbers, RISK_WORDS } from "./words"

type Add = (code: string, pointer: string, message: string) => void

/** What is wrong with how the choices bear on the risk. */
export function lintChoices(question: Question, planes: Planes, pointer: string): LintFinding[] {
  const findings: LintFinding[] = []
  const add: Add = (code, where, message) => {
    findings.push({ code, severity: "warning", pointer: `${pointer}${where}`, message })
  }
  lintUse(question, planes, add)
  lintNoRisk(question, planes, add)
  lintNoneOfThese(question, planes, add)
  lintOneMore(question, planes, add)
  return findings
}

function lintUse(question: Question, planes: Planes, add: Add): void {
  const used = new Set(question.riskRules.flatMap((rule) => idsIn(rule.expression)))
  question.choices.forEach((choice, index) => {
    const name = nameOf(question, choice)
    if (saysNone(choice)) {
      if (!isNoneOfThese(choice)) {
        const message = `P${name.slice(1)} says ${quoted(choice.title.trim())}, but its id does not end in _no, so it is treated as a practice`
        add("none-of-these-id", `/choices/${index}/id`, message)
      }
    } else if (!used.has(choice.id)) {
      add("choice-unused", `/choices/${index}/id`, `No rule uses ${name}, so ticking it changes nothing`)
    } else if (question.choices.length > 1 && firstChange(planes, planes.answered, index, false) === null) {
      add(
        "choice-without-effect",
        `/choices/${index}/id`,
        `The rules name ${name}, but ticking it never changes the risk`,
      )
    }
  })
}

function lintNoRisk(question: Question, planes: Planes, add: Add): void {
  const { none } = planes
  if (isEmpty(none)) {
    const has = question.riskRules.some((rule) => rule.risk === "NO_RISK")
    const why = has ? "its rule never fires" : "no rule gives it"
    add("no-risk-unreachable", "/riskRules", `No answer reaches NO_RISK: ${why}`)
    return
  }
  const clean = andNot(none, noneTicked(question, planes))
  if (isEmpty(clean)) {
    add("no-risk-needs-none-of-these", "/riskRules", needsNone(question, none))
    return
  }
  const everything = question.choices.reduce((row, choice, index) => (saysNone(choice) ? row : row | (1 << index)), 0)
  if (everything !== 0 && !isIn(none, everything)) {
    const risk = RISK_WORDS[riskIn(planes, everything)]
    const example = rowInWords(question, firstRow(clean))
    const message = `With every practice ticked the risk is ${risk}, not No risk, which is reached for example ${example}`
    add("all-practices-not-no-risk", "/riskRules", message)
  }
}

function needsNone(question: Question, none: Int32Array): string {
  const alone = question.choices.findIndex((choice, index) => saysNone(choice) && isIn(none, 1 << index))
  if (alone >= 0)
    return `NO_RISK is reached only with ${quoted(question.choices[alone]?.title.trim() ?? "")} ticked, never by practices`
  const example = rowInWords(question, firstRow(none))
  return `NO_RISK needs a none-of-these choice together with others: it is reached only so, for example ${example}`
}

/** Rows where a choice that says "none of these" is ticked. */
function noneTicked(question: Question, { ticked, answered }: Planes): Int32Array {
  const start = andNot(answered, answered)
  return ticked.reduce((all: Int32Array, column, index) => {
    const choice = question.choices[index]
    return choice && saysNone(choice) ? or(all, column) : all
  }, start)
}

function lintNoneOfThese(question: Question, planes: Planes, add: Add): void {
  const { answered, atMostMedium, none } = planes
  const worst = isEmpty(andNot(answered, atMostMedium)) ? (isEmpty(andNot(answered, none)) ? "NONE" : "MEDIUM") : "HIGH"
  question.choices.forEach((choice, index) => {
    if (!saysNone(choice)) return
    const risk = riskIn(planes, 1 << index)
    if (risk === worst) return
    const message = `${quoted(choice.title.trim())} alone gives ${RISK_WORDS[risk]}, although other answers give ${RISK_WORDS[worst]}`
    add("none-of-these-not-worst", `/choices/${index}/id`, message)
  })
}

function lintOneMore(question: Question, planes: Planes, add: Add): void {
  const clean = andNot(planes.answered, noneTicked(question, planes))
  question.choices.forEach((choice, index) => {
    if (saysNone(choice)) return
    const row = firstChange(planes, clean, index, true)
    if (row === null) return
    const riskAt = (at: number) => RISK_WORDS[riskIn(planes, at)]
    const change = `from ${riskAt(row)} to ${riskAt(row | (1 << index))}`
    const message = `Ticking ${nameOf(question, choice)} as well raises the risk ${change}, for example ${rowInWords(question, row)}`
    add("more-raises-risk", `/choices/${index}/id`, message)
  })
}

function riskIn({ none, atMostMedium }: Planes, row: number): "NONE" | "MEDIUM" | "HIGH" {
  return isIn(none, row) ? "NONE" : isIn(atMostMedium, row) ? "MEDIUM" : "HIGH"
}

function nameOf(question: Question, choice: Choice): string {
  return `practice ${practiceNumbers(question).get(choice.id)} (${choice.id})`
}
