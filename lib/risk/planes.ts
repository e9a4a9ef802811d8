import type { Question } from "@/lib/lens/model"
import { RISK_OF_RULE } from "./rule-risk"
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

// Plain loops: a callback per word costs several times as much.
export function and(a: Column, b: Column): Column {
  const result = new Int32Array(a.length)
  for (let word = 0; word < a.length; word++) result[word] = (a[word] ?? 0) & (b[word] ?? 0)
  return result
}

export function or(a: Column, b: Column): Column {
  const result = new Int32Array(a.length)
  for (let word = 0; word < a.length; word++) result[word] = (a[word] ?? 0) | (b[word] ?? 0)
  return result
}

export function andNot(a: Column, b: Column): Column {
  const result = new Int32Array(a.length)
  for (let word = 0; word < a.length; word++) result[word] = (a[word] ?? 0) & ~(b[word] ?? 0)
  return result
}

export function isEmpty(column: Column): boolean {
  return firstRow(column) === null
}

/** The first row that is in the column, or null. */
export function firstRow(column: Column): number | null {
  for (let word = 0; word < column.length; word++) {
    const bits = column[word] ?? 0
    if (bits !== 0) return firstRowOf(bits, word)
  }
  return null
}

function firstRowOf(bits: number, word: number): number {
  return word * 32 + 31 - Math.clz32(bits & -bits)
}

/** Whether the row is in the column. */
export function isIn(column: Column, row: number): boolean {
  return (((column[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1
}

/**
 * The first of the rows without the choice for which ticking it as well changes the risk: for the worse (`raises`) or
 * at all. Null when it never does.
 */
export function firstChange(planes: Planes, among: Column, choice: number, raises: boolean): number | null {
  const { none, atMostMedium } = planes
  const ticked = planes.ticked[choice]
  for (let word = 0; word < among.length; word++) {
    const without = (among[word] ?? 0) & ~(ticked?.[word] ?? 0)
    if (without === 0) continue
    const noneAfter = wordWith(none, choice, word)
    const mediumAfter = wordWith(atMostMedium, choice, word)
    const noneNow = none[word] ?? 0
    const mediumNow = atMostMedium[word] ?? 0
    const changed = raises
      ? (noneNow & ~noneAfter) | (mediumNow & ~mediumAfter)
      : (noneNow ^ noneAfter) | (mediumNow ^ mediumAfter)
    if ((without & changed) !== 0) return firstRowOf(without & changed, word)
  }
  return null
}

/** For the rows of a word that lack the choice, what the column says of the row with it; of no meaning for the others. */
function wordWith(column: Column, choice: number, word: number): number {
  if (choice >= 5) return column[word | (1 << (choice - 5))] ?? 0
  return (column[word] ?? 0) >>> (1 << choice)
}
