import type { Metadata } from "next"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Pager } from "@/components/ui/pager"
import { ActiveFilters } from "@/components/workload/active-filters"
import { NewWorkloadButton } from "@/components/workload/new-workload-button"
import { WorkloadFilters } from "@/components/workload/workload-filters"
import { WorkloadTable } from "@/components/workload/workload-table"
import { can } from "@/lib/access/policy"
import {
  clearedQuery,
  isFiltered,
  listInput,
  parseWorkloadQuery,
  type SearchParams,
  type WorkloadQuery,
  workloadListHref,
} from "@/lib/client/workload-query"
import type { WorkloadLine } from "@/lib/review/workload-view"
import { countWorkloads, listWorkloads } from "@/lib/server/workload-list"
import type { WorkloadSummary } from "@/lib/server/workload-shape"

export const metadata: Metadata = { title: "Workloads" }

const COUNTED = 1000

export default async function WorkloadsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await pageContext()
  const query = parseWorkloadQuery(await searchParams)
  const input = listInput(query)
  const [list, found] = await orNotFound(
    Promise.all([listWorkloads(ctx, input), countWorkloads(ctx, input, COUNTED + 1)]),
  )
  const workloads = list.WorkloadSummaries.map(toLine)
  const mayCreate = can(ctx.actor.role, "workload.create")
  const isBare = workloads.length === 0 && !isFiltered(query)
  return (
    <Page crumbs={[{ label: "Workloads" }]}>
      <PageHeader title="Workloads" actions={mayCreate && !isBare ? <NewWorkloadButton /> : null} />
      {isBare && !query.archived ? (
        <EmptyState title="No workload yet" action={mayCreate ? <NewWorkloadButton /> : undefined}>
          A workload is a system that a team runs and wants to review: a shop, an API, a nightly job. Describe one to
          begin.
        </EmptyState>
      ) : (
        <>
          <div className="grid gap-2">
            <WorkloadFilters query={query} />
            <ActiveFilters query={query} />
          </div>
          {workloads.length === 0 ? (
            <NoMatch query={query} />
          ) : (
            <div className="grid gap-3">
              <WorkloadTable workloads={workloads} query={query} today={ctx.now.toISOString().slice(0, 10)} />
              <Pages query={query} shown={workloads.length} found={found} next={list.NextToken} />
            </div>
          )}
        </>
      )}
    </Page>
  )
}

function toLine({ Plumbline, ...summary }: WorkloadSummary): WorkloadLine {
  return {
    id: summary.WorkloadId,
    name: summary.WorkloadName,
    environment: Plumbline.Environment,
    reviewOwner: Plumbline.ReviewOwner,
    improvementStatus: summary.ImprovementStatus,
    tags: Plumbline.Tags,
    counts: summary.RiskCounts,
    nextReviewOn: Plumbline.NextReviewOn,
    updatedAt: new Date(summary.UpdatedAt * 1000),
  }
}

function NoMatch({ query }: { query: WorkloadQuery }) {
  return (
    <EmptyState
      title={query.archived && !isFiltered(query) ? "Nothing is archived" : "No workload matches"}
      action={<LinkButton href={workloadListHref(clearedQuery(query))}>Clear filters</LinkButton>}
    >
      The filters above leave none. Take one off, or clear them all.
    </EmptyState>
  )
}

interface PagesProps {
  query: WorkloadQuery
  shown: number
  /** At most one more than are counted. */
  found: number
  next: string | undefined
}

function Pages({ query, shown, found, next }: PagesProps) {
  const first = query.after.length * 50 + 1
  const all = found > COUNTED ? `more than ${COUNTED.toLocaleString("en")}` : String(found)
  return (
    <Pager
      summary={`${first}–${first + shown - 1} of ${all} ${found === 1 ? "workload" : "workloads"}`}
      {...(query.after.length > 0 && { previousHref: workloadListHref(query, { after: query.after.slice(0, -1) }) })}
      {...(next && { nextHref: workloadListHref(query, { after: [...query.after, next] }) })}
    />
  )
}
