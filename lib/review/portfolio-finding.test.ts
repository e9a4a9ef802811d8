import { expect, it } from "vitest"
import { noCounts } from "./counts"
import { heatFinding, portfolioFinding } from "./portfolio-finding"

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

it("names every pillar with most high risks", () => {
  const finding = (...high: number[]) => {
    const columns = high.map((_, at) => ({ id: `p${at}`, name: `Pillar ${at}` }))
    const pillars = Object.fromEntries(high.map((count, at) => [`p${at}`, { ...noCounts(), HIGH: count }]))
    return heatFinding({ columns, rows: [{ id: "w", name: "W", nextReviewOn: null, counts: noCounts(), pillars }] })
  }
  expect(finding(0, 0)).toBe("Workloads by pillar")
  expect(finding(1, 3, 2)).toBe("Most high risks of these workloads lie in Pillar 1")
  expect(finding(3, 1, 3)).toBe("Most high risks of these workloads lie in Pillar 0 and Pillar 2")
  expect(finding(3, 3, 3, 1)).toBe("Most high risks of these workloads lie in Pillar 0, Pillar 1 and Pillar 2")
  expect(finding(1, 1, 1, 1)).toBe("4 pillars have equally many high risks in these workloads")
})
