import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { questionWith } from "@/lib/lens/example"
import { divergence, type RoleVote, riskOfVote, riskSpread, roundResult } from "./divergence"
import { VOTE_VALUES, type VoteValue } from "./vote"

const QUESTION = questionWith("a b none_no", ["a && b", "NO_RISK"], ["a", "MEDIUM_RISK"], ["default", "HIGH_RISK"])

const vote = (businessRole: string, a: VoteValue | null, b: VoteValue | null = null, confidence = null): RoleVote => ({
  choices: { ...(a && { a }), ...(b && { b }) },
  confidence,
  businessRole,
})
const votes = fc.array(
  fc.record({
    choices: fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom(...VOTE_VALUES)),
    confidence: fc.option(fc.integer({ min: 1, max: 5 })),
    businessRole: fc.constantFrom("", "Ops", "Security", "Finance"),
  }),
  { maxLength: 9 },
)

describe("divergence", () => {
  it("is 0 for one mind, 1 for halves, the same for both sides, and grows towards the half", () => {
    expect([divergence(0, 0), divergence(0, 4), divergence(4, 4), divergence(2, 4)]).toEqual([0, 0, 0, 1])
    expect(divergence(1, 4)).toBe(0.75)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (inPlace, others) => {
        const all = inPlace + others
        expect(divergence(inPlace, all)).toBeCloseTo(divergence(others, all))
        if (inPlace < others) expect(divergence(inPlace, all)).toBeLessThan(divergence(inPlace + 1, all) + 1e-9)
      }),
    )
  })
})

describe("the result of a round", () => {
  it("counts every vote once, sorts by disagreement, and never says more than it may", () => {
    fc.assert(
      fc.property(votes, fc.boolean(), (all, anonymous) => {
        const result = roundResult(QUESTION, all, anonymous)
        expect(result.voters).toBe(all.length)
        if (anonymous && all.length < 3) {
          expect(result.practices).toEqual([])
          expect(result).toMatchObject({ divergence: 0, agreed: { selected: [], notApplicable: [] } })
          expect(Object.values(result.risks).every((count) => count === 0)).toBe(true)
          return
        }
        for (const { choiceId, counts } of result.practices) {
          const said = all.filter(({ choices }) => choices[choiceId] !== undefined).length
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(said)
        }
        const order = result.practices.map((practice) => practice.divergence)
        expect(order).toEqual(order.toSorted((a, b) => b - a))
        const risks = all.map((one) => riskOfVote(QUESTION, one))
        expect(Object.values(result.risks).reduce((sum, count) => sum + count, 0)).toBe(all.length)
        expect(result.divergence).toBeCloseTo(Math.max(order[0] ?? 0, riskSpread(risks) / 2))
        // Who is told apart by nothing is told nothing: the order of voters does not matter.
        expect(roundResult(QUESTION, all.toReversed(), anonymous)).toEqual(result)
      }),
    )
  })

  it("gives the risk of each person's ticks under the lens's rules", () => {
    expect(riskOfVote(QUESTION, vote("", "in-place", "in-place"))).toBe("NONE")
    expect(riskOfVote(QUESTION, vote("", "in-place", "partly"))).toBe("MEDIUM")
    expect(riskOfVote(QUESTION, vote("", "not-in-place", "dont-know"))).toBe("HIGH")
    expect(riskOfVote(QUESTION, vote("", "dont-know", "dont-know"))).toBe("UNANSWERED")
    expect(riskOfVote(QUESTION, vote("", "in-place", "not-applicable"))).toBe("NONE")
  })

  it("takes a split in risk for disagreement: half of the spread", () => {
    const result = roundResult(
      QUESTION,
      [vote("", "in-place", "in-place"), vote("", null, "partly"), vote("", null, "in-place")],
      true,
    )
    expect(result.risks).toMatchObject({ NONE: 1, HIGH: 2 })
    expect(riskSpread(["NONE", "HIGH", "UNANSWERED"])).toBe(1)
    expect(riskSpread(["MEDIUM", "HIGH"])).toBe(0.5)
    expect(riskSpread(["UNANSWERED", "NOT_APPLICABLE"])).toBe(0)
  })

  it("names two roles only when every divided practice is divided between just them", () => {
    const between = (...all: RoleVote[]) => roundResult(QUESTION, all, true).betweenRoles
    const [ops, security] = [vote("Ops", "in-place", "in-place"), vote("Security", "not-in-place", "in-place")]
    expect(between(ops, ops, security)).toEqual(["Ops", "Security"])
    expect(between(security, ops, ops)).toEqual(["Ops", "Security"])
    // Ops are not of one mind; a third role takes a side; somebody's role is unknown; all agree.
    expect(between(ops, vote("Ops", "partly"), security)).toBeNull()
    expect(between(ops, vote("Finance", "in-place"), security)).toBeNull()
    expect(between(ops, vote("", "in-place"), vote("", "partly"))).toBeNull()
    expect(between(ops, ops, vote("Security", "in-place"))).toBeNull()
    // A third role that takes no side is no part of it.
    expect(between(ops, security, vote("Finance", "dont-know"))).toEqual(["Ops", "Security"])
  })

  it("proposes what all who took a side agree on", () => {
    const all = [vote("", "in-place", "not-applicable"), vote("", "in-place", "dont-know"), vote("", "dont-know")]
    expect(roundResult(QUESTION, all, true).agreed).toEqual({ selected: ["a"], notApplicable: ["b"] })
    const split = [...all, vote("", "partly", "partly")]
    expect(roundResult(QUESTION, split, true).agreed).toEqual({ selected: [], notApplicable: [] })
  })
})
