import { expect, it } from "vitest"
import { noCounts } from "./counts"
import { portfolioFinding } from "./portfolio-finding"

const empty = { archived: 0, changed: [], publishedLenses: 1 }

it("says what the numbers say", () => {
  const counts = { ...noCounts(), HIGH: 1, MEDIUM: 1200 }
  expect(portfolioFinding({ ...empty, workloads: 12, counts, overdue: { total: 2, first: [] } })).toBe(
    "12 workloads, 1 high risk and 1,200 medium risks, 2 reviews overdue.",
  )
  expect(portfolioFinding({ ...empty, workloads: 1, counts: noCounts(), overdue: { total: 0, first: [] } })).toBe(
    "1 workload, no high or medium risk in what is answered, no review overdue.",
  )
})
