import "server-only"
import type { ListWorkloadsInput } from "@/lib/aws/workload-schema"
import type { Prisma, Workload } from "@/prisma/generated/client"

/** In which order workloads are listed, and where a page starts. */

type Filter = NonNullable<ListWorkloadsInput["Plumbline"]>
type Sort = NonNullable<Filter["Sort"]>

/** The column of each order with its usual direction; the id makes the order exact. */
const ORDERS = {
  name: { column: "name", usual: "asc" },
  updated: { column: "updatedAt", usual: "desc" },
  high: { column: "high", usual: "desc" },
  review: { column: "nextReviewOn", usual: "asc" },
} as const satisfies Record<Sort, { column: keyof Workload; usual: "asc" | "desc" }>

const OPPOSITE = { asc: "desc", desc: "asc" } as const

function orderOf({ Sort: by = "updated", Reversed }: Filter) {
  const { column, usual } = ORDERS[by]
  return { column, direction: Reversed ? OPPOSITE[usual] : usual }
}

/** Workloads without a day come last both ways. */
export function orderBy(filter: Filter): Prisma.WorkloadOrderByWithRelationInput[] {
  const { column, direction } = orderOf(filter)
  const first: Prisma.WorkloadOrderByWithRelationInput =
    column === "nextReviewOn" ? { nextReviewOn: { sort: direction, nulls: "last" } } : { [column]: direction }
  // The same for every row that is not archived, but only so does PostgreSQL see that the index has this order.
  const index: Prisma.WorkloadOrderByWithRelationInput[] = filter.Archived ? [] : [{ archivedAt: direction }]
  return [...index, first, { id: direction }]
}

/** Where a page ends: what its last row is sorted by, and its id. It goes through a token as JSON. */
export type Position = [value: string | number | null, id: string]

export function positionOf(filter: Filter, row: Workload): Position {
  const value = row[orderOf(filter).column]
  return [value instanceof Date ? value.toISOString() : value, row.id]
}

export function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && typeof value[1] === "string"
}

/**
 * The rows behind a position. Written as bounds of the sorted column, so that an index finds them: the last page is as
 * near as the first.
 */
export function behind(filter: Filter, [value, id]: Position): Prisma.WorkloadWhereInput {
  const { column, direction } = orderOf(filter)
  const beyond = direction === "asc" ? "gt" : "lt"
  const laterId = { id: { [beyond]: id } }
  if (value === null) return { [column]: null, ...laterId }
  const bound = column === "updatedAt" || column === "nextReviewOn" ? new Date(value) : value
  const later = { OR: [{ [column]: { [beyond]: bound } }, { [column]: bound, ...laterId }] }
  if (column === "nextReviewOn") return { OR: [...later.OR, { nextReviewOn: null }] }
  return { [column]: { [`${beyond}e`]: bound }, ...later }
}
