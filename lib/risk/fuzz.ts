import { applyDiff } from "@/lib/lens/apply-diff"
import { toAwsForm } from "@/lib/lens/aws-form"
import { diffLenses } from "@/lib/lens/diff"
import { applyFix } from "@/lib/lens/fix"
import { allQuestions, type Lens } from "@/lib/lens/model"
import { isSame } from "@/lib/lens/same"
import { evaluateRisk } from "./evaluate"
import { explainRisk, toReach } from "./explain"
import { type LensReport, reportLens } from "./lens-report"
import { riskAt, riskTable } from "./table"

/** For tests: does with a lens file all that the product does with it. Throws an Error that says what is wrong. */
export function survive(text: string, original: Lens): LensReport {
  const report = reportLens(text)
  const { problems, lens, counts } = report
  if ((lens === null) !== counts.error > 0) throw new Error("A lens is refused exactly when there are errors")
  for (const problem of problems) {
    if (problem.line < 1 || problem.column < 1) throw new Error(`${problem.code} has no line and column`)
    if (problem.offset < 0 || problem.length < 0 || problem.offset + problem.length > text.length) {
      throw new Error(`${problem.code} is outside the text`)
    }
    if (problem.message === "" || problem.message.length > 1_000) throw new Error(`${problem.code}: not a sentence`)
  }
  const fixable = problems.find(({ fix }) => fix)
  if (fixable && applyFix(text, fixable) === text) throw new Error(`The fix of ${fixable.code} changes nothing`)
  toAwsForm(text)
  if (!lens) return report
  JSON.parse(text.replace(/^\ufeff/, ""))
  for (const question of allQuestions(lens)) {
    const table = riskTable(question)
    const row = table.risks.length - 1
    const selected = new Set(question.choices.map(({ id }) => id))
    const answer = { selected, notApplicable: new Set<string>(), isApplicable: true }
    if (riskAt(table, row) !== evaluateRisk(question, answer).risk) throw new Error(`${question.id}: the table differs`)
    const first = { ...answer, selected: new Set([question.choices[0]?.id ?? ""]) }
    explainRisk(question, first)
    toReach(question, first)
  }
  if (!isSame(applyDiff(original, diffLenses(original, lens)), lens)) throw new Error("The diff does not give the lens")
  return report
}
