import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryPlan } from "@/lib/improvement/arbitrary"
import { LEVELS, STATUSES } from "@/lib/improvement/item"
import { toLine } from "@/lib/improvement/item-line"
import { isClosed } from "@/lib/improvement/status"
import {
  clearedPlan,
  PLAN_SORTS,
  type PlanFilter,
  parsePlanFilter,
  planHref,
  shownLines,
  VIEWS,
  type View,
} from "./plan-filter"

const someFilter: fc.Arbitrary<PlanFilter> = fc.record({
  view: fc.constantFrom(...(Object.keys(VIEWS) as View[])),
  search: fc.constantFrom("", "a b&c", "#3"),
  status: fc.constantFrom("" as const, "all" as const, ...STATUSES),
  risk: fc.constantFrom("" as const, "NONE" as const, ...LEVELS),
  pillar: fc.constantFrom("", "security"),
  owner: fc.constantFrom("", "Ana", "–"),
  overdue: fc.boolean(),
  quick: fc.boolean(),
  sort: fc.constantFrom(...PLAN_SORTS),
  reversed: fc.boolean(),
})
const lines = arbitraryPlan.map((items) => items.map(toLine))
const parsed = (href: string) => parsePlanFilter(Object.fromEntries(new URL(href, "https://x.example").searchParams))

describe("the filter of the plan", () => {
  test("is whole in the address, and every view has the same one", () => {
    fc.assert(
      fc.property(someFilter, fc.constantFrom(...(Object.keys(VIEWS) as View[])), (filter, view) => {
        expect(parsed(planHref("w", filter))).toEqual(filter)
        expect(parsed(planHref("w", filter, { view }))).toEqual({ ...filter, view })
      }),
    )
    expect(planHref("w", parsePlanFilter({}))).toBe("/workloads/w/improvements")
  })

  test("leaves a part, in an order that does not depend on the order before", () => {
    fc.assert(
      fc.property(lines, someFilter, (all, filter) => {
        const shown = shownLines(all, filter)
        expect(all).toEqual(expect.arrayContaining(shown))
        expect(new Set(shown).size).toBe(shown.length)
        expect(shownLines(all.toReversed(), filter)).toEqual(shown)
        expect(shownLines(shown, filter)).toEqual(shown)
      }),
    )
  })

  test("cleared it shows everything that is not closed, on the board everything", () => {
    fc.assert(
      fc.property(lines, someFilter, (all, filter) => {
        const shown = shownLines(all, clearedPlan(filter))
        const expected = filter.view === "board" ? all : all.filter(({ status }) => !isClosed(status))
        expect(shown.length).toBe(expected.length)
      }),
    )
  })
})
