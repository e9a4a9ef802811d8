import type { HeatPage } from "@/lib/review/portfolio-view"
import type { Portfolio } from "@/lib/review/workload-view"

/** What the workspace's numbers say, in one sentence. */
export function portfolioFinding({ workloads, counts, overdue }: Portfolio): string {
  const parts = [
    counted(workloads, "workload"),
    counts.HIGH + counts.MEDIUM === 0
      ? "no high or medium risk in what is answered"
      : `${counted(counts.HIGH, "high risk")} and ${counted(counts.MEDIUM, "medium risk")}`,
    overdue.total === 0 ? "no review overdue" : `${counted(overdue.total, "review")} overdue`,
  ]
  return `${parts.join(", ")}.`
}

/** The pillar with most high risks among the workloads that are shown, or all that have equally many. */
export function heatFinding({ columns, rows }: Pick<HeatPage, "columns" | "rows">): string {
  const sums = columns.map(({ id, name }) => ({
    name,
    high: rows.reduce((sum, row) => sum + (row.pillars[id]?.HIGH ?? 0), 0),
  }))
  const most = Math.max(0, ...sums.map(({ high }) => high))
  if (most === 0) return "Workloads by pillar"
  const worst = sums.filter(({ high }) => high === most).map(({ name }) => name)
  if (worst.length > 3) return `${worst.length} pillars have equally many high risks in these workloads`
  const named = worst.length > 1 ? `${worst.slice(0, -1).join(", ")} and ${worst.at(-1)}` : worst.join()
  return `Most high risks of these workloads lie in ${named}`
}

function counted(count: number, one: string): string {
  return `${count === 0 ? "no" : count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`
}
