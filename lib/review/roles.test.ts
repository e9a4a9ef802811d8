import { expect, it } from "vitest"
import { pillarsWithoutPeople, REVIEW_ROLES } from "./roles"

it("says which pillar has nobody qualified", () => {
  expect(pillarsWithoutPeople([])).toHaveLength(6)
  expect(pillarsWithoutPeople([{ role: " security specialist" }, { role: "Operations engineer" }])).toEqual([
    "performance",
    "costOptimization",
    "sustainability",
  ])
})

it("misses no pillar when every role takes part, and an unknown role speaks for none", () => {
  expect(pillarsWithoutPeople(Object.keys(REVIEW_ROLES).map((role) => ({ role })))).toEqual([])
  expect(pillarsWithoutPeople([{ role: "constructor" }])).toHaveLength(6)
})
