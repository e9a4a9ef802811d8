import { CommonRisks } from "@/components/portfolio/common-risks"
import { DueLine } from "@/components/portfolio/due-line"
import { PortfolioTrend } from "@/components/portfolio/portfolio-trend"
import type { PortfolioQuery } from "@/lib/review/portfolio-query"
import { readCommonRisks, readDueCounts, readPortfolioTrend } from "@/lib/server/portfolio-risks"
import type { PageContext } from "./context"

/** What has to look at every answer or milestone: it comes after the page, which does not wait for it. */
export async function PortfolioPanels({ ctx, query }: { ctx: PageContext; query: PortfolioQuery }) {
  const [{ risks, practices }, months, due] = await Promise.all([
    readCommonRisks(ctx, query),
    readPortfolioTrend(ctx, query),
    readDueCounts(ctx, query),
  ])
  return (
    <>
      <DueLine query={query} due={due} />
      <CommonRisks query={query} risks={risks} practices={practices} />
      <PortfolioTrend months={months} />
    </>
  )
}
