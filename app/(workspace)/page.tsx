import type { Metadata } from "next"
import { Suspense } from "react"
import { pageContext } from "@/app/(workspace)/context"
import { RiskBar } from "@/components/charts/risk-bar"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { HeatSection } from "@/components/portfolio/heat-section"
import { PortfolioChips } from "@/components/portfolio/portfolio-chips"
import { PortfolioFilters } from "@/components/portfolio/portfolio-filters"
import { SavedViews } from "@/components/portfolio/saved-views"
import { ReportDialog } from "@/components/report/report-dialog"
import { SkeletonList } from "@/components/ui/skeleton"
import { Time } from "@/components/ui/time"
import { FirstSteps } from "@/components/workload/first-steps"
import { NewWorkloadButton } from "@/components/workload/new-workload-button"
import { NextReview } from "@/components/workload/next-review"
import { WorkloadLines } from "@/components/workload/workload-lines"
import { can } from "@/lib/access/policy"
import { isNarrowed, parsePortfolioQuery, portfolioHref, portfolioParams } from "@/lib/client/portfolio-places"
import type { SearchParams } from "@/lib/client/workload-query"
import type { Risk } from "@/lib/lens/model"
import { MOST_LISTED } from "@/lib/report/portfolio-report"
import { portfolioFinding } from "@/lib/review/portfolio-finding"
import type { PortfolioQuery } from "@/lib/review/portfolio-query"
import { readPortfolio } from "@/lib/server/portfolio"
import { readHeatPage } from "@/lib/server/portfolio-heat"
import { readTags } from "@/lib/server/portfolio-risks"
import { listSavedViews } from "@/lib/server/saved-views"
import { PortfolioPanels } from "./portfolio-panels"
import { ProgrammeSection } from "./programme-section"

export const metadata: Metadata = { title: "Portfolio" }

const FILTERS: Partial<Record<Risk, string>> = { HIGH: "high", MEDIUM: "medium", UNANSWERED: "unanswered" }
const NARROWER: Partial<Record<Risk, PortfolioQuery["risk"]>> = { HIGH: "high", MEDIUM: "medium" }

/** What of the page's choice a report can have. */
function reportFilter({ search, risk, environment, criticality, tag, due }: PortfolioQuery) {
  return { search, risk, environment, criticality, tag, due }
}

export default async function PortfolioPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await pageContext()
  const query = parsePortfolioQuery(await searchParams)
  const [portfolio, heat, tags, views] = await Promise.all([
    readPortfolio(ctx),
    readHeatPage(ctx, query),
    readTags(ctx),
    listSavedViews(ctx),
  ])
  const { workloads, archived, overdue, changed } = portfolio
  const today = ctx.now.toISOString().slice(0, 10)
  const isNarrow = isNarrowed(query)
  // Within a choice the numbers lead to less of it, else to the list of workloads.
  const hrefFor = (risk: Risk) => {
    if (isNarrow) return NARROWER[risk] && `${portfolioHref(query, { risk: NARROWER[risk] })}#workloads`
    return FILTERS[risk] && `/workloads?risk=${FILTERS[risk]}`
  }
  const may = (action: Parameters<typeof can>[1]) => can(ctx.actor.role, action)
  if (workloads + archived === 0) {
    return (
      <Page crumbs={[{ label: "Portfolio" }]}>
        <PageHeader title="Portfolio" />
        <FirstSteps publishedLenses={portfolio.publishedLenses} role={ctx.actor.role} />
      </Page>
    )
  }
  return (
    <Page crumbs={[{ label: "Portfolio" }]}>
      <PageHeader
        title="Portfolio"
        description={portfolioFinding(portfolio)}
        actions={
          <>
            <ReportDialog
              target={{ about: "portfolio", filter: reportFilter(query) }}
              reports={["portfolio"]}
              description={reportAbout(heat.total)}
            />
            {may("workload.create") ? <NewWorkloadButton /> : null}
          </>
        }
      />
      <div className="grid gap-2">
        <PortfolioFilters query={query} tags={tags} />
        <PortfolioChips query={query} />
        <SavedViews views={views} query={portfolioParams({ ...query, page: 1 })} mayShare={may("workload.edit")} />
      </div>
      <section aria-label="Questions by risk" className="rounded-md border border-line bg-surface px-4 py-3.5">
        <RiskBar counts={heat.counts} hrefFor={hrefFor} />
      </section>
      <Suspense>
        <ProgrammeSection ctx={ctx} today={today} tags={tags} />
      </Suspense>
      <HeatSection query={query} page={heat} />
      <Suspense
        key={portfolioParams({ ...query, page: 1 })}
        fallback={<SkeletonList label="Common risks and trend" rows={8} />}
      >
        <PortfolioPanels ctx={ctx} query={query} />
      </Suspense>
      {isNarrow ? null : (
        <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
          <WorkloadLines
            title="Overdue reviews"
            lines={overdue.first}
            fact={(line) => <NextReview day={line.nextReviewOn} today={today} quiet />}
            none="No review is overdue."
            {...(overdue.total > overdue.first.length && {
              more: { href: "/workloads?overdue=1&sort=review", label: `All ${overdue.total}` },
            })}
          />
          <WorkloadLines
            title="Recently changed"
            lines={changed}
            fact={(line) => <Time value={line.updatedAt} relative />}
            none="Nothing changed yet."
            more={{ href: "/workloads", label: `All ${workloads}` }}
          />
        </div>
      )}
    </Page>
  )
}

/** What the report is made of; a list has an end where numbers have none. */
function reportAbout(workloads: number): string {
  const about = "The workloads that are shown, as things are now."
  if (workloads <= MOST_LISTED) return about
  const [all, most] = [workloads, MOST_LISTED].map((number) => number.toLocaleString("en"))
  return `${about} All ${all} are in its numbers; its list has the ${most} with most high risks.`
}
