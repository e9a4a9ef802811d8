import fc from "fast-check"
import { expect, test } from "vitest"
import { share } from "./column-widths"

const wanted = fc.array(fc.double({ min: 54, max: 20_000, noNaN: true }), { minLength: 1, maxLength: 7 })

test("columns take all the room, and nobody who needs little gets less", () => {
  fc.assert(
    fc.property(wanted, (columns) => {
      const room = 510
      const widths = share(columns, room)
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(room, 6)
      for (const [at, width] of widths.entries()) {
        expect(width).toBeGreaterThanOrEqual(Math.min(columns[at] ?? 0, room / columns.length) * 0.6 - 1e-6)
        if ((columns[at] ?? 0) <= room / columns.length) expect(width).toBeGreaterThanOrEqual((columns[at] ?? 0) - 1e-6)
      }
    }),
  )
})
