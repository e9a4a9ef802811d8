import fc from "fast-check"
import { expect, it } from "vitest"
import { orderPillars } from "./pillar-order"

const pillars = [
  { id: "docdb_ops", name: "Operational Excellence" },
  { id: "docdb_sec", name: "Security" },
  { id: "data", name: "Data quality" },
  { id: "reliability", name: "Reliability" },
]

it("finds pillars by their id and by the framework's pillar that they are", () => {
  const ids = orderPillars(pillars, ["reliability", "security", "data"]).map((pillar) => pillar.id)
  expect(ids).toEqual(["reliability", "docdb_sec", "data", "docdb_ops"])
})

it("never drops or repeats a pillar, and keeps the lens's order among those nobody named", () => {
  const priorities = fc.array(fc.constantFrom<string[]>("security", "docdb_sec", "data", "sustainability", "x"))
  fc.assert(
    fc.property(fc.shuffledSubarray(pillars), priorities, (some, order) => {
      const ordered = orderPillars(some, order)
      expect(new Set(ordered)).toEqual(new Set(some))
      expect(ordered).toHaveLength(some.length)
      const unnamed = some.filter(
        ({ id }) => !order.includes(id) && !(id === "docdb_sec" && order.includes("security")),
      )
      expect(ordered.slice(ordered.length - unnamed.length)).toEqual(unnamed)
    }),
  )
})
