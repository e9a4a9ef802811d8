import { readFileSync } from "node:fs"
import { compileWithJexl } from "@/bench/jexl"
import { median, type Row, report, row } from "@/bench/table"
import { checkLens } from "@/lib/lens/check"
import { allQuestions, type Question } from "@/lib/lens/model"
import { evaluateRisk, type Selection } from "@/lib/risk/evaluate"

/** The risk of a 57-question review against the `jexl` library on the same conditions and the same answers. */

const ROUNDS = 9
const { lens } = checkLens(readFileSync("lenses/wellarchitected.json", "utf8"))
if (!lens) throw new Error("the framework lens cannot be read")
const questions = allQuestions(lens)

/** Every second practice in place, and all of every third question: rules of each outcome decide. */
function selected(question: Question, index: number): string[] {
  return question.choices.flatMap(({ id }, at) =>
    !id.endsWith("_no") && (index % 3 === 0 || at % 2 === 0) ? [id] : [],
  )
}
const selections: Selection[] = questions.map((question, index) => ({
  selected: new Set(selected(question, index)),
  notApplicable: new Set(),
  isApplicable: true,
}))

const compiled = questions.map((question) =>
  question.riskRules.map(({ condition, risk }) => ({
    rule: condition === "default" ? null : compileWithJexl(condition),
    risk,
  })),
)

function withJexl(): string[] {
  return questions.map((question, index) => {
    const ticked = selections[index]?.selected ?? new Set()
    const context = Object.fromEntries(question.choices.map(({ id }) => [id, ticked.has(id)]))
    const found = compiled[index]?.find(({ rule }) => rule === null || rule.evalSync(context))
    return (found?.risk ?? "HIGH_RISK").replace("_RISK", "").replace(/^NO$/, "NONE")
  })
}

function withOurs(): string[] {
  return questions.map((question, index) => {
    const selection = selections[index]
    return selection ? evaluateRisk(question, selection).risk : ""
  })
}

/** Microseconds for one review. */
function time(work: () => unknown, times: number): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    for (let turn = 0; turn < times; turn += 1) work()
    return ((performance.now() - start) * 1000) / times
  })
  return median(rounds)
}

async function measure(): Promise<Row[]> {
  if (withJexl().join() !== withOurs().join()) throw new Error("jexl and the evaluator disagree")
  const [ours, theirs] = [time(withOurs, 2000), time(withJexl, 100)]
  const words = (microseconds: number) => `${microseconds.toFixed(1)} µs`
  return [row("risk of 57 questions, times faster than jexl", words(ours), words(theirs), theirs / ours, { min: 10 })]
}

await report(measure())
