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

function counted(count: number, one: string): string {
  return `${count === 0 ? "no" : count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`
}
