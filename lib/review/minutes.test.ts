import fc from "fast-check"
import { expect, it } from "vitest"
import { carryEdits, type MinutesContent } from "./minutes"

const minutes = (lines: readonly string[], title = "Review"): MinutesContent => ({
  ...{ title, workload: "Checkout", startedAt: null, closedAt: null },
  sections: [{ id: "decisions", title: "Decisions", header: ["Question"], rows: [], lines: [...lines] }],
})
const linesOf = ({ sections }: MinutesContent) => sections[0]?.lines
const lines = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 5 })

it("changes nothing on an unchanged log, and follows the log where nobody wrote", () => {
  fc.assert(
    fc.property(lines, lines, (then, other) => {
      expect(carryEdits(minutes(then), minutes(other, "Mine"), minutes(then))).toEqual(minutes(other, "Mine"))
      expect(new Set(linesOf(carryEdits(minutes(then), minutes(then), minutes(other))))).toEqual(new Set(other))
    }),
  )
})

it("loses no sentence that a person wrote, and none that the log added", () => {
  fc.assert(
    fc.property(lines, lines, lines, (then, written, now) => {
      const carried = linesOf(carryEdits(minutes(then), minutes(written), minutes(now))) ?? []
      for (const line of written) if (!then.includes(line)) expect(carried).toContain(line)
      for (const line of now) if (!then.includes(line)) expect(carried).toContain(line)
      expect(new Set(carried).size).toBe(carried.length)
    }),
  )
})
