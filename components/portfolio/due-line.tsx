import Link from "next/link"
import { portfolioHref } from "@/lib/client/portfolio-places"
import type { PortfolioQuery } from "@/lib/review/portfolio-query"
import type { DueCounts } from "@/lib/review/portfolio-view"

/** How many workloads wait for a review or a milestone; each number leads to them. */
export function DueLine({ query, due }: { query: PortfolioQuery; due: DueCounts }) {
  const part = (count: number, one: string, many: string, to: PortfolioQuery["due"]) =>
    count === 0 ? (
      <span className="text-muted">no {one}</span>
    ) : (
      <Link href={portfolioHref(query, { due: to })} className="link tabular-nums">
        {count} {count === 1 ? one : many}
      </Link>
    )
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {part(due.overdue, "review overdue by its cadence", "reviews overdue by their cadence", "overdue")}
      {part(due.stale, "workload without a recent milestone", "workloads without a recent milestone", "stale")}
    </p>
  )
}
