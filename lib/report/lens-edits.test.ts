import { expect, test } from "vitest"
import { checkLens } from "@/lib/lens/check"
import { lensJson } from "@/lib/lens/example"
import { readJson } from "@/lib/lens/json-tree"
import { compareSheet, mapColumns } from "./compare-sheet"
import { readCsv } from "./csv-read"
import { changeLens } from "./lens-edits"
import { lensRules, lensSheets } from "./lens-sheets"
import { sheetCsv } from "./sheet-csv"

const TEXT = JSON.stringify(lensJson(), null, 2)
const { root } = readJson(TEXT)

/** The choices as CSV, edited as a text. */
function back(edit: (csv: string) => string) {
  const { choices } = lensSheets(root)
  const read = readCsv(edit(sheetCsv(choices)), "Choices")
  const rule = lensRules(root).choices
  return compareSheet(rule, choices, read, mapColumns(rule, read))
}

test("a lens that comes back unchanged stays as it is, byte for byte", () => {
  const { edits, additions, problems } = back((csv) => csv)
  expect([edits, additions, problems]).toEqual([[], [], []])
  expect(changeLens(TEXT, edits, additions)).toBe(TEXT)
})

test("a new choice comes in before none of these, its rule asks for it, and the lens can be published", () => {
  const before = lensSheets(root).choices.rows
  const { edits, additions, problems } = back(
    (csv) =>
      `${csv}Anything,security_1,sign_logs,Logs are signed,Why,How to sign\r\nAnything,security_1,,One more,,Do it\r\n`,
  )
  expect([edits, problems]).toEqual([[], []])
  const text = changeLens(TEXT, edits, additions)
  const after = lensSheets(readJson(text).root).choices.rows
  expect(after).toHaveLength(before.length + 2)
  const ids = after.filter((row) => row[1] === "security_1").map((row) => String(row[2]))
  expect(ids).toContain("sign_logs")
  expect(ids.at(-1)).toMatch(/_no$/)
  expect(after.find((row) => row[2] === "sign_logs")?.slice(3, 6)).toEqual(["Logs are signed", "Why", "How to sign"])
  expect(text).toMatch(/&& sign_logs/)
  expect(checkLens(text).problems.filter(({ severity }) => severity === "error")).toEqual([])
})

test("only the texts that were edited change; a row about nothing is refused with its cell", () => {
  const { edits, additions, problems } = back(
    (csv) => `${csv.replace("security_1,keep_logs,", "security_1,keep_logs,New: ")}x,no_such_question,,Text,,\r\n`,
  )
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toContain("There is no question no_such_question")
  expect(edits).toHaveLength(1)
  const text = changeLens(TEXT, edits, additions)
  const [now] = edits
  expect(text).toBe(TEXT.replace(JSON.stringify(now?.now), JSON.stringify(now?.file)))
})
