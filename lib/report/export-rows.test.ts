import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, test } from "vitest"
import { RISKS, type Risk } from "@/lib/lens/model"
import { addCounts, countRisks, type RiskCounts } from "@/lib/review/counts"
import { reviewCounts } from "@/lib/review/state"
import { RISK_WORDS } from "@/lib/risk/words"
import { arbitraryExport } from "./arbitrary"
import { answerWith, reportOf, reviewWith } from "./example"
import type { ExportInput } from "./export-input"
import { workbookSheets } from "./export-rows"
import { exportText } from "./export-text"
import type { Cell } from "./sheet"

/** A reader that is not ours, strict about RFC 4180. */
const readCsv = (text: string): string[][] => parse(text, { bom: true, record_delimiter: "\r\n" })

const byWord = Object.fromEntries(RISKS.map((risk) => [RISK_WORDS[risk], risk])) as Record<string, Risk>
const columnOf = (rows: readonly (readonly Cell[])[], name: string) => {
  const at = rows[0]?.indexOf(name) ?? -1
  return rows.slice(1).map((row) => row[at])
}
const risksIn = (words: unknown[]) => countRisks(words.map((word) => byWord[String(word)] ?? "UNANSWERED"))
/** As the page counts (lib/review/counts). */
const onPage = ({ reviews }: ExportInput) => addCounts(reviews.map(reviewCounts))

test("counts in every export equal the counts on the page", () => {
  fc.assert(
    fc.property(arbitraryExport, (one) => {
      const page = onPage(one)
      const answers = readCsv(exportText("answers.csv", one))
      expect(risksIn(columnOf(answers, "Risk"))).toEqual(page)

      const plan = readCsv(exportText("plan.csv", one))
      const ranks = new Map(columnOf(plan, "Rank").map((rank, at) => [rank, columnOf(plan, "Risk")[at]]))
      expect(risksIn([...ranks.values()])).toMatchObject({ HIGH: page.HIGH, MEDIUM: page.MEDIUM, NONE: 0 })

      const json = JSON.parse(exportText("review.json", one)) as JsonReview
      expect(json.counts).toEqual(page)
      const questions = json.lenses.flatMap((lens) => lens.pillars.flatMap((pillar) => pillar.questions))
      expect(countRisks(questions.map(({ risk }) => risk))).toEqual(page)
      expect(json.improvementPlan).toHaveLength(page.HIGH + page.MEDIUM)

      const markdown = exportText("plan.md", one)
      expect(markdown.match(/^### /gm) ?? []).toHaveLength(page.HIGH + page.MEDIUM)

      const sheets = workbookSheets(one).filter(({ name }) => ["Summary", "Milestones"].includes(name))
      expect(sheets).toHaveLength(2)
      for (const sheet of sheets) {
        const all = [sheet.header, ...sheet.rows]
        const first = Object.fromEntries(RISKS.map((risk) => [risk, columnOf(all, RISK_WORDS[risk])[0]]))
        expect(first).toEqual(page)
      }
    }),
  )
})

interface JsonReview {
  counts: RiskCounts
  lenses: { pillars: { questions: { risk: Risk }[] }[] }[]
  improvementPlan: unknown[]
}

test("every practice has one row, and what nobody answered is never called not done", () => {
  fc.assert(
    fc.property(arbitraryExport, (one) => {
      const rows = readCsv(exportText("practices.csv", one))
      const questions = one.reviews.flatMap((review) => review.lens.pillars.flatMap((pillar) => pillar.questions))
      expect(rows).toHaveLength(1 + questions.length * 3)
      const [risks, states] = [columnOf(rows, "Risk of the question"), columnOf(rows, "State")]
      for (const [at, risk] of risks.entries()) {
        if (risk === "Unanswered") expect(states[at]).toBe("Unanswered")
        if (risk === "Not applicable") expect(states[at]).toBe("Not applicable")
        if (risk === "No risk") expect(states[at]).toBe("In place")
      }
    }),
  )
})

test("every row has as many cells as its header", () => {
  fc.assert(
    fc.property(arbitraryExport, (one) => {
      for (const { header, rows } of workbookSheets(one))
        for (const row of rows) expect(row).toHaveLength(header.length)
    }),
  )
})

test("notes in Markdown stay notes", () => {
  const review = reviewWith({ security: ["0"] }, { answers: { p0q0: answerWith("0", "# No heading\n<b>[x](y)</b>") } })
  const text = exportText("plan.md", { ...reportOf([review]), milestones: [] })
  expect(text).toContain("> \\# No heading\n> \\<b\\>\\[x\\](y)\\</b\\>")
})
