import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { RISKS } from "@/lib/lens/model"
import { clearedFilter, filteredHref, parseQuestionFilter, passes, type QuestionFilter } from "./workload-filter"

const filters: fc.Arbitrary<QuestionFilter> = fc.record({
  risk: fc.constantFrom("" as const, ...RISKS),
  pillar: fc.string({ maxLength: 20 }),
  lens: fc.string({ maxLength: 20 }),
  milestone: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
  texts: fc.boolean(),
})

describe("the filter of questions", () => {
  it("is all in the address", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { searchParams } = new URL(filteredHref("/x", filter), "http://here")
        expect(parseQuestionFilter(Object.fromEntries(searchParams))).toEqual(filter)
      }),
    )
  })

  it("lets everything pass when cleared, and keeps the milestone", () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...RISKS), fc.string(), (filter, risk, text) => {
        const cleared = clearedFilter(filter)
        expect(passes({ risk, group: text, lensKey: text }, cleared)).toBe(true)
        expect(cleared.milestone).toBe(filter.milestone)
      }),
    )
  })

  it("finds what lenses call their own pillars under the others, as the portfolio counts them, and nothing else", () => {
    const filter = { ...parseQuestionFilter({}), pillar: "other" }
    const line = (group: string) => ({ risk: "HIGH" as const, lensKey: "x", group })
    expect(["x.own", "security", "sustainability"].map((group) => passes(line(group), filter))).toEqual([
      true,
      false,
      false,
    ])
  })

  it("takes no milestone that is none", () => {
    for (const milestone of ["0", "-1", "1.5", "x", ""])
      expect(parseQuestionFilter({ milestone }).milestone).toBe(undefined)
  })
})
