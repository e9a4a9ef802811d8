/** Which workloads the portfolio shows, and how. */
export interface PortfolioQuery {
  search: string
  risk: "" | "high" | "medium"
  environment: "" | "PRODUCTION" | "PREPRODUCTION"
  /** low, normal, high, critical. */
  criticality: string
  /** `name=value`. */
  tag: string
  /** Review overdue, or no milestone within the cadence. */
  due: "" | "overdue" | "stale"
  /** `lensId/questionId`: workloads where this question is a high risk. */
  question: string
  /** With a question: those where this practice is not in place. */
  practice: string
  sort: "high" | "name" | "review"
  /** From 1. */
  page: number
}

export const ALL_WORKLOADS: PortfolioQuery = {
  ...{ search: "", risk: "", environment: "", criticality: "", tag: "", due: "", question: "", practice: "" },
  ...{ sort: "high", page: 1 },
}

/** Workloads on one page of the heat map. */
export const HEAT_ROWS = 25
