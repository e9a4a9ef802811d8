import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { proposeNextReview } from "@/lib/review/cadence"
import { proposePillarPriorities, WORKLOAD_TYPES } from "@/lib/review/workload-type"
import { edit, type WorkloadDraft } from "./workload-form"
import { emptyValues, type WorkloadValues } from "./workload-values"

const today = "2026-11-21"
const first: WorkloadDraft = { values: emptyValues("2027-05-21"), decided: { pillars: false, review: false } }
const facts: fc.Arbitrary<Partial<WorkloadValues>> = fc.oneof(
  fc.record({ type: fc.constantFrom("", ...Object.keys(WORKLOAD_TYPES)) }),
  fc.record({ criticality: fc.constantFrom("", "low", "normal", "high", "critical") }),
  fc.record({ environment: fc.constantFrom("PRODUCTION" as const, "PREPRODUCTION" as const) }),
)

describe("edit", () => {
  it("lets both proposals follow the facts until somebody decides", () => {
    fc.assert(
      fc.property(fc.array(facts), (patches) => {
        const { values } = patches.reduce((draft, patch) => edit(draft, patch, today), first)
        expect(values.pillarPriorities).toEqual(proposePillarPriorities(values.type))
        expect(values.nextReviewOn).toBe(proposeNextReview(today, values.criticality, values.environment))
      }),
    )
  })

  it("never changes what somebody decided", () => {
    const order = ["sustainability", "security", "reliability", "performance", "costOptimization"]
    const decided = edit(first, { pillarPriorities: order, nextReviewOn: "2026-12-24" }, today)
    fc.assert(
      fc.property(fc.array(facts), (patches) => {
        const { values } = patches.reduce((draft, patch) => edit(draft, patch, today), decided)
        expect(values).toMatchObject({ pillarPriorities: order, nextReviewOn: "2026-12-24" })
      }),
    )
  })

  it("follows again after the proposal was chosen", () => {
    const decided = edit(first, { pillarPriorities: ["security"] }, today)
    const back = edit(decided, { pillarPriorities: proposePillarPriorities("") }, today)
    expect(edit(back, { type: "batch" }, today).values.pillarPriorities[0]).toBe("costOptimization")
  })
})
