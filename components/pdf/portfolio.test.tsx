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

test("an empty portfolio is a report", async () => {
  const { pages } = await readFile(await render(portfolioOf(0)))
  expect(pages[0]).toContain(squeezed("No workload matches"))
}, 60_000)
