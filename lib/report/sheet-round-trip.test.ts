import fc from "fast-check"
import { expect, test } from "vitest"
import { BASE, compareSheet, mapColumns, type SheetRule, withBase } from "./compare-sheet"
import { readCsv } from "./csv-read"
import type { ReadSheet } from "./read-sheet"
import type { Cell, Sheet } from "./sheet"
import { sheetCsv } from "./sheet-csv"
import { xlsxParts } from "./xlsx"
import { readXlsx } from "./xlsx-read"
import { cellText } from "./xlsx-text"

const RULE: SheetRule = {
  sheet: "Answers",
  key: ["Id"],
  columns: [{ column: "Notes" }, { column: "More" }],
  about: "Id",
}
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "=1+1",
    "'=1",
    "''@a",
    "-2",
    "+49",
    "\ta",
    "\u0000",
    "_x0041_",
    " a ",
    "a\r\nb",
    "]]>",
    "",
    "x".repeat(40_000),
  ),
)
const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
const cells = fc.uniqueArray(fc.tuple(id, text, text, fc.integer()), { selector: ([one]) => one, maxLength: 8 })

function sheetOf(rows: readonly (readonly Cell[])[]): Sheet {
  return withBase({ name: "Answers", header: ["Id", "Notes", "More", "Count"], rows }, RULE.columns)
}
const viaXlsx = (sheet: Sheet): ReadSheet => {
  const parts = xlsxParts([sheet], { title: "T", created: "2026-11-21" })
  const [read] = readXlsx((path) => parts.find((part) => part.path === path)?.text ?? null)
  if (!read) throw new Error("no sheet")
  return read
}
const viaCsv = (sheet: Sheet) => readCsv(sheetCsv(sheet), "Answers")
const compare = (current: Sheet, read: ReadSheet) => compareSheet(RULE, current, read, mapColumns(RULE, read))

test.each([
  ["XLSX", viaXlsx],
  ["CSV", viaCsv],
])("%s: exported and brought back unchanged, in any order of rows, it changes nothing", (_, via) => {
  fc.assert(
    fc.property(cells, fc.func(fc.integer()), (rows, order) => {
      const shuffled = [...rows].sort((a, b) => order(a[0]) - order(b[0]))
      const changes = compare(sheetOf(rows), via(sheetOf(shuffled)))
      expect(changes).toEqual({ edits: [], additions: [], problems: [], unchanged: rows.length, missing: 0 })
    }),
  )
})

test("what changed here meanwhile stays; what was edited in the file is found; both at once is a conflict", () => {
  const which = fc.array(fc.constantFrom("file", "here", "both", "nobody"), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(cells, which, (rows, who) => {
      const changed = (by: string) =>
        rows.map(([one, notes, more, count], at) => {
          return [one, who[at] === by || who[at] === "both" ? `${by} ${notes.slice(0, 99)}` : notes, more, count]
        })
      const exported = sheetOf(rows)
      const base = exported.header.indexOf(BASE)
      const file = changed("file").map((row, at) => [...row, exported.rows[at]?.[base] ?? ""])
      const { edits } = compare(sheetOf(changed("here")), viaXlsx({ ...exported, rows: file }))
      const expected = rows.flatMap(([one, notes], at) => {
        if (who[at] !== "file" && who[at] !== "both") return []
        return [
          { key: [one], column: "Notes", file: cellText(`file ${notes.slice(0, 99)}`), isConflict: who[at] === "both" },
        ]
      })
      expect(edits.map(({ key, column, file: mine, isConflict }) => ({ key, column, file: mine, isConflict }))).toEqual(
        expected,
      )
    }),
  )
})

test("a formula is no text, wherever it is; without the base every difference is somebody's to decide", () => {
  const current = sheetOf([["a", "old", "", 1]])
  const formula = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Id</t></is></c><c r="B1" t="inlineStr"><is><t>notes</t></is></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>`
  const book = '<workbook><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>'
  const relations = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
  const parts: Record<string, string> = { "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": relations }
  const [read] = readXlsx((path) => (path.endsWith("sheet1.xml") ? formula : (parts[path] ?? null)))
  expect(read && compare(current, read).problems).toEqual([
    { place: "Answers!B2", message: "It holds a formula. Put its result there as a text." },
  ])
  const { edits } = compare(current, readCsv("ID;Notes\r\na;new\r\n", "Answers"))
  expect(edits).toMatchObject([{ id: "Answers!B2", now: "old", file: "new", isConflict: true }])
})

test("an unknown row and one that is there twice are named with their cells, and change nothing", () => {
  const read = readCsv("Id,Notes\nb,x\n,y\na,old\na,new\n", "Answers")
  const { problems, edits } = compare(sheetOf([["a", "old", "", 1]]), read)
  expect(problems.map(({ place }) => place)).toEqual(["Answers!A2", "Answers!A3", "Answers!A5"])
  expect(edits).toEqual([])
})
