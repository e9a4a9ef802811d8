import { isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"
import { bitCount } from "./bits"
import { type Cube, coverOf } from "./cover"
import { and, andNot, or } from "./planes"
import { saysNone } from "./says-none"
import { type Column, riskTable, TABLE_RISKS, tickedColumns } from "./table"

/** Answers described by what they have in common: these choices ticked, those not, the others either way. */
export interface Combination {
  ticked: string[]
  open: string[]
}

/** All answers to a question that lead to one risk. */
export interface Outcome {
  risk: Risk
  /** Answers that the page allows. */
  count: number
  /** Of these, without anything like “none of these” ticked. */
  clean: number
  /** Few combinations that together describe them all, shortest first; null when it would take too many to be read. */
  combinations: Combination[] | null
}

export interface Outcomes {
  /** Answers that were looked at: something ticked, and what the filter asks for. */
  total: number
  /** HIGH, MEDIUM, NONE, each with at least an empty list. */
  outcomes: Outcome[]
}

const MOST_COMBINATIONS = 300
const SHOWN: Risk[] = ["HIGH", "MEDIUM", "NONE"]

/**
 * The truth table of a question by outcome, everything applicable. Answers that tick “none of these” (`_no`) together
 * with a practice, which the page does not allow, are left out and describe nothing. `filter` keeps the answers that
 * tick (true) or don't tick (false) certain choices.
 */
export function outcomesOf(question: Question, filter: ReadonlyMap<string, boolean> = new Map()): Outcomes {
  const { choices } = question
  const count = choices.length
  const ticked = tickedColumns(count)
  const empty = new Int32Array(Math.max(1, 2 ** count / 32))
  const looked = choices.reduce(
    (rows, choice, index) => {
      const wish = filter.get(choice.id)
      const column = ticked[index] ?? empty
      if (wish === undefined) return rows
      return wish ? and(rows, column) : andNot(rows, column)
    },
    givable(question, ticked),
  )
  const nonelike = choices.reduce<Column>(
    (rows, choice, index) => (saysNone(choice) ? or(rows, ticked[index] ?? empty) : rows),
    empty,
  )
  const byRisk = rowsByRisk(question)
  const asked = choices.reduce((bits, { id }, index) => (filter.has(id) ? bits | (1 << index) : bits), 0)
  const outcomes = SHOWN.map((risk): Outcome => {
    const all = byRisk.get(risk) ?? empty
    const rows = and(all, looked)
    const allowed = or(rows, inverse(looked))
    const cubes = coverOf(rows, allowed, count, MOST_COMBINATIONS)
    return {
      ...{ risk, count: size(rows), clean: size(andNot(rows, nonelike)) },
      combinations: cubes && described(question, cubes, asked),
    }
  })
  return { total: outcomes.reduce((sum, outcome) => sum + outcome.count, 0), outcomes }
}

/** Rows with something ticked, and “none of these” only alone. */
function givable({ choices }: Question, ticked: readonly Column[]): Column {
  const empty = new Int32Array(Math.max(1, 2 ** choices.length / 32))
  const some = ticked.reduce<Column>(or, empty)
  return choices.reduce<Column>((rows, choice, index) => {
    if (!isNoneOfThese(choice)) return rows
    const others = ticked.reduce<Column>((all, column, other) => (other === index ? all : or(all, column)), empty)
    return andNot(rows, and(ticked[index] ?? empty, others))
  }, some)
}

function rowsByRisk(question: Question): Map<Risk, Column> {
  const { risks } = riskTable(question)
  const rows = new Map<Risk, Column>()
  for (const [code, risk] of TABLE_RISKS.entries()) {
    const column = new Int32Array(Math.max(1, risks.length / 32))
    for (let row = 0; row < risks.length; row++) {
      if (risks[row] === code) column[row >>> 5] = (column[row >>> 5] ?? 0) | (1 << (row & 31))
    }
    rows.set(risk, column)
  }
  return rows
}

function inverse(column: Column): Column {
  return column.map((word) => ~word)
}

function size(column: Column): number {
  return column.reduce((sum, word) => sum + bitCount(word), 0)
}

/** Cubes as choices, what the filter asks for anyway left out, the shortest first. */
function described({ choices }: Question, cubes: readonly Cube[], asked: number): Combination[] {
  const idsOf = (bits: number) => choices.flatMap(({ id }, index) => (((bits & ~asked) >>> index) & 1 ? [id] : []))
  const length = (cube: Cube) => bitCount((cube.ticked | cube.open) & ~asked)
  return cubes
    .toSorted((a, b) => length(a) - length(b) || bitCount(b.ticked) - bitCount(a.ticked))
    .map(({ ticked, open }) => ({ ticked: idsOf(ticked), open: idsOf(open) }))
}
