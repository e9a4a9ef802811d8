import type { Question } from "@/lib/lens/model"
import type { LintFinding } from "./lint"
import { and, andNot, firstRow, isEmpty, or, type Planes } from "./planes"
import { rowInWords } from "./row-words"

/** What is wrong with single rules: those that can never decide, and the default. */
export function lintRules(question: Question, planes: Planes, pointer: string): LintFinding[] {
  const findings: LintFinding[] = []
  const { riskRules } = question
  const at = (index: number) => `${pointer}/riskRules/${index}/condition`
  const warn = (code: string, index: number, message: string) =>
    findings.push({ code, severity: "warning", pointer: at(index), message })
  const firstDefault = riskRules.findIndex((rule) => rule.expression === null)
  riskRules.forEach((rule, index) => {
    const name = `The rule for ${rule.risk}`
    if (firstDefault >= 0 && index > firstDefault) {
      warn(
        "rule-never-fires",
        index,
        `${name} never fires, because it stands after the default; move the default to the end`,
      )
    } else if (rule.expression === null) {
      if (index < riskRules.length - 1)
        warn("default-not-last", index, "The default must be the last rule; the rules after it are never asked")
      if (isNever(planes, index))
        warn(
          "default-never-reached",
          index,
          `The default is never reached: the rules before it cover every ticked answer, so none gives ${rule.risk}`,
        )
    } else if (isNever(planes, index)) {
      warn(...whyNever(question, planes, index, name))
    }
  })
  if (firstDefault < 0) findings.push(missingDefault(question, planes, pointer))
  return findings
}

function isNever(planes: Planes, index: number): boolean {
  const decided = planes.decided[index]
  return !decided || isEmpty(decided)
}

function whyNever(question: Question, planes: Planes, index: number, name: string): [string, number, string] {
  const condition = planes.conditions[index] ?? planes.answered
  const rows = and(condition, planes.answered)
  if (isEmpty(rows)) {
    // A condition true for the empty row alone: bit 0 of word 0.
    if ((condition[0] ?? 0) & 1) {
      return [
        "rule-never-fires",
        index,
        `${name} never fires: it is true only when nothing is ticked, which counts as unanswered`,
      ]
    }
    return ["rule-contradiction", index, `${name} contradicts itself: no answer makes its condition true`]
  }
  const before = question.riskRules.slice(0, index)
  const same = before.findIndex((_, rule) =>
    isEmpty(differing(and(planes.conditions[rule] ?? rows, planes.answered), rows)),
  )
  if (same >= 0) {
    const message = `${name} repeats the condition of rule ${same + 1} (${before[same]?.risk}), so it never fires`
    return ["rule-repeats", index, message]
  }
  const covering = before.findIndex((_, rule) => isEmpty(andNot(rows, planes.conditions[rule] ?? rows)))
  const who = covering >= 0 ? `rule ${covering + 1} (${before[covering]?.risk})` : "one of the rules before it"
  return ["rule-never-fires", index, `${name} never fires: whenever it is true, ${who} is true already`]
}

function differing(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((word, index) => word ^ (b[index] ?? 0))
}

function missingDefault(question: Question, planes: Planes, pointer: string): LintFinding {
  const covered = planes.decided.reduce(or, andNot(planes.answered, planes.answered))
  const open = andNot(planes.answered, covered)
  const example = rowInWords(question, firstRow(open))
  const consequence = example
    ? `answers that no rule covers count as HIGH_RISK, for example ${example}`
    : "the rules cover every answer, but the format asks for one"
  const message = `No rule has the condition “default”; ${consequence}`
  return { code: "default-missing", severity: "warning", pointer: `${pointer}/riskRules`, message }
}
