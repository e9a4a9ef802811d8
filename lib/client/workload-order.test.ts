import fc from "fast-check"
import { expect, it } from "vitest"
import { moved } from "./workload-order"

it("moves one item and keeps the others in their order", () => {
  const lists = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(lists, fc.nat(11), fc.integer({ min: -3, max: 14 }), (items, pick, to) => {
      const item = items[pick % items.length] ?? 0
      const after = moved(items, item, to)
      expect([...after].sort()).toEqual([...items].sort())
      expect(after.indexOf(item)).toBe(Math.max(0, Math.min(to, items.length - 1)))
      expect(after.filter((one) => one !== item)).toEqual(items.filter((one) => one !== item))
    }),
  )
})
