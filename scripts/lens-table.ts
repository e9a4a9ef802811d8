import { findQuestion, isNoneOfThese, type Lens, type Question } from "@/lib/lens/model"
import { evaluateRisk } from "@/lib/risk/evaluate"
import { explainRisk } from "@/lib/risk/explain"
import { riskAt, riskTable } from "@/lib/risk/table"
import { Refused, readLens } from "./lens-file"

/** Prints the truth table of one question or of all. */
export function printTables(file: string, questionId: string | undefined, asJson: boolean): void {
  const chosen = questionsOf(readLens(file), questionId)
  if (!asJson) {
    for (const { question } of chosen) process.stdout.write(`${textOf(question)}\n`)
    return
  }
  const questions = chosen.map(({ pillarId, question }) => {
    const table = riskTable(question)
    const risks = Array.from(table.risks, (_, row) => riskAt(table, row))
    return { pillarId, questionId: question.id, choices: question.choices.map(({ id }) => id), risks }
  })
  process.stdout.write(`${JSON.stringify({ questions })}\n`)
}

function questionsOf(lens: Lens, questionId: string | undefined): { pillarId: string; question: Question }[] {
  if (questionId === undefined) {
    return lens.pillars.flatMap(({ id, questions }) => questions.map((question) => ({ pillarId: id, question })))
  }
  const found = findQuestion(lens, questionId)
  if (!found) {
    const ids = lens.pillars.flatMap(({ questions }) => questions.map(({ id }) => id))
    throw new Refused(`The lens has no question “${questionId}”. It has: ${ids.join(", ")}`)
  }
  return [{ pillarId: found.pillar.id, question: found.question }]
}

function textOf(question: Question): string {
  const table = riskTable(question)
  const ids = question.choices.map(({ id }) => id)
  const rows = Array.from(table.risks, (_, row) => {
    const ticked = ids.filter((_, index) => (row >>> index) & 1).join(" ")
    return `  ${riskAt(table, row).padEnd(10)}  ${ticked || "(nothing)"}`
  })
  return [`${question.id}: ${question.title}`, ...rows, ""].join("\n")
}

interface Answer {
  question: string
  /** Ids with commas between them. */
  select: string
  notApplicable: string
}

/** Prints the risk of one answer and the rule that decided. */
export function printAnswer(file: string, answer: Answer, asJson: boolean): void {
  const [entry] = questionsOf(readLens(file), answer.question)
  if (!entry) return
  const { question } = entry
  const selected = idsOf(question, answer.select)
  const notApplicable = idsOf(question, answer.notApplicable)
  const excused = notApplicable.find((id) => isNoneOfThese({ id }))
  if (excused) throw new Refused(`“${excused}” means none of these; it can't be marked not applicable`)
  const both = selected.find((id) => notApplicable.includes(id))
  if (both) throw new Refused(`“${both}” can't be both selected and not applicable`)
  const selection = { selected: new Set(selected), notApplicable: new Set(notApplicable), isApplicable: true }
  const { risk, ruleIndex } = evaluateRisk(question, selection)
  const decided = ruleIndex === null ? undefined : question.riskRules[ruleIndex]
  const rule = decided ? { index: ruleIndex, condition: decided.condition, risk: decided.risk } : null
  const reason = explainRisk(question, selection)
  if (asJson) {
    console.log(JSON.stringify({ questionId: question.id, selected, notApplicable, risk, rule, reason }))
  } else {
    const number = ruleIndex === null ? "" : ` ${ruleIndex + 1}`
    console.log([risk, rule ? `rule${number}: ${rule.condition} → ${rule.risk}` : "no rule decided", reason].join("\n"))
  }
}

function idsOf(question: Question, list: string): string[] {
  const ids = [...new Set(list.split(",").map((id) => id.trim()))].filter((id) => id !== "")
  const unknown = ids.find((id) => !question.choices.some((choice) => choice.id === id))
  if (unknown === undefined) return ids
  const known = question.choices.map(({ id }) => id).join(", ")
  throw new Refused(`The question “${question.id}” has no choice “${unknown}”; it has ${known}`)
}
