import fc from "fast-check"
import { expect, test } from "vitest"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { reportOf, reviewWith } from "@/lib/report/example"
import type { ReportInput, ReportKind } from "@/lib/report/input"
import { acceptedOf, decisionOf, improvementOf } from "@/lib/report/work-example"
import { readFile, squeezed } from "./read-file"
import { renderReport } from "./render-report"

const LONG = "How does the team make sure that every change is seen by somebody who knows the rules ".repeat(3).trim()

function input(count: number, title = (number: number) => `Improvement ${number}`): ReportInput {
  const items = Array.from({ length: count }, (_, at) => {
    const link = { lensKey: "house", lensName: "House rules", questionId: "q", label: "SEC 1", practices: [] }
    const links = [{ ...link, title: "How are keys kept?", risk: "HIGH" as const }]
    return improvementOf(at + 1, {
      title: title(at + 1),
      links,
      steps: [{ id: "s", text: "Write it down", done: false }],
    })
  })
  const parked = { session: "First sitting", rows: [["SEC 1: who pays?", "question", "Finance", "still open"]] }
  const work = { items: [...items, acceptedOf(count + 1)], decisions: [decisionOf(count + 1)], parked }
  return reportOf([reviewWith({ security: ["0", "a", "0"], Data: ["0", "-"] })], { work, milestone: null })
}
const render = (kind: ReportKind, given: ReportInput, paper: "A4" | "LETTER" = "A4") =>
  renderReport({ kind, input: given, dress: { ...PLAIN_DRESS, paper } }, () => undefined)

test("the plan shows every improvement in table, matrix and roadmap, with a sheet for each at high risk", async () => {
  const { pages, bookmarks } = await readFile(await render("improvement-plan", input(12)))
  const text = pages.join("")
  const titles = bookmarks.map((one) => one.replace(/ – \d+$/, ""))
  expect(titles).toEqual(expect.arrayContaining(["Impact and effort", "Roadmap", "Accepted risks", "Action sheets"]))
  expect(titles.filter((title) => title.startsWith("  #"))).toHaveLength(12)
  expect(text).toContain(squeezed("12 improvements open, 0 done, none overdue"))
  for (const number of [6, 12]) expect(text).toContain(`#${number}`)
  expect(text).toContain(squeezed("Costs more than it saves Trade-off: Slower recovery"))
  expect(text).toContain(squeezed("Set aside in the session “First sitting”."))
  expect(text).toContain(squeezed("SEC 1: who pays? question Finance still open"))
  expect(text).toContain(squeezed("Questions that it answers SEC 1 How are keys kept?"))
}, 60_000)

test("the brief has two pages, whatever there is to say", async () => {
  const sizes = fc.record({ count: fc.integer({ min: 0, max: 40 }), isLong: fc.boolean(), letter: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(sizes, async ({ count, isLong, letter }) => {
      const given = input(count, (number) => (isLong ? `${LONG} ${number}` : `Improvement ${number}`))
      const { pages } = await readFile(await render("executive-brief", given, letter ? "LETTER" : "A4"))
      expect(pages).toHaveLength(2)
      expect(pages[0]).toContain(squeezed("3 high risks and 1 medium risk in 5 questions"))
      expect(pages[1]).toContain(squeezed("What we live with (1)"))
    }),
    { numRuns: 6 },
  )
}, 120_000)

test("the brief of a milestone is whole without what is done about it", async () => {
  const { work: _, ...plain } = input(3)
  const { pages } = await readFile(await render("executive-brief", plain))
  expect(pages).toHaveLength(2)
  expect(pages.join("")).toContain(squeezed("What happens next"))
}, 60_000)

test("the register names decision, reason, trade-off, decider and the day to look again", async () => {
  const text = (await readFile(await render("decision-register", input(1)))).pages.join("")
  expect(text).toContain(squeezed("1 decision so far; 1 accepted risk today"))
  expect(text).toContain(squeezed("Risk accepted: #2 Improvement 2 · Risk: High"))
  expect(text).toContain(squeezed("Costs more than it saves Trade-off: Slower recovery"))
  expect(text).toContain(squeezed("Decided by: Olivia Owner"))
  expect(text).toContain(squeezed("Wednesday, 31 March 2027"))
}, 60_000)
