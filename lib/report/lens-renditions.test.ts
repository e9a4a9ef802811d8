import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryLensJson } from "@/lib/lens/arbitrary"
import { checkLens } from "@/lib/lens/check"
import { lensJson } from "@/lib/lens/example"
import { csvCell } from "./csv-cell"
import { lensCsv } from "./lens-csv"
import { lensHtml } from "./lens-html"
import { lensMarkdown } from "./lens-markdown"
import { type LensRendition, lensRendition } from "./lens-rendition"

function renditionOf(text: string): LensRendition {
  const { lens } = checkLens(text)
  if (!lens) throw new Error("the lens has errors")
  return lensRendition(lens, "1.0")
}

const saas = renditionOf(readFileSync(new URL("../../lenses/saas.json", import.meta.url), "utf8"))
const small = renditionOf(JSON.stringify(lensJson()))

/** Every text that a person should find again, in every rendition. */
function textsOf(value: unknown, key = ""): string[] {
  if (["id", "risk", "effort", "version", "url"].includes(key)) return []
  if (typeof value === "string") return value.split("\n").map((line) => line.replace(/^\d+\. /, ""))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => textsOf(item, Number.isNaN(Number(name)) ? name : key))
}

/** As a reader of the format sees it: escapes gone, blanks alike. */
const READ = {
  html: (text: string) =>
    text
      .replace(/<style>.*<\/style>|<[^>]+>/gs, " ")
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&"),
  markdown: (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, "$1"),
  csv: (text: string) => text.replaceAll('""', '"'),
}
const squeeze = (text: string) => text.replace(/\s+/g, " ")

/** A reader that is not ours, strict about RFC 4180. */
const readCsv = (text: string): string[][] => parse(text, { bom: true, record_delimiter: "\r\n" })

describe("nothing a lens says is missing from", () => {
  const said = textsOf(saas).map(squeeze)
  test("the printable page", () => {
    const read = squeeze(READ.html(lensHtml(saas)))
    expect(said.filter((text) => !read.includes(text))).toEqual([])
  })
  test("the Markdown", () => {
    const read = squeeze(READ.markdown(lensMarkdown(saas)))
    expect(said.filter((text) => !read.includes(text))).toEqual([])
  })
  test("the CSV, which leaves out only what is about pillars and the lens", () => {
    const { pillars, name } = saas
    const questions = pillars.flatMap((pillar) => [pillar.name, ...textsOf(pillar.questions)]).map(squeeze)
    const read = squeeze(READ.csv(lensCsv(saas)))
    const links = new Set(
      textsOf(pillars.flatMap((one) => one.questions.flatMap((q) => [q, ...q.practices].map((x) => x.links)))),
    )
    expect([name, ...questions].filter((text) => !read.includes(text) && !links.has(text))).toEqual([])
    expect(
      pillars
        .flatMap((one) => one.questions.flatMap((q) => q.practices.flatMap((p) => p.links)))
        .every(({ url }) => read.includes(url)),
    ).toBe(true)
  })
})

test("rules are said in words", () => {
  const words = "No risk: every practice is in place"
  for (const text of [lensMarkdown(small), lensHtml(small), lensCsv(small)]) expect(text).toContain(words)
})

describe("the CSV", () => {
  test("has a row for each choice, and every row has as many cells as the head", () => {
    fc.assert(
      fc.property(arbitraryLensJson(), (json) => {
        const lens = renditionOf(JSON.stringify(json))
        const [head, ...rows] = readCsv(lensCsv(lens))
        const choices = lens.pillars.flatMap((pillar) =>
          pillar.questions.flatMap((question) => [...question.practices, ...question.noneOfThese]),
        )
        expect(rows.map((row) => row[13])).toEqual(choices.map((choice) => csvCell(choice.id)))
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]))
      }),
    )
  })

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\n=1", "\u00a0=1", "＝1+1", "\u200b=1"])(
    "neutralises %j",
    (text) => expect(readCsv(`${csvCell(text)}\r\n`)).toEqual([[`'${text}`]]),
  )
})

describe("what a lens says stays text", () => {
  const json = lensJson()
  json.name = "A lens (x)"
  const [question] = json.pillars[0]?.questions ?? []
  const [choice] = question?.choices ?? []
  const nasty = '<script>alert(1)</script> *bold* [link](javascript:alert(1)) `code` # no & "quotes" | cell'
  if (choice) choice.helpfulResource = { displayText: nasty }
  const lens = renditionOf(JSON.stringify(json))

  test("in HTML", () => {
    const html = lensHtml(lens)
    expect(html).not.toContain("<script>alert")
    expect(READ.html(html)).toContain(nasty)
  })
  test("in Markdown", () => {
    const markdown = lensMarkdown(lens)
    expect(markdown).toContain(
      "\\<script\\>alert(1)\\</script\\> \\*bold\\* \\[link\\](javascript:alert(1)) \\`code\\`",
    )
  })
})
