import { ALL_WORKLOADS, type PortfolioQuery } from "@/lib/review/portfolio-query"
import type { SearchParams } from "./workload-query"

/** What the portfolio's address asks for; nonsense in it counts as nothing. */
export function parsePortfolioQuery(params: SearchParams): PortfolioQuery {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? ""
  const oneOf = <T extends string>(known: readonly T[], name: string): T | undefined =>
    known.find((value) => value === one(name))
  const page = Number(one("page"))
  return {
    search: one("search").slice(0, 100),
    risk: oneOf(["high", "medium"], "risk") ?? "",
    environment: oneOf(["PRODUCTION", "PREPRODUCTION"], "environment") ?? "",
    criticality: oneOf(["low", "normal", "high", "critical"], "criticality") ?? "",
    tag: one("tag").slice(0, 400),
    due: oneOf(["overdue", "stale"], "due") ?? "",
    question: one("question").slice(0, 300),
    practice: one("question") === "" ? "" : one("practice").slice(0, 128),
    sort: oneOf(["high", "name", "review"], "sort") ?? "high",
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** The address after the question mark; only what differs from "all workloads". */
export function portfolioParams(query: PortfolioQuery): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const usual: string | number = ALL_WORKLOADS[name as keyof PortfolioQuery]
    if (value !== usual) params.set(name, String(value))
  }
  return params.toString()
}

/** The portfolio with some of its query changed; whatever changes, it starts at the first page again. */
export function portfolioHref(query: PortfolioQuery, change: Partial<PortfolioQuery> = {}): string {
  const params = portfolioParams({ ...query, page: 1, ...change })
  return params === "" ? "/" : `/?${params}`
}

export function isNarrowed({ sort: _, page: __, ...filters }: PortfolioQuery): boolean {
  return Object.values(filters).some((value) => value !== "")
}
