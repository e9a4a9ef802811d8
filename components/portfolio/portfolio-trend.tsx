import { TrendChart } from "@/components/charts/trend-chart"
import { noCounts, type RiskCounts } from "@/lib/review/counts"
import type { TrendMonth } from "@/lib/review/portfolio-view"
import { trendFinding } from "@/lib/review/trend-finding"

const SHOWN = 12
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" })

/** High and medium risks of all workloads as their milestones tell, month by month. */
export function PortfolioTrend({ months }: { months: readonly TrendMonth[] }) {
  if (months.length < 2) {
    return (
      <section className="grid gap-2">
        <h2 className="text-lg">Trend</h2>
        <p className="max-w-prose border-line border-t py-2.5 text-muted">
          Milestones of two months are needed for a trend. Save one whenever a review ends.
        </p>
      </section>
    )
  }
  const steps = months.slice(-SHOWN).map(({ month, high, medium }) => {
    const counts: RiskCounts = { ...noCounts(), HIGH: high, MEDIUM: medium }
    return { id: month, name: MONTH.format(new Date(`${month}-01T00:00:00Z`)), counts }
  })
  return <TrendChart title={`${trendFinding(steps)}, by the newest milestones`} steps={steps} />
}
