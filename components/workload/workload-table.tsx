import Link from "next/link"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { RiskCounts } from "@/components/ui/risk-counts"
import type { Sort } from "@/components/ui/sort-header"
import { improvementsHref } from "@/lib/client/workload-places"
import { ENVIRONMENTS, SORT_KEYS, type WorkloadQuery, workloadListHref } from "@/lib/client/workload-query"
import { answeredCount, questionCount } from "@/lib/review/counts"
import { IMPROVEMENT_STATUSES } from "@/lib/review/improvement-status"
import type { WorkloadLine } from "@/lib/review/workload-view"
import { NextReview } from "./next-review"

interface WorkloadTableProps {
  workloads: readonly WorkloadLine[]
  query: WorkloadQuery
  /** ISO day. */
  today: string
}

const SORTED_BY: Record<WorkloadQuery["sort"], string> = {
  updated: "updated",
  name: "name",
  high: "risks",
  review: "review",
}
const USUALLY_DESCENDING = ["updated", "high"]

export function WorkloadTable({ workloads, query, today }: WorkloadTableProps) {
  return (
    <DataTable
      caption="Workloads"
      columns={columns(query, today)}
      rows={workloads}
      rowKey={(workload) => workload.id}
      rowHref={(workload) => `/workloads/${workload.id}`}
      sort={sortOf(query)}
    />
  )
}

function sortOf(query: WorkloadQuery): Sort {
  const descending = USUALLY_DESCENDING.includes(query.sort) !== query.reversed
  return {
    column: SORTED_BY[query.sort],
    direction: descending ? "descending" : "ascending",
    hrefFor: (column, direction) => {
      const sort = SORT_KEYS.find((key) => SORTED_BY[key] === column) ?? "updated"
      // A column that was not sorted yet starts in its usual direction.
      const turned = (direction === "descending") !== USUALLY_DESCENDING.includes(sort)
      return workloadListHref(query, { sort, reversed: sort === query.sort && turned })
    },
  }
}

function columns(query: WorkloadQuery, today: string): Column<WorkloadLine>[] {
  return [
    { id: "name", header: "Name", sortable: true, cell: (workload) => workload.name, className: "min-w-40" },
    {
      id: "environment",
      header: "Environment",
      quietOnPhone: true,
      className: "max-xl:hidden whitespace-nowrap",
      cell: ({ environment }) => ENVIRONMENTS[environment as keyof typeof ENVIRONMENTS],
    },
    {
      id: "risks",
      header: "High and medium",
      sortable: true,
      quietOnPhone: true,
      cell: ({ id, counts }) => (
        <RiskCounts
          counts={counts}
          risks={["HIGH", "MEDIUM"]}
          words={false}
          hrefFor={(risk) => improvementsHref(id, { risk })}
        />
      ),
    },
    {
      id: "answered",
      header: "Answered",
      align: "end",
      className: "whitespace-nowrap",
      cell: ({ counts }) => `${answeredCount(counts)} of ${questionCount(counts)}`,
    },
    {
      id: "review",
      header: "Next review",
      sortable: true,
      cell: ({ nextReviewOn }) => <NextReview day={nextReviewOn} today={today} />,
    },
    {
      id: "status",
      header: "Improvements",
      quietOnPhone: true,
      className: "whitespace-nowrap max-xl:hidden",
      cell: ({ improvementStatus }) =>
        IMPROVEMENT_STATUSES[improvementStatus as keyof typeof IMPROVEMENT_STATUSES] ?? improvementStatus,
    },
    {
      id: "owner",
      header: "Review owner",
      quietOnPhone: true,
      className: "max-2xl:hidden",
      cell: ({ reviewOwner }) => reviewOwner || "–",
    },
    {
      id: "tags",
      header: "Tags",
      quietOnPhone: true,
      className: "max-xl:hidden",
      cell: ({ tags }) => <TagLinks tags={tags} query={query} />,
    },
  ]
}

/** Each tag is a filter. */
function TagLinks({ tags, query }: { tags: Record<string, string>; query: WorkloadQuery }) {
  return (
    <span className="flex flex-wrap gap-1">
      {Object.entries(tags).map(([key, value]) => {
        const tag = `${key}=${value}`
        return (
          <Link key={key} href={workloadListHref(query, { tag })} className="relative z-1 rounded-sm hover:underline">
            <span className="sr-only">Only workloads with tag </span>
            <Badge>{value === "" ? key : tag}</Badge>
          </Link>
        )
      })}
    </span>
  )
}
