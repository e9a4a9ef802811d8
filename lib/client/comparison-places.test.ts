import fc from "fast-check"
import { expect, test } from "vitest"
import { comparisonHref, parseComparison } from "./comparison-places"

const state = fc.oneof(fc.integer({ min: 1, max: 999 }), fc.constant("now" as const))

test("an address names both states, the earlier one first, whichever way round they were chosen", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), state, fc.boolean(), (one, other, onlyHigh) => {
      const href = comparisonHref("w", one, other, { onlyHigh })
      expect(comparisonHref("w", other, one, { onlyHigh })).toBe(href)
      const asked = parseComparison(Object.fromEntries(new URL(href, "https://plumbline.example").searchParams))
      const [from, to] = other === "now" ? [one, "now"] : [Math.min(one, other), Math.max(one, other)]
      expect(asked).toEqual({ from, to, onlyHigh })
    }),
  )
})

test("what is no state is none", () => {
  expect(parseComparison({ from: "0", to: "1e3", risk: "MEDIUM" })).toEqual({ from: null, to: null, onlyHigh: false })
})
