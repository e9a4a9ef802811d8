import { beforeAll, describe, expect, test } from "vitest"
import { PLAIN_BRAND } from "@/lib/report/brand/brand"
import { type Dress, PLAIN_DRESS } from "@/lib/report/dress"
import { answerWith, reportOf, reviewWith } from "@/lib/report/example"
import type { ReportKind } from "@/lib/report/input"
import { type ReadFile, readFile, squeezed } from "./read-file"
import { renderReport } from "./render-report"

/** A picture of 2 × 1 pixels with transparency. */
const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGOokvf7zxBf3AAADgQDOXjMsx0AAAAASUVORK5CYII=",
  "base64",
)
const BRAND = {
  ...{ ...PLAIN_BRAND, mainColor: "#7A1F4E", lineColor: "#005F73", header: "Northwind Ltd", footer: "Confidential" },
  ...{ coverText: "Prepared for the board 取締役会", disclaimer: "As seen on that day." },
}

function input() {
  const review = reviewWith({ security: ["a", "0", "-"], Data: ["abc"] })
  review.answers.p0q0 = answerWith("a", "Asked the team")
  return reportOf([review])
}

const render = (kind: ReportKind, dress: Partial<Dress>) =>
  renderReport({ kind, input: input(), dress: { ...PLAIN_DRESS, ...dress } }, () => undefined)

describe("a German draft with the client's brand", () => {
  let file: ReadFile
  let bytes: Uint8Array
  const dress: Partial<Dress> = { language: "de", draft: true, paper: "LETTER", brand: BRAND }
  beforeAll(async () => {
    bytes = await render("full-review", dress)
    file = await readFile(bytes)
  }, 60_000)

  test("says so on every page", () => {
    file.pages.forEach((page, index) => {
      expect(page).toContain("ENTWURF")
      expect(page).toContain("Confidential")
      expect(page).toContain(squeezed(`Seite ${index + 1} von ${file.pages.length}`))
      if (index > 0) expect(page).toContain("NorthwindLtd")
    })
    expect(file.info).toMatchObject({ Language: "de", Title: "Checkout – Well-Architected-Review" })
  })

  test("has the brand's words on the cover, in every script", () => {
    for (const words of [BRAND.coverText, BRAND.disclaimer]) expect(file.pages[0]).toContain(squeezed(words))
  })

  test("leaves no fixed text in English", () => {
    const text = file.pages.join("")
    expect(text).toContain(squeezed("Praktiken 2 und 3 sind nicht umgesetzt"))
    expect(text).not.toMatch(/Notes|Overview|Answered|Notyet|Unanswered|Highrisk|Coverage|Whatitis|Nextreview/)
    expect(file.bookmarks.map((title) => title.replace(/ – \d+$/, "")).slice(0, 3)).toEqual([
      "Überblick",
      "Workload",
      "Inhalt",
    ])
  })

  test("is the same, byte for byte, when made again", async () => {
    expect(Buffer.from(await render("full-review", dress)).equals(Buffer.from(bytes))).toBe(true)
  })
})

test("a logo is drawn, has words for who cannot see it, and stays the same", async () => {
  const brand = { ...BRAND, logo: { format: "png" as const, bytes: new Uint8Array(LOGO) } }
  const bytes = await render("improvement-plan", { brand })
  expect(Buffer.from(bytes).includes("/Subtype /Image")).toBe(true)
  expect((await readFile(bytes)).alternatives[0]).toBe("Platform")
  expect(Buffer.from(await render("improvement-plan", { brand })).equals(Buffer.from(bytes))).toBe(true)
}, 60_000)

test("only the chosen sections are there, and a copy without notes says so", async () => {
  const redaction = { names: false, notes: true, evidence: false }
  const file = await readFile(await render("full-review", { without: ["workload", "contents"], redaction }))
  const text = file.pages.join("")
  expect(text).not.toContain(squeezed("Asked the team"))
  expect(text).not.toContain(squeezed("Scope of the review"))
  expect(file.pages[0]).toContain(squeezed("This copy leaves out: notes."))
  expect(file.bookmarks.map((title) => title.trim().replace(/ – \d+$/, ""))).not.toContain("Contents")
  const plan = await readFile(await render("improvement-plan", { without: ["method", "risks", "list", "items"] }))
  expect(plan.pages).toHaveLength(2)
}, 60_000)
