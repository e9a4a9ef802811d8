import { deflateRawSync, inflateRawSync } from "node:zlib"
import { median, type Row, report, row } from "@/bench/table"
import { compareSheet, mapColumns, type SheetRule, withBase } from "@/lib/report/compare-sheet"
import { xlsxParts } from "@/lib/report/xlsx"
import { readXlsx } from "@/lib/report/xlsx-read"
import { zip } from "@/lib/server/exports/zip"
import { openZip } from "@/lib/server/imports/unzip"

/** A workbook of 10,000 rows, out and back in, against packing and unpacking its bytes alone. */

const ROWS = 10_000
const ROUNDS = 5
const RULE: SheetRule = {
  sheet: "Answers",
  key: ["Id"],
  columns: [{ column: "Notes" }, { column: "State" }],
  about: "Id",
}
const NOTE = "Access is reviewed every quarter; break-glass accounts are sealed. 設計 & <b>=1+1</b> "

const sheet = withBase(
  {
    name: "Answers",
    header: ["Id", "Lens", "Pillar", "Question", "State", "Count", "Notes"],
    rows: Array.from({ length: ROWS }, (_, at) => [
      ...[`question_${at}`, "Framework", "Security", `How do you control access in case ${at}?`, "In place", at],
      NOTE.repeat(1 + (at % 4)),
    ]),
  },
  RULE.columns,
)
const about = { title: "Bench", created: "2026-11-21" }

function write(): Buffer {
  return zip(xlsxParts([sheet], about).map(({ path, text }) => ({ path, content: Buffer.from(text) })))
}

function readBack(bytes: Buffer): number {
  const [read] = readXlsx(openZip(bytes))
  if (!read) throw new Error("no sheet came back")
  const changes = compareSheet(RULE, sheet, read, mapColumns(RULE, read))
  if (changes.unchanged !== ROWS || changes.edits.length > 0) throw new Error("what came back is not what went")
  return changes.unchanged
}

function milliseconds(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times.slice(1))
}

async function measure(): Promise<Row[]> {
  const bytes = write()
  const largest = xlsxParts([sheet], about).find(({ path }) => path.endsWith("sheet1.xml"))?.text ?? ""
  const content = Buffer.from(largest)
  const packed = deflateRawSync(content)
  const [pack, unpack] = [milliseconds(() => deflateRawSync(content)), milliseconds(() => inflateRawSync(packed))]
  const [out, back] = [milliseconds(write), milliseconds(() => readBack(bytes))]
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return [
    row(`XLSX of ${ROWS.toLocaleString("en")} rows, written`, ms(out), `${ms(pack)} to deflate it`, out / pack, {
      max: 4,
    }),
    row(
      `XLSX of ${ROWS.toLocaleString("en")} rows, read and compared`,
      ms(back),
      `${ms(unpack)} to inflate it`,
      back / unpack,
    ),
  ]
}

await report(measure())
