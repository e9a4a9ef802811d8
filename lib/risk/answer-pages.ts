import { isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"
import { bitCount } from "./bits"
import { riskTable, TABLE_RISKS } from "./table"

/** A page of the single answers that lead to a risk, those with the fewest ticks first; each the ids that it ticks. */
export function answersWith(
  question: Question,
  risk: Risk,
  filter: ReadonlyMap<string, boolean>,
  page: { from: number; size: number },
): string[][] {
  const { choices } = question
  const code = TABLE_RISKS.findIndex((one) => one === risk)
  const bitsOf = (isIn: (choice: { id: string }) => boolean) =>
    choices.reduce((bits, choice, index) => (isIn(choice) ? bits | (1 << index) : bits), 0)
  const must = bitsOf(({ id }) => filter.get(id) === true)
  const mustNot = bitsOf(({ id }) => filter.get(id) === false)
  const none = bitsOf(isNoneOfThese)
  const rows: number[] = []
  riskTable(question).risks.forEach((given, row) => {
    if (given !== code || row === 0 || (row & must) !== must || (row & mustNot) !== 0) return
    if ((row & none) === 0 || bitCount(row) === 1) rows.push(row)
  })
  rows.sort((a, b) => bitCount(a) - bitCount(b) || a - b)
  return rows
    .slice(page.from, page.from + page.size)
    .map((row) => choices.flatMap(({ id }, index) => ((row >>> index) & 1 ? [id] : [])))
}
