import fc from "fast-check"
import { expect, test } from "vitest"
import { programmeStanding } from "./programme"

const programme = {
  ...{ name: "2027", targetPercent: 45, startedOn: "2026-01-01", dueOn: "2026-12-31", version: 1 },
  ...{ id: "p", scopeTag: "", known: 100, resolved: 44, days: [] },
}

test("44 % is not 45 %, also when it is nearly there", () => {
  expect(programmeStanding(programme, "2026-12-01")).toMatchObject({ percent: 44, missing: 1 })
  const nearly = programmeStanding({ ...programme, known: 1000, resolved: 449 }, "2026-12-01")
  expect(nearly).toMatchObject({ percent: 44, missing: 1, state: "on pace" })
  expect(programmeStanding({ ...programme, resolved: 45 }, "2026-12-01").state).toBe("reached")
  expect(programmeStanding(programme, "2027-01-01").state).toBe("missed")
})

test("the share is the nearest whole per cent, and never 100 before all are resolved", () => {
  const percentOf = (known: number, resolved: number, targetPercent = 50) =>
    programmeStanding({ ...programme, known, resolved, targetPercent }, "2026-12-01").percent
  expect(percentOf(6, 1)).toBe(17)
  expect(percentOf(6, 1, 17)).toBe(16)
  expect([percentOf(1000, 999), percentOf(1000, 1000), percentOf(0, 0)]).toEqual([99, 100, 100])
})

test("behind is who has at least one whole risk less than is due", () => {
  const half = { ...programme, known: 3, targetPercent: 60 }
  const stateAt = (today: string, resolved: number) => programmeStanding({ ...half, resolved }, today).state
  expect([stateAt("2026-07-02", 0), stateAt("2026-07-30", 0)]).toEqual(["on pace", "behind"])
  expect(stateAt("2026-07-30", 1)).toBe("on pace")
})

test("counting that began after the programme is told", () => {
  const since = (...days: string[]) => {
    const counted = days.map((day) => ({ day, known: 1, resolved: 0 }))
    return programmeStanding({ ...programme, days: counted }, "2026-11-26").countedSince
  }
  expect([since(), since("2026-11-26"), since("2026-01-01", "2026-11-26")]).toEqual(["2026-11-26", "2026-11-26", null])
})

test("the pace is even from the first to the last day", () => {
  expect(programmeStanding(programme, "2026-01-01").pacePercent).toBe(0)
  expect(programmeStanding({ ...programme, resolved: 20 }, "2026-07-02")).toMatchObject({
    pacePercent: 22,
    state: "behind",
  })
  expect(programmeStanding(programme, "2030-01-01").pacePercent).toBe(45)
})

test("what is missing is exactly what reaches the target, and less is not enough", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 1, max: 100 }), (a, b, targetPercent) => {
      const [resolved, known] = [Math.min(a, b), Math.max(a, b)]
      const given = { ...programme, known, resolved, targetPercent }
      const { missing } = programmeStanding(given, "2026-06-01")
      expect(programmeStanding({ ...given, resolved: resolved + missing }, "2026-06-01").state).toBe("reached")
      if (missing > 0) {
        const { state } = programmeStanding({ ...given, resolved: resolved + missing - 1 }, "2026-06-01")
        expect(state).not.toBe("reached")
      }
    }),
  )
})
