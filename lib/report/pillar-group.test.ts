import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Lens } from "@/lib/lens/model"
import { addCounts } from "@/lib/review/counts"
import { type ReviewState, reviewCounts } from "@/lib/review/state"
import { pillarGroups } from "./pillar-group"

function review(
  lensKey: string,
  pillars: readonly (readonly [id: string, name: string])[],
  selected = "",
): ReviewState {
  const lens: Lens = {
    name: lensKey,
    description: "",
    designPrinciples: [],
    pillars: pillars.map(([id, name]) => ({
      id,
      name,
      guidance: {},
      questions: [
        {
          id: `${id}_q`,
          title: "How?",
          description: "",
          choices: [{ id: "a", title: "This way", additionalResources: [], guidance: {} }],
          riskRules: [{ condition: "default", expression: null, risk: "HIGH_RISK" }],
          guidance: {},
        },
      ],
    })),
  }
  const answer = { choices: { a: { status: "SELECTED", reason: "NONE", notes: "" } }, isApplicable: true } as const
  const answers = selected === "" ? {} : { [`${selected}_q`]: { ...answer, reason: "NONE" as const, notes: "" } }
  return { lensKey, lensVersion: "1", lens, notes: "", pillarNotes: {}, pillarReasons: {}, answers }
}

const framework = review("wellarchitected", [["security", "Security"]], "security")
const own = review("c0ffee", [
  ["sec", "Security"],
  ["data", "Data quality"],
])

describe("pillarGroups", () => {
  it("puts the same pillar of several lenses into one row and keeps a lens's own apart", () => {
    const groups = pillarGroups([framework, own], [])
    expect(groups).toHaveLength(7)
    const security = groups.find((group) => group.id === "security")
    expect(security?.parts.map((part) => part.pillarId)).toEqual(["security", "sec"])
    expect(security?.counts).toMatchObject({ HIGH: 1, UNANSWERED: 1 })
    expect(groups.find((group) => group.id === "c0ffee.data")?.name).toBe("Data quality")
  })

  it("says which of the six no lens asks about, and does not call that healthy", () => {
    const cost = pillarGroups([framework], []).find((group) => group.id === "costOptimization")
    expect(cost).toMatchObject({ standing: "not covered", healthy: null, parts: [] })
  })

  it("counts every question once, in whatever order the priorities are", () => {
    const ids = ["security", "data", "costOptimization", "nobody"]
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray([framework, own]), (priorities, reviews) => {
        const groups = pillarGroups(reviews, priorities)
        expect(addCounts(groups.map((group) => group.counts))).toEqual(addCounts(reviews.map(reviewCounts)))
      }),
    )
    expect(
      pillarGroups([framework, own], ["data", "reliability"])
        .map((group) => group.id)
        .slice(0, 2),
    ).toEqual(["c0ffee.data", "reliability"])
  })
})
