import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addCounts } from "@/lib/review/counts"
import { portfolioOf } from "./portfolio-example"
import { portfolioReport } from "./portfolio-report"
import { ENGLISH } from "./words/say"
import { sayIn } from "./words/say-in"

describe("the portfolio as a report", () => {
  test("its pillars and its workloads add up to its counts", () => {
    fc.assert(
      fc.property(fc.nat(60), (count) => {
        const report = portfolioReport(portfolioOf(count), ENGLISH)
        expect(addCounts(report.workloads.map((one) => one.counts))).toEqual(report.counts)
        expect(addCounts(report.pillars.map((pillar) => pillar.counts))).toEqual(report.counts)
        expect(report.workloads.filter(({ isOverdue }) => isOverdue)).toHaveLength(report.due.overdue)
      }),
    )
  })

  test("says how many of how many it lists, and what was chosen", () => {
    const few = portfolioOf(3, { filter: ["at high risk", "team=orders"] })
    const cut = portfolioReport({ ...few, heat: { ...few.heat, total: 10_000 } }, ENGLISH)
    expect(cut.listed).toContain("3 of 10000 workloads")
    expect(cut.head.state).toBe("Chosen: at high risk, team=orders (10000 workloads)")
    expect(portfolioReport(few, sayIn("de")).head.state).toBe("Auswahl: mit hohem Risiko, team=orders (3 Workloads)")
  })

  test("no workload is no mistake", () => {
    expect(portfolioReport(portfolioOf(0), ENGLISH).finding).toBe("No workload matches")
  })
})
