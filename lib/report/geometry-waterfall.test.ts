import fc from "fast-check"
import { expect, test } from "vitest"
import { waterfallBars } from "./geometry-waterfall"

/** A start, changes that never go below none, and the end they lead to. */
const steps = fc
  .tuple(fc.nat(40), fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 8 }))
  .map(([start, some]) => {
    let level = start
    const changes = some.flatMap((change) => {
      if (change === 0 || level + change < 0) return []
      level += change
      return [change]
    })
    return [start, ...changes, level]
  })

test("every change begins where the one before ended, and all heights share one scale", () => {
  fc.assert(
    fc.property(steps, (counts) => {
      const { bars, ticks } = waterfallBars(counts, { width: 500, height: 100 })
      const unit = (100 - (ticks.at(-1)?.y ?? 0)) / (ticks.at(-1)?.value ?? 1)
      for (const [at, bar] of bars.entries()) {
        expect(bar.height).toBeCloseTo(Math.abs(counts[at] ?? 0) * unit, 1)
        expect(bar.y).toBeGreaterThanOrEqual(0)
        expect(bar.y + bar.height).toBeLessThanOrEqual(100.01)
        const before = bars[at - 1]
        if (bar.role === "loss") expect(bar.y).toBeCloseTo(before?.level ?? -1, 1)
        if (bar.role === "gain") expect(bar.y + bar.height).toBeCloseTo(before?.level ?? -1, 1)
        if (bar.role === "total") expect(bar.y + bar.height).toBeCloseTo(100, 1)
        if (before) expect(bar.x).toBeGreaterThan(before.x + before.width)
      }
      expect(bars.at(-1)?.level).toBeCloseTo(bars.at(-2)?.level ?? -1, 1)
    }),
  )
})

test("changes that do not lead to the end are refused", () => {
  expect(() => waterfallBars([3, -1, 3], { width: 100, height: 50 })).toThrow(RangeError)
  expect(() => waterfallBars([1, -2, 1, 0], { width: 100, height: 50 })).toThrow(RangeError)
})

test("a hand-drawn example", () => {
  const { bars } = waterfallBars([4, -3, 1, 2], { width: 74, height: 40 })
  expect(bars.map(({ role, y, height }) => [role, y, height])).toEqual([
    ["total", 0, 40],
    ["loss", 0, 30],
    ["gain", 20, 10],
    ["total", 20, 20],
  ])
})
