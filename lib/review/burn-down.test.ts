import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { burnDown, forecast, thinned, workloadBurnDown } from "./burn-down"
import { daysBetween, type ProgrammeDay, programmeStanding } from "./programme"

const programme = {
  ...{ id: "p", name: "2027", targetPercent: 50, startedOn: "2026-01-01", dueOn: "2026-04-11", scopeTag: "" },
  ...{ version: 1, known: 100, resolved: 20, days: [{ day: "2026-01-01", known: 100, resolved: 0 }] },
}
const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10)
const count = fc.tuple(fc.nat(300), fc.nat(300)).map(([a, b]) => ({ known: Math.max(a, b), resolved: Math.min(a, b) }))
const way = fc
  .tuple(fc.uniqueArray(fc.nat(200), { maxLength: 30 }), fc.array(count, { minLength: 30, maxLength: 30 }), count)
  .map(([at, counts, now]) => {
    const days = at.sort((a, b) => a - b).map((one, index) => ({ day: day(one), ...counts[index] }) as ProgrammeDay)
    return { ...programme, days, ...now }
  })

describe("burn-down", () => {
  it("ends today with the figures of this moment, and knows every earlier day once, in order", () => {
    fc.assert(
      fc.property(way, fc.nat(250), (given, at) => {
        const { steps } = burnDown(given, day(at))
        expect(steps.at(-1)).toMatchObject({ day: day(at), open: given.known - given.resolved })
        expect(steps.map((step) => step.day)).toEqual([...new Set(steps.map((step) => step.day))].sort())
        expect(steps).toHaveLength(given.days.filter((one) => one.day < day(at)).length + 1)
        for (const { open, pace, known } of steps) {
          expect(open).toBeGreaterThanOrEqual(0)
          expect(pace).toBeLessThanOrEqual(known)
        }
      }),
    )
  })

  it("paces from all that is known at the beginning to the target at the end, and reaching that is reaching the target", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 100 }), (now, targetPercent) => {
        const given = { ...programme, ...now, targetPercent, days: [] }
        expect(burnDown(given, given.startedOn).steps[0]?.pace).toBe(now.known)
        const { steps, target } = burnDown(given, given.dueOn)
        expect(Math.floor(steps[0]?.pace ?? -1)).toBe(target)
        const isReached = programmeStanding(given, given.dueOn).state === "reached"
        expect(now.known - now.resolved <= target).toBe(isReached)
      }),
    )
  })
})

describe("burn-down of a workload", () => {
  const goal = { startedOn: "2026-01-11", dueOn: "2026-04-21", targetPercent: 50 }
  const at = (...pairs: [number, number][]) => pairs.map(([on, high]) => ({ day: day(on), high }))

  it("starts with the milestone that stood when the programme began", () => {
    const found = workloadBurnDown(goal, at([0, 9], [5, 8], [20, 10], [60, 6]), 4, day(80))
    expect(found?.steps.map((step) => [step.day, step.known, step.open])).toEqual([
      ["2026-01-11", 8, 8],
      ["2026-01-21", 10, 10],
      ["2026-03-02", 10, 6],
      ["2026-03-22", 10, 4],
    ])
    expect(found?.target).toBe(5)
  })

  it("is nothing without a milestone before today, or before it begins", () => {
    expect(workloadBurnDown(goal, at([80, 3]), 3, day(80))).toBeNull()
    expect(workloadBurnDown(goal, at([0, 3]), 3, day(5))).toBeNull()
    expect(workloadBurnDown(goal, at([0, 3]), 3, goal.startedOn)).toBeNull()
    expect(workloadBurnDown(goal, [], 3, day(80))).toBeNull()
  })

  it("goes through every milestone's number since, whatever they are", () => {
    const highs = fc.array(fc.tuple(fc.nat(99), fc.nat(60)), { maxLength: 20 })
    fc.assert(
      fc.property(highs, fc.nat(60), (pairs, high) => {
        const marks = at(...pairs.sort(([a], [b]) => a - b))
        const found = workloadBurnDown(goal, marks, high, day(100))
        const since = new Map(marks.filter((one) => one.day > goal.startedOn).map((one) => [one.day, one.high]))
        expect(found === null).toBe(marks.length === 0)
        for (const [on, open] of since) expect(found?.steps.find((step) => step.day === on)?.open).toBe(open)
        expect(found?.steps.at(-1)?.open ?? high).toBe(high)
      }),
    )
  })
})

describe("forecast", () => {
  it("is the day on which the pace of the last weeks has resolved what is missing, and no earlier", () => {
    fc.assert(
      fc.property(way, fc.integer({ min: 7, max: 250 }), (given, at) => {
        const told = forecast(given, day(at))
        const missing = ({ known, resolved }: { known: number; resolved: number }) =>
          Math.max(0, Math.ceil(known / 2) - resolved)
        expect(told === null).toBe(missing(given) === 0)
        if (told?.kind !== "day") return
        const back = given.days.find((one) => daysBetween(one.day, day(at)) <= 28)
        if (!back) throw new Error("told without numbers")
        const perDay = (missing(back) - missing(given)) / daysBetween(back.day, day(at))
        const left = daysBetween(day(at), told.day)
        expect(left * perDay).toBeGreaterThanOrEqual(missing(given) - 1e-6)
        expect((left - 1) * perDay).toBeLessThan(missing(given))
      }),
    )
  })

  it("says it in plain cases", () => {
    // Ten days for twenty of fifty: thirty are missing.
    expect(forecast(programme, "2026-01-11")).toEqual({ kind: "day", day: "2026-01-26" })
    expect(forecast(programme, "2026-01-07")).toEqual({ kind: "too early" })
    expect(forecast({ ...programme, days: [] }, "2026-03-07")).toEqual({ kind: "too early" })
    expect(forecast({ ...programme, resolved: 0 }, "2026-01-11")).toEqual({ kind: "not at this pace" })
    expect(forecast({ ...programme, known: 150, resolved: 20 }, "2026-01-11")).toEqual({ kind: "not at this pace" })
    expect(forecast({ ...programme, resolved: 50 }, "2026-01-11")).toBeNull()
  })
})

it("thins a table to its first, its newest and what lies between", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 2, max: 30 }), (length, most) => {
      const all = [...Array(length).keys()]
      const kept = thinned(all, most)
      expect(kept).toHaveLength(Math.min(length, most))
      expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
      expect([kept[0], kept.at(-1)]).toEqual([all[0], all.at(-1)])
    }),
  )
})
