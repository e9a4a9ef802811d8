import { type ActiveFilter, FilterChips } from "@/components/ui/filter-chips"
import {
  clearedQuery,
  ENVIRONMENTS,
  RISK_FILTERS,
  type WorkloadQuery,
  workloadListHref,
} from "@/lib/client/workload-query"

/** The filters that are in force, as chips. */
export function ActiveFilters({ query }: { query: WorkloadQuery }) {
  const filters: ActiveFilter[] = []
  const add = (label: string, value: string, without: Partial<WorkloadQuery>) =>
    filters.push({ label, value, removeHref: workloadListHref(query, without) })
  if (query.search) add("Search", query.search, { search: "" })
  if (query.risk) add("Risk", RISK_FILTERS[query.risk], { risk: "" })
  if (query.environment) add("Environment", ENVIRONMENTS[query.environment], { environment: "" })
  if (query.tag) add("Tag", query.tag, { tag: "" })
  if (query.overdue) add("Review", "overdue", { overdue: false })
  if (query.archived) add("Showing", "archived", { archived: false })
  return <FilterChips filters={filters} clearHref={workloadListHref(clearedQuery(query))} />
}
