import fc from "fast-check"
import { expect, it } from "vitest"
import { backOff } from "./back-off"

it("grows to half a minute and never gets shorter than half of that", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const wait = backOff(failures, random)
      expect(wait).toBeGreaterThanOrEqual(500)
      expect(wait).toBeLessThanOrEqual(30_000)
      expect(backOff(failures + 1, random)).toBeGreaterThanOrEqual(wait)
    }),
  )
  expect([1, 2, 3, 9].map((failures) => backOff(failures, 0))).toEqual([1000, 2000, 4000, 30_000])
})
