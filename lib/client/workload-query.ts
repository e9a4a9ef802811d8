import type { ListWorkloadsInput } from "@/lib/aws/workload-schema"

type Filter = NonNullable<ListWorkloadsInput["Plumbline"]>

export const SORT_KEYS = ["updated", "name", "high", "review"] as const
export const RISK_FILTERS = { high: "High", medium: "Medium", unanswered: "Unanswered", clear: "No risk left" } as const
export const ENVIRONMENTS = { PRODUCTION: "Production", PREPRODUCTION: "Pre-production" } as const

/** The list of workloads as its address says it. */
export interface WorkloadQuery {
  search: string
  risk: keyof typeof RISK_FILTERS | ""
  environment: keyof typeof ENVIRONMENTS | ""
  tag: string
  overdue: boolean
  archived: boolean
  sort: (typeof SORT_KEYS)[number]
  reversed: boolean
  /** The token of every page on the way here, so that "previous" is the one before. */
  after: string[]
}

export type SearchParams = Record<string, string | string[] | undefined>

export function parseWorkloadQuery(params: SearchParams): WorkloadQuery {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? ""
  return {
    search: one("search").slice(0, 100),
    risk: oneOf(Object.keys(RISK_FILTERS) as (keyof typeof RISK_FILTERS)[], one("risk")) ?? "",
    environment: oneOf(Object.keys(ENVIRONMENTS) as (keyof typeof ENVIRONMENTS)[], one("environment")) ?? "",
    tag: one("tag").slice(0, 400),
    overdue: one("overdue") === "1",
    archived: one("archived") === "1",
    sort: oneOf(SORT_KEYS, one("sort")) ?? "updated",
    reversed: one("reversed") === "1",
    after: [params.after ?? []].flat(),
  }
}

function oneOf<T extends string>(known: readonly T[], given: string): T | undefined {
  return known.find((one) => one === given)
}

/** The address of the list with some of it changed. Whatever changes, it starts at the first page again. */
export function workloadListHref(query: WorkloadQuery, change: Partial<WorkloadQuery> = {}): string {
  const { after, sort, ...rest } = { ...query, after: [], ...change }
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value !== "" && value !== false) params.set(name, value === true ? "1" : String(value))
  }
  if (sort !== "updated") params.set("sort", sort)
  for (const token of after) params.append("after", token)
  return params.size === 0 ? "/workloads" : `/workloads?${params}`
}

/** The list without filters; its order stays. */
export function clearedQuery(query: WorkloadQuery): WorkloadQuery {
  return { ...parseWorkloadQuery({}), sort: query.sort, reversed: query.reversed }
}

export function isFiltered({ search, risk, environment, tag, overdue }: WorkloadQuery): boolean {
  return [search, risk, environment, tag].some((text) => text !== "") || overdue
}

/** What the API is asked for. */
export function listInput(query: WorkloadQuery): ListWorkloadsInput & { Plumbline: Filter } {
  const { search, risk, environment, tag, overdue, archived, sort, reversed, after } = query
  return {
    MaxResults: 50,
    NextToken: after.at(-1),
    Plumbline: {
      ...(search.trim() && { Search: search.trim() }),
      ...(risk && { Risk: risk }),
      ...(environment && { Environment: environment }),
      ...(tag && { Tag: tag }),
      ...(overdue && { Overdue: true }),
      ...(archived && { Archived: true }),
      Sort: sort,
      ...(reversed && { Reversed: true }),
    },
  }
}
