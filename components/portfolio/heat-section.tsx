import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Pager } from "@/components/ui/pager"
import { isNarrowed, portfolioHref } from "@/lib/client/portfolio-places"
import { heatFinding } from "@/lib/review/portfolio-finding"
import { ALL_WORKLOADS, HEAT_ROWS, type PortfolioQuery } from "@/lib/review/portfolio-query"
import type { HeatPage } from "@/lib/review/portfolio-view"
import { WorkloadHeatMap } from "./workload-heat-map"

interface HeatSectionProps {
  query: PortfolioQuery
  page: HeatPage
}

/** One page of workload by pillar, with the way to the others. */
export function HeatSection({ query, page }: HeatSectionProps) {
  const { rows, total } = page
  if (rows.length === 0) {
    if (!isNarrowed(query) && query.page === 1) return null
    return (
      <EmptyState
        title="No workload matches"
        action={<LinkButton href={portfolioHref(ALL_WORKLOADS)}>Clear filters</LinkButton>}
      >
        The filters above leave none. Take one off, or clear them all.
      </EmptyState>
    )
  }
  const first = (query.page - 1) * HEAT_ROWS + 1
  const last = first + rows.length - 1
  const to = (number: number) => portfolioHref(query, { page: number })
  return (
    <div id="workloads" className="grid gap-3">
      <WorkloadHeatMap title={heatFinding(page)} page={page} />
      <Pager
        summary={`${first}–${last} of ${total.toLocaleString("en")} ${total === 1 ? "workload" : "workloads"}`}
        {...(query.page > 1 && { previousHref: to(query.page - 1) })}
        {...(last < total && { nextHref: to(query.page + 1) })}
      />
    </div>
  )
}
