import type { Question } from "@/lib/lens/model"
import { RISK_OF_RULE } from "./compile"
import { type Column, conditionColumns, tickedColumns } from "./table"

/** The truth table of a question, 32 rows to a word, so that a whole table is judged in a few hundred operations. */
export interface Planes {
  /** For each rule: where its condition is true, whatever the rules before it say. */
  conditions: Column[]
  /** For each rule: the answered rows that it decides. */
  decided: Column[]
  /** For each choice: where it is ticked. */
  ticked: readonly Column[]
  /** Rows with something ticked; only there a rule is asked. */
  answered: Column
  none: Column
  /** Medium or none. */
  atMostMedium: Column
}

/** The planes of a question in which everything applies. */
export function planesOf(question: Question): Planes {
  const ticked = tickedColumns(question.choices.length)
  const conditions = conditionColumns(question)
  const answered = answeredColumn(question.choices.length)
  let open = answered
  const decided = conditions.map((condition) => {
    const rows = and(open, condition)
    open = andNot(open, condition)
    return rows
  })
  const empty = andNot(answered, answered)
  const withRisk = (risk: string) =>
    decided.reduce((all, rows, rule) => {
      const given = question.riskRules[rule]?.risk
      return given && RISK_OF_RULE[given] === risk ? or(all, rows) : all
    }, empty)
  const none = withRisk("NONE")
  return { conditions, decided, ticked, answered, none, atMostMedium: or(none, withRisk("MEDIUM")) }
}

function answeredColumn(choices: number): Column {
  const words = Math.max(1, 2 ** choices / 32)
  const column = new Int32Array(words).fill(choices >= 5 ? -1 : 2 ** (2 ** choices) - 1)
  column[0] = (column[0] ?? 0) & ~1
  return column
}

export function and(a: Column, b: Column): Column {
  return a.map((word, index) => word & (b[index] ?? 0))
}

export function or(a: Column, b: Column): Column {
  return a.map((word, index) => word | (b[index] ?? 0))
}

export function andNot(a: Column, b: Column): Column {
  return a.map((word, index) => word & ~(b[index] ?? 0))
}

export function isEmpty(column: Column): boolean {
  return column.every((word) => word === 0)
}

/** The first row that is in the column, or null. */
export function firstRow(column: Column): number | null {
  const word = column.findIndex((bits) => bits !== 0)
  if (word < 0) return null
  const bits = column[word] ?? 0
  return word * 32 + 31 - Math.clz32(bits & -bits)
}

/** Whether the row is in the column. */
export function isIn(column: Column, row: number): boolean {
  return (((column[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1
}

/** At each row without the choice, what the column says of the row with the choice ticked too; elsewhere false. */
export function withChoice(column: Column, choice: number): Column {
  if (choice >= 5) {
    const bit = 1 << (choice - 5)
    return column.map((_, word) => (word & bit ? 0 : (column[word | bit] ?? 0)))
  }
  const without = WITHOUT[choice] ?? 0
  return column.map((word) => (word >>> (1 << choice)) & without)
}

/** In one word, the rows without choice 0…4. */
const WITHOUT = [0x55555555, 0x33333333, 0x0f0f0f0f, 0x00ff00ff, 0x0000ffff]
