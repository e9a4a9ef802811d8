import { expect, test } from "vitest"
import { comparison } from "@/lib/report/comparison"
import { PLAIN_DRESS } from "@/lib/report/dress"
import { reviewWith } from "@/lib/report/example"
import type { ComparisonJob } from "@/lib/report/input"
import { addCounts } from "@/lib/review/counts"
import { reviewCounts } from "@/lib/review/state"
import { readFile, squeezed } from "./read-file"
import { renderReport } from "./render-report"

function job(before = "0", after = "abc"): ComparisonJob {
  const [then, now] = [[reviewWith({ security: [before, "a"] })], [reviewWith({ security: [after, "a"] })]]
  const [was, is] = [then, now].map((reviews) => addCounts(reviews.map(reviewCounts)))
  const input = {
    ...{ workloadName: "Checkout", description: "", workspaceName: "Platform", generatedOn: "2026-11-21" },
    before: { name: "v1", day: "2026-03-02" },
    after: { name: "v2", day: "2026-11-21" },
    found: comparison(then, now),
    pillars: was && is ? [{ id: "security", name: "security", before: was, after: is }] : [],
    trend: was ? [{ name: "v1", day: "2026-03-02", counts: was }] : [],
  }
  return { kind: "milestone-comparison", input, dress: PLAIN_DRESS }
}

test("finding, counts and each changed question with both risks", async () => {
  const bytes = await renderReport(job(), () => undefined)
  const { pages, bookmarks, alternatives, isTagged } = await readFile(bytes)
  const text = pages.join("")
  expect(pages[0]).toContain(squeezed("High risks fell from 1 to 0 since v1: 1 resolved"))
  expect(text).toContain(squeezed("Resolved (1)"))
  expect(text).toContain(squeezed("security question 1 security · House rules High › No risk"))
  expect(text).toContain(squeezed("Now in place • Title of a • Title of b • Title of c"))
  expect(alternatives.join()).toContain("v1 1, Resolved -1, v2 0")
  expect(bookmarks.map((one) => one.replace(/ – \d+$/, ""))).toEqual([
    "Overview",
    "Pillar by pillar",
    "Risks over the milestones",
    "Resolved",
  ])
  expect(isTagged).toBe(true)
  expect(Buffer.from(await renderReport(job(), () => undefined)).equals(Buffer.from(bytes))).toBe(true)
}, 60_000)

test("two states that are the same say so", async () => {
  const text = (await readFile(await renderReport(job("a", "a"), () => undefined))).pages.join("")
  expect(text).toContain(squeezed("No question differs between the two."))
}, 60_000)

test("the same comparison gives the same bytes, whatever was made before it in this process", async () => {
  const first = await renderReport(job(), () => undefined)
  const japanese = job()
  japanese.input.workloadName = "決済"
  await renderReport(japanese, () => undefined)
  expect(Buffer.from(await renderReport(job(), () => undefined)).equals(Buffer.from(first))).toBe(true)
}, 60_000)
