import { expect, test } from "vitest"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { portfolioOf } from "@/lib/report/portfolio-example"
import type { PortfolioInput } from "@/lib/report/portfolio-report"
import { readFile, squeezed } from "./read-file"
import { renderReport } from "./render-report"

const render = (input: PortfolioInput) =>
  renderReport({ kind: "portfolio", input, dress: PLAIN_DRESS }, () => undefined)

test("every workload is listed with its high risks by pillar; the head comes again on every page", async () => {
  const risk = { lensId: "l", lensName: "Framework", questionId: "q", label: "SEC 1", title: "Who may do what?" }
  const trend = ["2026-09", "2026-10"].map((month, at) => ({ month, high: 9 - at, medium: 3 }))
  const input = portfolioOf(80, { risks: [{ ...risk, workloads: 31 }], trend })
  const bytes = await render(input)
  const { pages, isTagged, alternatives } = await readFile(bytes)
  const text = pages.join("")
  for (let at = 0; at < 80; at += 1) expect(text).toContain(squeezed(`Workload ${at}`))
  expect(pages[1]).toContain(squeezed("40 overdue reviews · 0 without a recent milestone"))
  expect(text).toContain(squeezed("SEC 1 Who may do what? 31"))
  expect(pages.filter((page) => page.includes("OPSSECRELPERFCOSTSUS")).length).toBeGreaterThan(1)
  expect(alternatives.join()).toContain("2026-09: 9, 3")
  expect(isTagged).toBe(true)
  expect(Buffer.from(await render(structuredClone(input))).equals(Buffer.from(bytes))).toBe(true)
}, 60_000)

test("a programme stands with its way, its forecast and the numbers of the page", async () => {
  const day = (at: number) => new Date(Date.UTC(2026, 9, 2 + at)).toISOString().slice(0, 10)
  const days = [...Array(50).keys()].map((at) => ({ day: day(at), known: 40, resolved: Math.floor(at / 5) }))
  const goal = { targetPercent: 45, startedOn: "2026-10-01", dueOn: "2027-03-31", version: 1 }
  const whole = { id: "a", name: "Fewer high risks", scopeTag: "", known: 40, resolved: 10, days, ...goal }
  const young = { ...whole, id: "b", name: "Orders first", scopeTag: "team=orders", known: 3, resolved: 1, days: [] }
  const input = portfolioOf(4, { programmes: [whole, young] })
  const { pages, alternatives } = await readFile(await render(input))
  const text = pages.join("")
  expect(text).toContain(squeezed("25 % of 40 known high risks resolved, target 45 % by 31 March 2027"))
  expect(text).toContain(squeezed("At the pace of the last four weeks:"))
  expect(text).toContain(squeezed("21 November 2026 40 30 34"))
  expect(text).toContain(squeezed("31 March 2027 (target) – – 22"))
  expect(alternatives.join()).toContain("Open: 30; an even pace would leave 34. 2 October 2026: 40")
  expect(text).toContain(squeezed("The burn-down is drawn from the second day on."))
}, 60_000)

test("an empty portfolio is a report", async () => {
  const { pages } = await readFile(await render(portfolioOf(0)))
  expect(pages[0]).toContain(squeezed("No workload matches"))
}, 60_000)
