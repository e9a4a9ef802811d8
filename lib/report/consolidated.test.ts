import { expect, test } from "vitest"
import { RISKS } from "@/lib/lens/model"
import { reviewCounts } from "@/lib/review/state"
import { consolidatedLens, consolidatedReport } from "./consolidated"
import { reviewWith } from "./example"

const reviews = [
  reviewWith({ security: ["0", "a", "abc", "n"], reliability: ["-", "0"] }),
  reviewWith({ sustainability: ["n", "n"] }),
  reviewWith({ performance: ["abc"] }),
]
const workload = (name: string, of: typeof reviews) => ({ name, sharedBy: "", lenses: of.map(consolidatedLens) })
const input = {
  workspaceName: "Workshop",
  generatedOn: "2026-11-21",
  workloads: [workload("One", reviews.slice(0, 2)), workload("Two", reviews.slice(2)), workload("None", [])],
}

test("every question is counted once per workload, and all together add up", () => {
  const report = consolidatedReport(input)
  const tally = reviews.map(reviewCounts)
  for (const risk of RISKS) {
    const all = tally.reduce((sum, counts) => sum + counts[risk], 0)
    expect(report.sum.counts[risk]).toBe(all)
    expect(report.rows[0]?.counts[risk]).toBe((tally[0]?.[risk] ?? 0) + (tally[1]?.[risk] ?? 0))
  }
  expect(report.rows.map((row) => row.name)).toEqual(["One", "Two", "None"])
  expect(report.rows[2]).toMatchObject({ total: 0, healthy: null, standing: "no questions" })
})

test("the questions at high risk are named as often as they are counted", () => {
  for (const review of reviews) {
    expect(consolidatedLens(review).highRisks).toHaveLength(reviewCounts(review).HIGH)
  }
})

test("nothing to tell is said as such", () => {
  expect(consolidatedReport({ ...input, workloads: [] }).finding).toBe("There is no workload yet")
})
