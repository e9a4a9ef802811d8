import fc from "fast-check"
import { expect, test } from "vitest"
import { coverageOf } from "./coverage"
import { answerWith, reviewWith } from "./example"

const SIX = ["operationalExcellence", "security", "reliability", "performance", "costOptimization", "sustainability"]
const all = (mark: string) => Object.fromEntries(SIX.map((pillar) => [pillar, [mark]]))

test("the six pillars are always listed, in the framework's order, before the lens's own", () => {
  const { rows } = coverageOf([reviewWith({ Data: ["a"], "Cost Optimisation": ["a"] })])
  expect(rows.map(({ name }) => name)).toEqual([
    "Operational excellence",
    "Security",
    "Reliability",
    "Performance efficiency",
    "Cost optimization",
    "Sustainability",
    "Data",
  ])
})

test("a review with every pillar answered is complete", () => {
  expect(coverageOf([reviewWith(all("a"))])).toMatchObject({ isComplete: true, missing: [] })
})

test("a pillar that is wholly not applicable is dealt with once every question says why, and never reviewed", () => {
  const review = reviewWith({ ...all("a"), security: ["n", "n"] })
  const { rows, isComplete, statement } = coverageOf([review])
  expect(isComplete).toBe(true)
  expect(rows[1]).toMatchObject({ standing: "not assessed", answered: 2, total: 2, reason: "out of scope" })
  expect(statement).toContain("left out with a reason (Security)")
})

test("a pillar set aside without a reason keeps the review open, until one is written for a question or the pillar", () => {
  const review = reviewWith({ ...all("a"), security: ["n", "n"] })
  const [first] = review.lens.pillars.find(({ name }) => name === "security")?.questions ?? []
  const silent = { ...answerWith("n"), reason: "NONE" as const }
  const answers = { ...review.answers, [first?.id ?? ""]: silent }
  const open = coverageOf([{ ...review, answers }])
  expect(open).toMatchObject({ isComplete: false, missing: ["Security"] })
  expect(open.statement).toBe("Partial review: Security is set aside without a reason.")
  const noted = { ...answers, [first?.id ?? ""]: { ...silent, notes: "Somebody else's" } }
  expect(coverageOf([{ ...review, answers: noted }]).isComplete).toBe(true)
  const pillarReasons = { security: "The platform team answers for it" }
  expect(coverageOf([{ ...review, answers, pillarReasons }])).toMatchObject({ isComplete: true, missing: [] })
})

test("an unfinished pillar makes the review partial and is named", () => {
  const { isComplete, missing, statement } = coverageOf([reviewWith({ ...all("a"), reliability: ["a", "-"] })])
  expect({ isComplete, missing }).toEqual({ isComplete: false, missing: ["Reliability"] })
  expect(statement).toBe("Partial review: Reliability is not finished.")
})

test("where most pillars are open, those that are done are named, and none where there is none", () => {
  const statement = (pillars: Record<string, string[]>) => coverageOf([reviewWith(pillars)]).statement
  expect(statement(all("-"))).toBe("Partial review: no pillar is finished yet.")
  expect(statement({ ...all("-"), reliability: ["a"] })).toBe(
    "Partial review: most pillars are not finished, only Reliability is.",
  )
})

test("a written reason takes the place of answers, also where no lens asks about the pillar", () => {
  const { sustainability: _, ...five } = all("a")
  const pillarReasons = { reliability: "Looked at in May", sustainability: "The data centre's owner reports it" }
  const coverage = coverageOf([reviewWith({ ...five, reliability: ["-"] }, { pillarReasons })])
  expect(coverage).toMatchObject({ isComplete: true, missing: [] })
  expect(coverage.statement).toContain("left out with a reason (Reliability and Sustainability)")
})

test("a pillar that no lens asks about is named as such", () => {
  const { sustainability: _, ...five } = all("a")
  const { rows, statement } = coverageOf([reviewWith(five)])
  expect(rows[5]).toMatchObject({ standing: "not covered", total: 0 })
  expect(statement).toBe("Partial review: no lens of this review asks about Sustainability.")
})

test("lenses that share a pillar share its row", () => {
  const { rows } = coverageOf([reviewWith(all("a")), reviewWith({ Security: ["-", "a"] }, { lensKey: "other" })])
  expect(rows).toHaveLength(6)
  expect(rows[1]).toMatchObject({ standing: "in progress", answered: 2, total: 3 })
})

test("the sentence says complete exactly when the review is, whatever lenses say about a pillar", () => {
  const marks = fc.array(fc.constantFrom("-", "n", "a"), { minLength: 1, maxLength: 2 })
  const oneLens = fc.tuple(
    fc.dictionary(fc.constantFrom(...SIX), marks, { minKeys: 4 }),
    fc.dictionary(fc.constantFrom(...SIX), fc.constantFrom("", "Next year")),
    fc.boolean(),
  )
  fc.assert(
    fc.property(fc.array(oneLens, { minLength: 1, maxLength: 2 }), (lenses) => {
      const reviews = lenses.map(([pillars, pillarReasons, isSilent], index) => {
        const review = reviewWith(pillars, { pillarReasons, lensKey: `lens${index}` })
        for (const answer of Object.values(review.answers)) if (isSilent) answer.reason = "NONE"
        return review
      })
      const { rows, isComplete, missing, statement } = coverageOf(reviews)
      expect(statement.startsWith("Complete review")).toBe(isComplete)
      const done = rows.map(({ name }) => name).filter((name) => !missing.includes(name))
      const named = /most pillars|no pillar/.test(statement) ? done : missing
      for (const name of named) expect(statement).toContain(name)
    }),
    { numRuns: 200 },
  )
})
