import { type Expression, isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"
import { RISK_OF_RULE } from "./rule-risk"

/** What the numbers in a risk table mean, from unanswered to none. */
export const TABLE_RISKS = ["UNANSWERED", "HIGH", "MEDIUM", "NONE"] as const satisfies readonly Risk[]

/** Above this a table would no longer be instant; the format allows 15. */
const MAX_CHOICES = 20

/** Truth of one condition for every row, 32 rows to a word; row 0 is the lowest bit of word 0. */
export type Column = Int32Array

/** Words in which bit r says whether choice 0…4 is ticked in row r. */
const PATTERNS = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000]

/** The condition of every rule for every row, and the risk of every row. */
export interface RiskTable {
  /** Index into `TABLE_RISKS` by row. Row r ticks choice i when bit i of r is set. */
  risks: Uint8Array
  /** The rule that decided, by row; 255 when none did. */
  rules: Uint8Array
}

/**
 * The risk for every subset of the choices, in binary counting order (the first choice is the lowest bit), the rest of
 * the answer being `notApplicable`; a row that ticks such a choice treats it as selected. Same rules as `evaluateRisk`.
 * Throws RangeError above 20 choices.
 */
export function riskTable(question: Question, notApplicable: ReadonlySet<string> = new Set()): RiskTable {
  const count = question.choices.length
  if (count > MAX_CHOICES) throw new RangeError(`Question ${question.id} has more than ${MAX_CHOICES} choices`)
  const rows = 2 ** count
  const risks = new Uint8Array(rows)
  const rules = new Uint8Array(rows).fill(255)
  const conditions = conditionColumns(question, notApplicable)
  const codes = question.riskRules.map((rule) => TABLE_RISKS.indexOf(RISK_OF_RULE[rule.risk]))
  for (let row = 0; row < rows; row++) {
    let code = 1
    for (let rule = 0; rule < conditions.length; rule++) {
      if ((((conditions[rule]?.[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 0) continue
      code = codes[rule] ?? 1
      rules[row] = rule
      break
    }
    risks[row] = code
  }
  const untouched = riskOfNothing(question, notApplicable)
  if (untouched) {
    risks[0] = TABLE_RISKS.indexOf(untouched)
    rules[0] = 255
  }
  return { risks, rules }
}

/** The risk of one row of a table. */
export function riskAt(table: RiskTable, row: number): (typeof TABLE_RISKS)[number] {
  return TABLE_RISKS[table.risks[row] ?? 0] ?? "UNANSWERED"
}

/** Row 0 asks no rule when nothing was recorded, or when nothing applies. */
function riskOfNothing(question: Question, notApplicable: ReadonlySet<string>): "UNANSWERED" | "NONE" | null {
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
  const marked = practices.filter((choice) => notApplicable.has(choice.id)).length
  if (marked === 0) return "UNANSWERED"
  return marked === practices.length ? "NONE" : null
}

/** For each rule, the rows where its condition is true (whatever the rules before it say). */
export function conditionColumns(question: Question, notApplicable: ReadonlySet<string> = new Set()): Column[] {
  const words = Math.max(1, 2 ** question.choices.length / 32)
  const columns = tickedColumns(question.choices.length)
  const ticked = new Map(question.choices.map((choice, index) => [choice.id, columns[index] ?? new Int32Array(words)]))
  const excused = new Set(
    question.choices.filter((choice) => notApplicable.has(choice.id) && !isNoneOfThese(choice)).map(({ id }) => id),
  )
  return question.riskRules.map((rule) =>
    rule.expression ? columnOf(rule.expression, "and", ticked, excused, words) : new Int32Array(words).fill(-1),
  )
}

const tickedByCount = new Map<number, readonly Column[]>()

/** For each of so many choices, the rows where it is ticked. Shared: don't write into them. */
export function tickedColumns(count: number): readonly Column[] {
  const known = tickedByCount.get(count)
  if (known) return known
  const words = Math.max(1, 2 ** count / 32)
  const columns = Array.from({ length: count }, (_, index) => tickedColumn(index, words))
  if (count <= 15) tickedByCount.set(count, columns)
  return columns
}

function tickedColumn(index: number, words: number): Column {
  const pattern = PATTERNS[index]
  if (pattern !== undefined) return new Int32Array(words).fill(pattern)
  return Int32Array.from({ length: words }, (_, word) => -((word >>> (index - 5)) & 1))
}

function columnOf(
  expression: Expression,
  around: "and" | "or" | "not",
  ticked: ReadonlyMap<string, Column>,
  excused: ReadonlySet<string>,
  words: number,
): Column {
  switch (expression.kind) {
    case "choice": {
      const column = ticked.get(expression.id)
      if (!column) return new Int32Array(words)
      return around === "and" && excused.has(expression.id) ? new Int32Array(words).fill(-1) : column
    }
    case "not":
      return inverted(columnOf(expression.of, "not", ticked, excused, words))
    case "and":
    case "or": {
      const { kind } = expression
      const result = new Int32Array(words).fill(kind === "and" ? -1 : 0)
      for (const part of expression.of) {
        const column = columnOf(part, kind, ticked, excused, words)
        for (let word = 0; word < words; word++) {
          const other = column[word] ?? 0
          const mine = result[word] ?? 0
          result[word] = kind === "and" ? mine & other : mine | other
        }
      }
      return result
    }
  }
}

function inverted(column: Column): Column {
  const result = new Int32Array(column.length)
  for (let word = 0; word < column.length; word++) result[word] = ~(column[word] ?? 0)
  return result
}
