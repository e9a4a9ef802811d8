import type { PortfolioQuery } from "@/lib/review/portfolio-query"

/** What the portfolio's page is narrowed to, as far as a report can be. */
type PortfolioFilter = Pick<PortfolioQuery, "search" | "risk" | "environment" | "criticality" | "tag" | "due">

/** What a report is about. */
export type ReportTarget =
  | { about: "workload"; workloadId: string; lensKey?: string | undefined; milestone?: number | undefined }
  | { about: "comparison"; workloadId: string; from: number; to: number | undefined }
  | { about: "portfolio"; filter: PortfolioFilter }

/** Where a report about it is asked for, and what the request says of it. */
export function reportRequest(target: ReportTarget): { path: string; body: object } {
  switch (target.about) {
    case "workload": {
      const body = { LensAlias: target.lensKey, MilestoneNumber: target.milestone }
      return { path: `/api/plumbline/workloads/${target.workloadId}/reports`, body }
    }
    case "comparison": {
      const body = { From: target.from, To: target.to }
      return { path: `/api/plumbline/workloads/${target.workloadId}/comparison-report`, body }
    }
    case "portfolio":
      return { path: "/api/plumbline/portfolio-report", body: { Filter: target.filter } }
  }
}
