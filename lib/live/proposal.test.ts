import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { questionWith } from "@/lib/lens/example"
import { answerFrom, DECISIONS, type Decision, proposedDecisions } from "./proposal"
import type { RoundResult } from "./session-view"
import { VOTE_VALUES, type VoteValue } from "./vote"

const question = questionWith("a b c q_no", ["a && b", "NO_RISK"], ["default", "HIGH_RISK"])
const IDS = ["a", "b", "c"]

const decisions = fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom<Decision>(...DECISIONS))
/** A vote on each practice by each of a few people. */
const votes = fc.array(fc.record({ a: vote(), b: vote(), c: vote() }), { minLength: 1, maxLength: 6 })

function vote() {
  return fc.option(fc.constantFrom<VoteValue>(...VOTE_VALUES), { nil: undefined })
}

function resultOf(all: Record<string, VoteValue | undefined>[]): RoundResult {
  const counts = (id: string) =>
    Object.fromEntries(VOTE_VALUES.map((value) => [value, all.filter((one) => one[id] === value).length])) as Record<
      VoteValue,
      number
    >
  const unanimous = (id: string, value: VoteValue) => {
    const sides = all.flatMap((one) => one[id] ?? []).filter((said) => said !== "dont-know")
    return sides.length > 0 && sides.every((said) => said === value)
  }
  return {
    voters: all.length,
    tooFew: false,
    practices: IDS.map((choiceId) => ({ choiceId, counts: counts(choiceId), divergence: 0 })),
    risks: { NONE: 0, MEDIUM: 0, HIGH: 0, UNANSWERED: 0, NOT_APPLICABLE: 0 },
    divergence: 0,
    betweenRoles: null,
    confidence: [0, 0, 0, 0, 0],
    agreed: {
      selected: IDS.filter((id) => unanimous(id, "in-place")),
      notApplicable: IDS.filter((id) => unanimous(id, "not-applicable")),
    },
  }
}

describe("the proposal for a decision", () => {
  it("fills in a practice only where nobody took another side", () => {
    fc.assert(
      fc.property(votes, (all) => {
        const proposed = proposedDecisions(question, resultOf(all), null)
        for (const [id, decision] of Object.entries(proposed)) {
          const said = all.flatMap((one) => one[id as "a" | "b" | "c"] ?? []).filter((one) => one !== "dont-know")
          expect(said.map((one) => (one === "partly" ? "not-in-place" : one))).toEqual(said.map(() => decision))
        }
      }),
    )
  })
  it("is the answer as it stands where nobody voted, and nothing where nobody answered", () => {
    const answer = { selected: ["a"], notApplicable: ["c"], isApplicable: true, risk: "MEDIUM" as const }
    expect(proposedDecisions(question, null, answer)).toEqual({
      ...{ a: "in-place", b: "not-in-place", c: "not-applicable" },
    })
    expect(proposedDecisions(question, null, { ...answer, selected: [], risk: "UNANSWERED" })).toEqual({})
  })
})

describe("the answer that decisions make", () => {
  it("never ticks “none of these” beside a practice, and always something where a practice is open", () => {
    fc.assert(
      fc.property(decisions, (made) => {
        const { selected, notApplicable } = answerFrom(question, made)
        expect(selected.includes("q_no")).toBe(selected.length === 1 && selected[0] === "q_no")
        expect(selected.length > 0).toBe(notApplicable.length < IDS.length)
        expect(selected.filter((id) => notApplicable.includes(id))).toEqual([])
      }),
    )
  })
})
