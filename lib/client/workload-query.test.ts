import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { listWorkloadsInput } from "@/lib/aws/workload-schema"
import {
  clearedQuery,
  isFiltered,
  listInput,
  parseWorkloadQuery,
  SORT_KEYS,
  type WorkloadQuery,
  workloadListHref,
} from "./workload-query"

const text = fc.string({ maxLength: 30 })
const queries: fc.Arbitrary<WorkloadQuery> = fc.record({
  search: text,
  risk: fc.constantFrom("", "high", "medium", "unanswered", "clear"),
  environment: fc.constantFrom("", "PRODUCTION", "PREPRODUCTION"),
  tag: text,
  overdue: fc.boolean(),
  archived: fc.boolean(),
  sort: fc.constantFrom(...SORT_KEYS),
  reversed: fc.boolean(),
  after: fc.array(fc.string({ minLength: 1, maxLength: 90 }), { maxLength: 3 }),
})

function readBack(href: string): WorkloadQuery {
  const params: Record<string, string[]> = {}
  for (const [name, value] of new URL(href, "http://here").searchParams) {
    params[name] = [...(params[name] ?? []), value]
  }
  return parseWorkloadQuery(params)
}

describe("the address of the list", () => {
  it("says everything about the list: reading it gives the same list", () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readBack(workloadListHref(query, query))).toEqual(query)
      }),
    )
  })

  it("is what the server takes, whatever somebody writes into it", () => {
    const params = fc.dictionary(fc.constantFrom("search", "risk", "environment", "tag", "sort", "overdue"), text)
    fc.assert(
      fc.property(params, (given) => {
        expect(listWorkloadsInput.safeParse(listInput(parseWorkloadQuery(given))).success).toBe(true)
      }),
    )
  })

  it("goes back to the first page when anything changes", () => {
    const query = { ...parseWorkloadQuery({}), after: ["token"] }
    expect(workloadListHref(query, { risk: "high" })).toBe("/workloads?risk=high")
  })

  it("is bare without filters, and not filtered when cleared", () => {
    expect(workloadListHref(parseWorkloadQuery({}))).toBe("/workloads")
    fc.assert(
      fc.property(queries, (query) => {
        expect(isFiltered(clearedQuery(query))).toBe(false)
      }),
    )
  })
})
