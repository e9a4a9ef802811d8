import fc from "fast-check"
import { expect, test } from "vitest"
import { RISKS, type Risk } from "@/lib/lens/model"
import { type Mark, reportOf, reviewWith } from "./example"
import { fullReview } from "./full-review"

/** What the example's rules say, worked out without the evaluator. */
function riskOfMark(mark: Mark): Risk {
  if (mark === "-") return "UNANSWERED"
  if (mark === "n") return "NOT_APPLICABLE"
  if (["a", "b", "c"].every((id) => mark.includes(id))) return "NONE"
  return mark.includes("a") ? "MEDIUM" : "HIGH"
}

const marks = fc.array(fc.constantFrom("-", "n", "0", "a", "ab", "abc", "bc", "c"), { maxLength: 8 })
const pillars = fc.dictionary(
  fc.constantFrom("security", "reliability", "sustainability", "Data", "Portability"),
  marks,
)
const twoLenses = fc.tuple(pillars, pillars)

function tally(all: Mark[]): Record<Risk, number> {
  return Object.fromEntries(
    RISKS.map((risk) => [risk, all.filter((mark) => riskOfMark(mark) === risk).length]),
  ) as Record<Risk, number>
}

test("counts of report, lens and pillar are those of the marks", () => {
  fc.assert(
    fc.property(twoLenses, (lenses) => {
      const report = fullReview(reportOf(lenses.map((lens, at) => reviewWith(lens, { lensKey: `lens${at}` }))))
      const everything = lenses.flatMap((lens) => Object.values(lens).flat())
      expect(report.counts).toEqual(tally(everything))
      expect(report.total).toBe(everything.length)
      expect(report.answered).toBe(everything.filter((mark) => mark !== "-").length)
      for (const [at, lens] of lenses.entries()) {
        expect(report.lenses[at]?.counts).toEqual(tally(Object.values(lens).flat()))
        const rows = report.lenses[at]?.pillars.map(({ row }) => row.counts)
        expect(rows).toEqual(Object.values(lens).map(tally))
      }
    }),
  )
})

test("every practice stands in one list of its question, and only risky questions have steps", () => {
  fc.assert(
    fc.property(pillars, (lens) => {
      const blocks = fullReview(reportOf([reviewWith(lens)]))
        .lenses.flatMap((one) => one.pillars)
        .flatMap((one) => one.questions)
      expect(new Set(blocks.map(({ anchor }) => anchor)).size).toBe(blocks.length)
      for (const { inPlace, notYet, notApplicable, steps, risk } of blocks) {
        const numbers = [...inPlace, ...notYet, ...notApplicable].map(({ number }) => number)
        expect(numbers.sort()).toEqual([1, 2, 3])
        expect(steps.map(({ number }) => number)).toEqual(
          risk === "HIGH" || risk === "MEDIUM" ? notYet.map(({ number }) => number) : [],
        )
      }
    }),
  )
})

test("a report travels to another thread unchanged", () => {
  const report = fullReview(reportOf([reviewWith({ security: ["abc", "a", "-", "n"] })]))
  expect(structuredClone(report)).toEqual(report)
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
})

test("a pillar that is wholly not applicable is not assessed, never healthy", () => {
  const { lenses } = fullReview(reportOf([reviewWith({ sustainability: ["n", "n"] })]))
  expect(lenses[0]?.pillars[0]?.row).toMatchObject({ standing: "not assessed", healthy: null, answered: 2 })
})

test("a question tells why it has its risk and why it was set aside", () => {
  const { lenses } = fullReview(reportOf([reviewWith({ security: ["a", "n"] })]))
  const [first, second] = lenses[0]?.pillars[0]?.questions ?? []
  expect(first).toMatchObject({
    label: "SEC 1",
    risk: "MEDIUM",
    because: "practices 2 and 3 are not in place",
    reason: "",
  })
  expect(second).toMatchObject({ label: "SEC 2", risk: "NOT_APPLICABLE", reason: "out of scope", steps: [] })
})

test("the state is named after the milestone, or said to be the current one", () => {
  const reviews = [reviewWith({ security: ["a"] })]
  expect(fullReview(reportOf(reviews)).state).toBe("Milestone 3: Design review, 2 March 2026")
  expect(fullReview(reportOf(reviews, { milestone: null })).state).toBe("Current state, no milestone")
})
