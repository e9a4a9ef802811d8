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
