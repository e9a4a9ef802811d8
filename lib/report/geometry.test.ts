import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { heatStep, labelLines, radar, spreadLabels, stackedBar, trend } from "./geometry"

const counts = fc.array(fc.nat(60), { minLength: 1, maxLength: 8 })

describe("stackedBar", () => {
  it("fills the width, in order, in proportion", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 40, max: 900 }), fc.nat(3), (values, width, gap) => {
        const bar = stackedBar(values, width, gap)
        expect(bar.map((segment) => segment.index)).toEqual(values.flatMap((value, at) => (value > 0 ? [at] : [])))
        const last = bar.at(-1)
        if (last) expect(last.x + last.width).toBeCloseTo(width, 1)
        for (const [at, segment] of bar.entries()) {
          const next = bar[at + 1]
          if (next) expect(next.x - segment.x - segment.width).toBeCloseTo(gap, 1)
        }
      }),
    )
  })

  it("refuses what can't be drawn, and draws nothing for nothing", () => {
    expect(() => stackedBar([1, -1], 10)).toThrow(RangeError)
    expect(stackedBar([0, 0], 10)).toEqual([])
    expect(stackedBar([1, 3], 100)).toEqual([
      { index: 0, value: 1, x: 0, width: 25 },
      { index: 1, value: 3, x: 25, width: 75 },
    ])
  })
})

describe("radar", () => {
  const shares = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 3, maxLength: 12 })

  it("puts every mark at its share of the radius, and none where nothing was assessed", () => {
    fc.assert(
      fc.property(shares, (values) => {
        for (const [at, spoke] of radar(values, 100, 10).spokes.entries()) {
          const value = values[at]
          if (value === null || value === undefined) expect(spoke.mark).toBeNull()
          else expect(Math.hypot(spoke.mark?.x ?? Number.NaN, spoke.mark?.y ?? Number.NaN)).toBeCloseTo(value * 100, 1)
        }
      }),
    )
  })

  it("draws a line only between neighbours that both have a value", () => {
    fc.assert(
      fc.property(shares, (values) => {
        const pairs = values.filter((value, at) => value !== null && values[(at + 1) % values.length] !== null)
        expect(radar(values, 100, 10).outline.split("M").length - 1).toBe(pairs.length)
      }),
    )
  })

  it("starts at the top and goes clockwise", () => {
    const { spokes } = radar([1, 0.5, 0, null], 100, 20)
    expect(spokes.map((spoke) => spoke.mark)).toEqual([{ x: 0, y: -100 }, { x: 50, y: 0 }, { x: 0, y: 0 }, null])
    expect(spokes.map((spoke) => spoke.label.anchor)).toEqual(["middle", "start", "middle", "end"])
  })

  it("refuses two values", () => {
    expect(() => radar([1, 1], 100, 10)).toThrow(RangeError)
  })
})

describe("trend", () => {
  it("stays in its box, starts at zero, and a larger count is never lower", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 20 }), (steps) => {
        const { lines, ticks, xs } = trend([steps.map(([high]) => high), steps.map(([, medium]) => medium)], {
          width: 300,
          height: 100,
        })
        for (const [at, [high, medium]] of steps.entries()) {
          const [one, other] = [lines[0]?.points[at], lines[1]?.points[at]]
          if (!one || !other) throw new Error("a point is missing")
          expect(Math.min(one.y, other.y)).toBeGreaterThanOrEqual(0)
          expect(Math.max(one.y, other.y)).toBeLessThanOrEqual(100)
          if (high > medium) expect(one.y).toBeLessThanOrEqual(other.y)
        }
        expect(ticks[0]).toEqual({ value: 0, y: 100 })
        expect(ticks.at(-1)?.value).toBeGreaterThanOrEqual(Math.max(...steps.flat()))
        expect([...xs].sort((a, b) => a - b)).toEqual(xs)
      }),
    )
  })

  it("stands in the middle with one milestone and refuses uneven lines", () => {
    expect(trend([[3]], { width: 300, height: 100 }).xs).toEqual([150])
    expect(trend([], { width: 300, height: 100 }).lines).toEqual([])
    expect(() => trend([[1, 2], [1]], { width: 300, height: 100 })).toThrow(RangeError)
  })
})

it("tints more for a larger share, and anything above nothing at all", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(99), fc.nat(99), (total, a, b) => {
      const [less, more] = [Math.min(a, b, total), Math.min(Math.max(a, b), total)]
      expect(heatStep(less, total)).toBeLessThanOrEqual(heatStep(more, total))
      expect(heatStep(less, total) === 0).toBe(less === 0)
    }),
  )
  expect([0, 1, 2, 3, 4].map((value) => heatStep(value, 4))).toEqual([0, 1, 2, 3, 4])
})

it("moves labels apart, keeps their order and leaves those alone that have room", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }), (ys) => {
      const placed = spreadLabels(ys, 10, 140)
      const order = ys.map((y, at) => ({ y, to: placed[at] ?? 0 })).sort((a, b) => a.y - b.y || a.to - b.to)
      for (const [at, { to }] of order.entries()) {
        const next = order[at + 1]
        if (next) expect(next.to - to).toBeGreaterThanOrEqual(10)
      }
      expect(Math.max(...placed)).toBeLessThanOrEqual(140)
    }),
  )
  expect(spreadLabels([80, 20, 50], 10, 100)).toEqual([80, 20, 50])
  expect(spreadLabels([50, 52], 10, 100)).toEqual([50, 60])
  expect(spreadLabels([98, 99], 10, 100)).toEqual([90, 100])
})

it("breaks labels between words and says when it cut", () => {
  expect(labelLines("Operational excellence", 14, 2)).toEqual(["Operational", "excellence"])
  expect(labelLines("Security", 14, 2)).toEqual(["Security"])
  expect(labelLines("Data residency and sovereignty of records", 14, 2)).toEqual(["Data residency", "and sovereign…"])
  expect(labelLines("Donaudampfschifffahrtsgesellschaft", 14, 2)).toEqual(["Donaudampfsch…"])
})
