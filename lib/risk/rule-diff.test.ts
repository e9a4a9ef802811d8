import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { diffLenses } from "@/lib/lens/diff"
import { questionWith } from "@/lib/lens/example"
import type { Lens, Question } from "@/lib/lens/model"
import { evaluateRisk } from "./evaluate"
import { diffAllRisks } from "./rule-diff"

function lensOf(question: Question): Lens {
  const pillar = { id: "pillar", name: "Pillar", questions: [{ ...question, id: "question" }], guidance: {} }
  return { name: "Lens", description: "", pillars: [pillar], designPrinciples: [] }
}

describe("the answers whose risk differs between two versions", () => {
  it("are those that the evaluator judges differently", () => {
    fc.assert(
      fc.property(arbitraryQuestion(1, 5), arbitraryQuestion(1, 5), (old, next) => {
        const before = lensOf(old)
        const after = lensOf(next)
        const [diff] = diffAllRisks(before, after, diffLenses(before, after, { questions: [], choices: [] }))
        const kept = next.choices.filter(({ id }) => old.choices.some((choice) => choice.id === id)).map(({ id }) => id)
        if (diff) expect(diff.kept).toEqual(kept)
        const found = new Map(
          diff?.changes.flatMap((change) =>
            change.subsets.map((subset) => [subset, `${change.before} ${change.after}`]),
          ),
        )
        for (let subset = 1; subset < 2 ** kept.length; subset++) {
          const selected = new Set(kept.filter((_, index) => (subset >>> index) & 1))
          const riskOf = (question: Question) =>
            evaluateRisk(question, { selected, notApplicable: new Set(), isApplicable: true }).risk
          const risks = `${riskOf(old)} ${riskOf(next)}`
          expect(found.get(subset)).toBe(riskOf(old) === riskOf(next) ? undefined : risks)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("follow a choice to its new id and place", () => {
    const before = lensOf(questionWith("first second gone", ["first", "NO_RISK"], ["default", "HIGH_RISK"]))
    const after = lensOf(questionWith("fresh second begun", ["begun", "NO_RISK"], ["default", "MEDIUM_RISK"]))
    const choices = [{ questionId: "question", from: "first", to: "begun" }]
    expect(diffAllRisks(before, after, diffLenses(before, after, { questions: [], choices }))).toEqual([
      {
        questionId: "question",
        kept: ["second", "begun"],
        changes: [{ before: "HIGH", after: "MEDIUM", subsets: [1] }],
      },
    ])
  })
})
