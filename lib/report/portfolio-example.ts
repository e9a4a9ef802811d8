import { addCounts, noCounts, type RiskCounts } from "@/lib/review/counts"
import { frameworkPillars } from "@/lib/review/framework-pillar"
import type { PortfolioInput } from "./portfolio-report"

/** For tests: so many workloads of one question in each pillar; every third is at high risk, the next one medium. */
export function portfolioOf(count: number, over: Partial<PortfolioInput> = {}): PortfolioInput {
  const one = (at: number): RiskCounts => ({
    ...noCounts(),
    [(["HIGH", "MEDIUM", "NONE"] as const)[at % 3] ?? "NONE"]: 1,
  })
  const columns = frameworkPillars()
  const rows = Array.from({ length: count }, (_, at) => {
    const pillars = Object.fromEntries(columns.map(({ id }, index) => [id, one(at + index)]))
    const counts = addCounts(Object.values(pillars))
    return { id: `w${at}`, name: `Workload ${at}`, counts, nextReviewOn: at % 2 === 0 ? "2026-01-15" : null, pillars }
  })
  return {
    ...{ workspaceName: "Platform", generatedOn: "2026-11-21", filter: [] },
    heat: { columns, rows, total: count, counts: addCounts(rows.map((row) => row.counts)) },
    pillars: columns.map(({ id, name }) => ({
      id,
      name,
      counts: addCounts(rows.map((row) => row.pillars[id] ?? noCounts())),
    })),
    due: { overdue: Math.ceil(count / 2), stale: 0 },
    ...{ risks: [], practices: [], trend: [], programmes: [] },
    ...over,
  }
}
