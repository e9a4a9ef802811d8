import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryLensJson } from "@/lib/lens/arbitrary"
import { checkLens } from "@/lib/lens/check"
import { actionsSheet } from "./actions-sheet"
import { readCsvCell } from "./csv-cell"
import { readCsv } from "./csv-read"
import { answerWith, type Mark, reportOf, reviewWith } from "./example"
import { answersSheet, milestonesSheet, planSheet, practicesSheet } from "./export-rows"
import { exportText } from "./export-text"
import { lensCsv, lensSheet } from "./lens-csv"
import { lensRendition } from "./lens-rendition"
import type { Sheet } from "./sheet"
import { sheetCsv } from "./sheet-csv"
import { itemWith } from "./ticket-example"

/** Texts that are hard to write, and what spreadsheets take for formulas. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("=1+1", "'=1", "''@a", "-2", "\t=1", '"', '""', "a\r\nb", "\r", "\n", " x ", ",", ";", "", "\ufeffa"),
)

/** What a reader that is not ours finds has to be what was written, but for the apostrophe before a formula. */
function expectRead(csv: string, { header, rows }: Sheet): void {
  const read: string[][] = parse(csv, { bom: true, record_delimiter: "\r\n" })
  const written = [header, ...rows].map((row) => row.map(String))
  expect(read.map((row) => row.map(readCsvCell))).toEqual(written)
  for (const [at, cells] of read.entries())
    for (const [column, cell] of cells.entries()) {
      expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@]/u)
      if (cell !== written[at]?.[column]) expect(cell).toBe(`'${written[at]?.[column]}`)
    }
}

test("any table is what another reader finds, and what we read ourselves", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, fc.integer({ min: 0 })), { minLength: 1 }), (rows) => {
      const sheet = { name: "s", header: ["one", "two", "three"], rows }
      expectRead(sheetCsv(sheet), sheet)
      const ours = readCsv(sheetCsv(sheet), "s").rows.map(({ cells }) => cells.map((cell) => cell.text))
      const lines = (cell: string) => cell.replace(/\r\n?/g, "\n")
      expect(ours).toEqual([sheet.header, ...rows].map((row) => row.map((cell) => lines(String(cell)))))
    }),
  )
})

test("answers, practices, plan, actions and milestones are what another reader finds", () => {
  const marks = fc.array(fc.constantFrom<Mark>("-", "n", "0", "ab", "abc"), { maxLength: 4 })
  fc.assert(
    fc.property(marks, text, fc.array(text, { maxLength: 3 }), (asked, notes, titles) => {
      const review = reviewWith({ security: asked })
      for (const id of Object.keys(review.answers)) review.answers[id] = { ...answerWith("a"), notes }
      const counts = { HIGH: 1, MEDIUM: 0, NONE: 0, UNANSWERED: 0, NOT_APPLICABLE: 0 }
      const milestone = { number: 1, name: notes, kind: "v1", note: notes, recordedOn: "", recordedBy: notes, counts }
      const improvements = titles.map((title, at) => itemWith(at + 1, { title, recommendation: notes }))
      const input = { ...reportOf([review]), milestones: [milestone], improvements }
      expectRead(exportText("answers.csv", input), answersSheet(input))
      expectRead(exportText("practices.csv", input), practicesSheet(input))
      expectRead(exportText("plan.csv", input), planSheet(input))
      expectRead(exportText("actions.csv", input), actionsSheet(improvements))
      expectRead(exportText("milestones.csv", input), milestonesSheet(input))
    }),
  )
})

test("the texts of any lens are what another reader finds", () => {
  fc.assert(
    fc.property(arbitraryLensJson(), (json) => {
      const { lens } = checkLens(JSON.stringify(json))
      if (!lens) throw new Error("the lens has errors")
      const rendition = lensRendition(lens, "1.0")
      expectRead(lensCsv(rendition), lensSheet([rendition]))
    }),
  )
})
