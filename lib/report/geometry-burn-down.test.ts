import fc from "fast-check"
import { expect, it } from "vitest"
import { burnDownLines } from "./geometry-burn-down"

const size = { width: 400, height: 120 }
const steps = fc.uniqueArray(fc.nat(600), { minLength: 1, maxLength: 40 }).chain((days) =>
  fc
    .array(fc.tuple(fc.nat(500), fc.double({ min: 0, max: 500, noNaN: true })), {
      minLength: days.length,
      maxLength: days.length,
    })
    .map((values) =>
      days.sort((a, b) => a - b).map((day, at) => ({ day, open: values[at]?.[0] ?? 0, pace: values[at]?.[1] ?? 0 })),
    ),
)
const span = fc
  .tuple(fc.nat(600), fc.integer({ min: 1, max: 600 }), fc.nat(500))
  .map(([start, length, target]) => ({ start, end: start + length, target }))

it("stays in its box, goes right in proportion to time and down in proportion to what is open", () => {
  fc.assert(
    fc.property(steps, span, (given, of) => {
      const { open, pace, ticks } = burnDownLines(given, of, size)
      expect(open.points).toHaveLength(given.length)
      for (const { x, y } of [...open.points, pace.end]) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(size.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(size.height)
      }
      const [from, to] = [Math.min(of.start, given[0]?.day ?? 0), Math.max(of.end, given.at(-1)?.day ?? 0)]
      const top = ticks.at(-1)?.value ?? 0
      for (const [at, { day, open: count }] of given.entries()) {
        expect(open.points[at]?.x).toBeCloseTo(((day - from) / (to - from)) * size.width, 1)
        expect(open.points[at]?.y ?? 0).toBeCloseTo(size.height * (1 - count / top), 1)
      }
      expect(ticks[0]).toEqual({ value: 0, y: size.height })
      expect(top).toBeGreaterThanOrEqual(Math.max(...given.map((one) => one.open)))
    }),
  )
})

it("leads the even pace to the target at the end, unless that has passed", () => {
  const coming = burnDownLines([{ day: 50, open: 8, pace: 6 }], { start: 0, end: 100, target: 4 }, size)
  expect(coming.pace).toMatchObject({ end: { x: 400, y: 60 }, path: "M200,30L400,60" })
  const passed = burnDownLines([{ day: 200, open: 8, pace: 4 }], { start: 0, end: 100, target: 4 }, size)
  expect(passed.pace).toMatchObject({ end: { x: 400, y: 60 }, path: "M400,60Z" })
  expect(passed.open.points).toEqual([{ x: 400, y: 0 }])
})

it("refuses no days, and days out of order", () => {
  const of = { start: 0, end: 9, target: 0 }
  expect(() => burnDownLines([], of, size)).toThrow(RangeError)
  const twice = [1, 1].map((day) => ({ day, open: 1, pace: 1 }))
  expect(() => burnDownLines(twice, of, size)).toThrow(RangeError)
})
