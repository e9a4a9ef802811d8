import { EFFORTS, LEVELS, STATUSES, type Status } from "@/lib/improvement/item"
import type { ItemLine } from "@/lib/improvement/item-line"
import { byPriority } from "@/lib/improvement/priority"
import { isClosed } from "@/lib/improvement/status"
import type { SearchParams } from "./workload-query"

export const VIEWS = { table: "Table", board: "Board", matrix: "Impact and effort", roadmap: "Roadmap" } as const
export type View = keyof typeof VIEWS

export const PLAN_SORTS = ["priority", "number", "title", "risk", "effort", "owner", "due", "status"] as const
export type PlanSort = (typeof PLAN_SORTS)[number]

/** Which improvements are shown and how; every view has the same filter. */
export interface PlanFilter {
  view: View
  search: string
  /** "" is whatever is not closed; on the board, everything. */
  status: Status | "all" | ""
  risk: ItemLine["risk"] | ""
  /** Pillar group. */
  pillar: string
  /** Name of the owner; "–" is nobody. */
  owner: string
  overdue: boolean
  quick: boolean
  sort: PlanSort
  reversed: boolean
}

export const NOBODY = "–"

export function parsePlanFilter(params: SearchParams): PlanFilter {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? ""
  const known = <T extends string>(all: readonly T[], name: string) => all.find((value) => value === one(name))
  return {
    view: known(Object.keys(VIEWS) as View[], "view") ?? "table",
    search: one("search").slice(0, 100),
    status: known([...STATUSES, "all"] as const, "status") ?? "",
    risk: known([...LEVELS, "NONE"] as const, "risk") ?? "",
    pillar: one("pillar").slice(0, 200),
    owner: one("owner").slice(0, 200),
    overdue: one("overdue") === "1",
    quick: one("quick") === "1",
    sort: known(PLAN_SORTS, "sort") ?? "priority",
    reversed: one("reversed") === "1",
  }
}

const USUAL = parsePlanFilter({})

/** The plan of a workload with this filter, some of it changed. */
export function planHref(
  workloadId: string,
  filter: Partial<PlanFilter> = {},
  change: Partial<PlanFilter> = {},
): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...change })) {
    if (value === USUAL[name as keyof PlanFilter] || value === undefined) continue
    params.set(name, value === true ? "1" : String(value))
  }
  const path = `/workloads/${workloadId}/improvements`
  return params.size === 0 ? path : `${path}?${params}`
}

/** Nothing left out; view and order stay. */
export function clearedPlan({ view, sort, reversed }: PlanFilter): PlanFilter {
  return { ...USUAL, view, sort, reversed }
}

/** The items that the filter leaves, in its order. */
export function shownLines(lines: readonly ItemLine[], filter: PlanFilter): ItemLine[] {
  const shown = lines.filter((line) => passes(line, filter)).sort(order(filter.sort))
  return filter.reversed ? shown.reverse() : shown
}

function passes(line: ItemLine, filter: PlanFilter): boolean {
  const { view, status, risk, pillar, owner, overdue, quick } = filter
  const search = filter.search.trim().toLowerCase()
  const hidden = status === "" && view !== "board" && isClosed(line.status)
  return (
    !hidden &&
    (status === "" || status === "all" || line.status === status) &&
    (risk === "" || line.risk === risk) &&
    (pillar === "" || line.pillar === pillar) &&
    (owner === "" || (line.owner?.name ?? NOBODY) === owner) &&
    (!overdue || line.isOverdue) &&
    (!quick || line.isQuickWin) &&
    (search === "" || `#${line.number} ${line.title}`.toLowerCase().includes(search))
  )
}

function order(sort: PlanSort): (a: ItemLine, b: ItemLine) => number {
  const by = (key: (line: ItemLine) => string | number) => (a: ItemLine, b: ItemLine) => {
    const [x, y] = [key(a), key(b)]
    return x < y ? -1 : x > y ? 1 : byPriority(a, b)
  }
  switch (sort) {
    case "priority":
      return byPriority
    case "number":
      return by(({ number }) => number)
    case "title":
      return by(({ title }) => title.toLowerCase())
    case "risk":
      return by(({ risk }) => [...LEVELS, "NONE"].indexOf(risk))
    case "effort":
      return by(({ effort }) => EFFORTS.indexOf(effort))
    case "owner":
      return by(({ owner }) => owner?.name.toLowerCase() ?? "\uffff")
    case "due":
      return by(({ dueOn }) => dueOn ?? "9999")
    case "status":
      return by(({ status }) => STATUSES.indexOf(status))
  }
}
