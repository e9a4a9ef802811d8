import { readFileSync } from "node:fs"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import { beforeAll, describe, expect, test } from "vitest"
import { checkLens } from "@/lib/lens/check"
import { lensJson } from "@/lib/lens/example"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { type LensRendition, lensRendition } from "@/lib/report/lens-rendition"
import { renderReport } from "./render-report"

function renditionOf(text: string): LensRendition {
  const { lens } = checkLens(text)
  if (!lens) throw new Error("the lens has errors")
  return lensRendition(lens, "1.0")
}

function book(lens: LensRendition): Promise<Uint8Array> {
  const input = { lens, workspaceName: "Northwind", generatedOn: "2026-11-21" }
  return renderReport({ kind: "lens-book", dress: PLAIN_DRESS, input }, () => undefined)
}

interface Read {
  /** Squeezed. */
  text: string
  pages: number
  outline: { title: string; items: { title: string; items: { title: string }[] }[] }[]
}

async function read(bytes: Uint8Array): Promise<Read> {
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const texts: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent()
    texts.push(...items.map((item) => ("str" in item ? item.str : "")))
  }
  const outline = (await file.getOutline()) as Read["outline"]
  return { text: squeeze(texts.join("")), pages: file.numPages, outline }
}

/** Line breaks add blanks and hyphens, or take them. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00ad-]/g, "")
}

describe("the book of two pillars", () => {
  const whole = renditionOf(readFileSync(new URL("../../lenses/serverless.json", import.meta.url), "utf8"))
  const lens = { ...whole, pillars: whole.pillars.slice(0, 2) }
  const questions = lens.pillars.flatMap((pillar) => pillar.questions)
  const practices = questions.flatMap((question) => question.practices)
  let file: Read
  beforeAll(async () => {
    file = await read(await book(lens))
  }, 120_000)

  test("says every title, help, improvement and rule", () => {
    const lines = [
      ...questions.flatMap(({ title, texts, prompt, failureQuestion, evidence, rules }) => {
        return [title, ...texts, prompt, failureQuestion, ...evidence, ...rules.map((rule) => rule.words)]
      }),
      ...practices.flatMap(({ title, help, plan }) => [title, ...help, ...plan.flatMap((text) => text.split("\n"))]),
    ].map((line) => squeeze(line.replace(/^\d+\. /, "")))
    const cut = lines.filter((line) => !file.text.includes(line))
    // A text that goes on over a page has the page's foot in its middle: its beginning and its end are there.
    const missing = cut.filter((line) => !file.text.includes(line.slice(0, 12)) || !file.text.includes(line.slice(-12)))
    expect(missing).toEqual([])
    expect(cut.length).toBeLessThan(file.pages)
  })

  test("has a bookmark for each pillar, question and practice", () => {
    const [contents, ...pillars] = file.outline
    expect(contents?.title).toBe("Contents")
    expect(pillars.map(({ title }) => title)).toEqual(lens.pillars.map(({ name }) => name))
    const marked = pillars.flatMap((pillar) => pillar.items)
    expect(marked.map(({ title }) => title)).toEqual(questions.map(({ label, title }) => `${label} ${title}`))
    expect(marked.flatMap(({ items }) => items)).toHaveLength(practices.length)
  })
})

test("the same lens gives the same bytes", async () => {
  const lens = renditionOf(JSON.stringify(lensJson()))
  const [first, second] = [await book(lens), await book(lens)]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
})
