import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { MOST_ACTIVE, tooManyActive } from "./active-limit"
import { arbitraryDay, arbitraryPlan } from "./arbitrary"
import { isInPlace } from "./in-place"
import { EFFORTS, LEVELS } from "./item"
import { matrixOf, moved } from "./matrix"
import { byPriority, priorityOf } from "./priority"
import { isQuickWin, QUICK_MINUTES, quickWins } from "./quick-wins"
import { BUCKETS, bucketOf, dueOnIn, roadmapOf } from "./roadmap"
import { isClosed } from "./status"

const numbersOf = (items: readonly { number: number }[]) => items.map(({ number }) => number).sort((a, b) => a - b)
const weighed = fc.record({
  risk: fc.constantFrom(...LEVELS, "NONE" as const),
  impact: fc.constantFrom(...LEVELS),
  effort: fc.constantFrom(...EFFORTS),
  pillar: fc.constantFrom("security", "reliability"),
})
const rank = (level: (typeof LEVELS)[number]) => LEVELS.indexOf(level)

describe("priority", () => {
  test("more risk or impact never lowers it, more effort never raises it", () => {
    fc.assert(
      fc.property(weighed, fc.subarray(["security", "reliability", "other"]), (one, pillars) => {
        const here = rank(priorityOf(one, pillars))
        expect(rank(priorityOf({ ...one, risk: "HIGH" }, pillars))).toBeLessThanOrEqual(here)
        expect(rank(priorityOf({ ...one, impact: "HIGH" }, pillars))).toBeLessThanOrEqual(here)
        expect(rank(priorityOf({ ...one, effort: "L" }, pillars))).toBeGreaterThanOrEqual(here)
      }),
    )
  })

  test.each([
    ["HIGH", "MEDIUM", "M", "HIGH"],
    ["HIGH", "LOW", "L", "MEDIUM"],
    ["MEDIUM", "HIGH", "S", "HIGH"],
    ["MEDIUM", "MEDIUM", "M", "MEDIUM"],
    ["LOW", "HIGH", "S", "MEDIUM"],
    ["LOW", "MEDIUM", "M", "LOW"],
  ] as const)("risk %s, impact %s, effort %s: %s", (risk, impact, effort, expected) => {
    expect(priorityOf({ risk, impact, effort, pillar: "security" }, [])).toBe(expected)
  })

  test("is a total order: sorting twice changes nothing, open ones come first", () => {
    fc.assert(
      fc.property(arbitraryPlan, (items) => {
        const sorted = items.toSorted(byPriority)
        expect(items.toReversed().sort(byPriority)).toEqual(sorted)
        const closed = sorted.map((item) => Number(isClosed(item.status)))
        expect(closed).toEqual(closed.toSorted())
      }),
    )
  })
})

test("quick wins are at most five, each small, short, of high impact and without a change of architecture", () => {
  fc.assert(
    fc.property(arbitraryPlan, (items) => {
      const wins = quickWins(items)
      expect(wins.length).toBe(Math.min(5, items.filter(isQuickWin).length))
      for (const win of wins) {
        expect([win.impact, win.risk]).toContain("HIGH")
        expect([win.effort, win.changesArchitecture, isClosed(win.status)]).toEqual(["S", false, false])
        expect(win.effortMinutes ?? QUICK_MINUTES).toBeLessThan(QUICK_MINUTES)
      }
    }),
  )
})

test("what is in place already is nothing to do and no quick win; closed ones and those about nothing are not asked", () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.array(fc.boolean(), { minLength: 1 }), (items, ticked) => {
      const practices = ticked.map((inPlace) => ({ id: "p", title: "P", inPlace }))
      const base = { lensKey: "l", lensName: "L", questionId: "q", label: "SEC 1", title: "Q", risk: "HIGH" } as const
      const linked = items.map((item) => ({ ...item, links: [{ ...base, practices }] }))
      const open = linked.filter(({ status }) => !isClosed(status))
      const isDone = ticked.every(Boolean)
      expect(linked.filter(isInPlace)).toEqual(isDone ? open : [])
      expect(numbersOf(quickWins(linked))).toEqual(isDone ? [] : numbersOf(quickWins(items)))
      expect([...items, ...open.map((item) => ({ ...item, links: [] }))].filter(isInPlace)).toEqual([])
    }),
  )
})

test("a warning names every high-risk item in progress, and only from the sixth on", () => {
  fc.assert(
    fc.property(arbitraryPlan, (items) => {
      const active = items.filter((item) => item.status === "IN_PROGRESS" && item.risk === "HIGH")
      expect(tooManyActive(items)).toEqual(active.length > MOST_ACTIVE ? active : [])
    }),
  )
})

describe("matrix", () => {
  test("every item stands in exactly one cell, the one of its impact and effort", () => {
    fc.assert(
      fc.property(arbitraryPlan, (items) => {
        const cells = matrixOf(items)
        expect(cells).toHaveLength(9)
        expect(numbersOf(cells.flatMap((cell) => cell.items))).toEqual(numbersOf(items))
        for (const { impact, effort, items: here } of cells) {
          expect(here.every((item) => item.impact === impact && item.effort === effort)).toBe(true)
        }
      }),
    )
  })

  test("moving there and back leads home, except at the edge", () => {
    const place = { impact: "MEDIUM", effort: "M" } as const
    expect(moved(moved(place, "up"), "down")).toEqual(place)
    expect(moved(moved(place, "left"), "right")).toEqual(place)
    expect(moved({ impact: "HIGH", effort: "S" }, "up")).toEqual({ impact: "HIGH", effort: "S" })
    expect(moved({ impact: "HIGH", effort: "S" }, "left")).toEqual({ impact: "HIGH", effort: "S" })
  })
})

describe("roadmap", () => {
  test("every item is in exactly one period", () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryDay, (items, today) => {
        const periods = roadmapOf(items, today)
        expect([...periods.keys()]).toEqual([...BUCKETS])
        expect(numbersOf([...periods.values()].flat())).toEqual(numbersOf(items))
      }),
    )
  })

  test("the day that puts an item into a period lies in it", () => {
    fc.assert(
      fc.property(arbitraryDay, fc.constantFrom(...BUCKETS), (today, bucket) => {
        if (bucket !== "overdue") expect(bucketOf(dueOnIn(bucket, today), today)).toBe(bucket)
      }),
    )
  })

  test.each([
    ["2026-03-28", "overdue"],
    ["2026-03-29", "30"],
    ["2026-04-28", "30"],
    ["2026-04-29", "60"],
    ["2026-09-25", "180"],
    ["2026-09-26", "later"],
    [null, "none"],
  ])("on the day that summer time starts, %s is %s", (dueOn, bucket) => {
    expect(bucketOf(dueOn, "2026-03-29")).toBe(bucket)
  })
})
