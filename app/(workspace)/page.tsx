import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { RiskBar } from "@/components/charts/risk-bar"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { Time } from "@/components/ui/time"
import { FirstSteps } from "@/components/workload/first-steps"
import { NewWorkloadButton } from "@/components/workload/new-workload-button"
import { NextReview } from "@/components/workload/next-review"
import { WorkloadLines } from "@/components/workload/workload-lines"
import { can } from "@/lib/access/policy"
import type { Risk } from "@/lib/lens/model"
import { portfolioFinding } from "@/lib/review/portfolio-finding"
import { readPortfolio } from "@/lib/server/portfolio"

export const metadata: Metadata = { title: "Portfolio" }

const FILTERS: Partial<Record<Risk, string>> = { HIGH: "high", MEDIUM: "medium", UNANSWERED: "unanswered" }

export default async function PortfolioPage() {
  const ctx = await pageContext()
  const portfolio = await readPortfolio(ctx)
  const { workloads, archived, counts, overdue, changed } = portfolio
  const today = ctx.now.toISOString().slice(0, 10)
  const mayCreate = can(ctx.actor.role, "workload.create")
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
        actions={mayCreate ? <NewWorkloadButton /> : null}
      />
      <section aria-label="Questions by risk" className="rounded-md border border-line bg-surface px-4 py-3.5">
        <RiskBar counts={counts} hrefFor={(risk) => FILTERS[risk] && `/workloads?risk=${FILTERS[risk]}`} />
      </section>
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
    </Page>
  )
}
