import fc from "fast-check"
import { expect, test } from "vitest"
import { type Mark, reportOf, reviewWith } from "./example"
import { fullReview } from "./full-review"
import { improvementPlanReport } from "./improvement-plan"

const marks = fc.array(fc.constantFrom("-", "n", "0", "a", "ab", "abc", "bc", "c"), { maxLength: 8 })
const pillars = fc.dictionary(fc.constantFrom("security", "reliability", "sustainability", "Data"), marks)
const plan = (lens: Record<string, Mark[]>) => improvementPlanReport(reportOf([reviewWith(lens)]))

test("the plan holds every high and medium question of the full review, once, high first", () => {
  fc.assert(
    fc.property(pillars, (lens) => {
      const { items, counts } = plan(lens)
      const blocks = fullReview(reportOf([reviewWith(lens)]))
        .lenses.flatMap((one) => one.pillars)
        .flatMap((one) => one.questions)
      const risky = blocks.filter(({ risk }) => risk === "HIGH" || risk === "MEDIUM").map(({ anchor }) => anchor)
      expect(items.map(({ anchor }) => anchor).sort()).toEqual(risky.sort())
      expect(items.map(({ rank }) => rank)).toEqual(items.map((_, index) => index + 1))
      expect(items.filter(({ risk }) => risk === "HIGH")).toHaveLength(counts.HIGH)
      const firstMedium = items.findIndex(({ risk }) => risk === "MEDIUM")
      if (firstMedium !== -1) expect(items.slice(firstMedium).every(({ risk }) => risk === "MEDIUM")).toBe(true)
    }),
  )
})

test("the quick overview adds up to the items", () => {
  fc.assert(
    fc.property(pillars, (lens) => {
      const { rows, items, open } = plan(lens)
      const sum = (key: "high" | "medium" | "open") => rows.reduce((total, row) => total + row[key], 0)
      expect(sum("high") + sum("medium")).toBe(items.length)
      expect(sum("open")).toBe(open)
      expect(open).toBe(items.reduce((total, item) => total + item.notYet.length, 0))
    }),
  )
})

test("pillars follow the workload's priorities within a risk", () => {
  const { items } = plan({ security: ["0", "a"], Data: ["0"], reliability: ["a", "0"] })
  expect(items.map(({ pillarName, risk }) => `${risk} ${pillarName}`)).toEqual([
    "HIGH reliability",
    "HIGH security",
    "HIGH Data",
    "MEDIUM reliability",
    "MEDIUM security",
  ])
})

test("an item says which practices would lower its risk", () => {
  expect(plan({ security: ["a"] }).items[0]).toMatchObject({
    reach: "To reach no risk: practices 2 and 3",
    practices: 3,
  })
  expect(plan({ security: ["0"] }).items[0]?.reach).toBe("To reach medium: practice 1")
})

test("quick wins are at most five", () => {
  const review = reviewWith({ security: ["0", "0", "0"] })
  for (const question of review.lens.pillars[0]?.questions ?? []) {
    question.choices = question.choices.map((choice) => ({ ...choice, guidance: { quickWin: true } }))
  }
  const { quickWins } = improvementPlanReport(reportOf([review]))
  expect(quickWins).toHaveLength(5)
  expect(quickWins.every(({ practice }) => practice !== "Title of none_no")).toBe(true)
})
