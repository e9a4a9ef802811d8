import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { checkLens } from "./check"
import { isNoneOfThese } from "./model"
import { relatedTo } from "./related"

const arbitraryDocuments = fc.array(
  fc.record({
    title: fc.lorem({ maxCount: 4 }),
    texts: fc.array(fc.lorem({ maxCount: 6 })),
    group: fc.constantFrom("a", "b"),
  }),
)

test("never offers a document to itself, to its group, twice, or more than three", () => {
  fc.assert(
    fc.property(arbitraryDocuments, (documents) => {
      const related = relatedTo(documents)
      expect(related).toHaveLength(documents.length)
      for (const [at, others] of related.entries()) {
        expect(others.length).toBeLessThanOrEqual(3)
        expect(new Set(others).size).toBe(others.length)
        for (const other of others) expect(documents[other]?.group).not.toBe(documents[at]?.group)
      }
    }),
  )
})

test("finds what speaks of the same in the framework lens", () => {
  const { lens } = checkLens(readFileSync(new URL("../../lenses/wellarchitected.json", import.meta.url), "utf8"))
  const practices = (lens?.pillars ?? []).flatMap((pillar) =>
    pillar.questions.flatMap((question) =>
      question.choices
        .filter((choice) => !isNoneOfThese(choice))
        .map(({ id, title, helpfulResource, improvementPlan }) => {
          const texts = [helpfulResource?.displayText ?? "", improvementPlan?.displayText ?? ""]
          return { id, title, texts, group: question.id }
        }),
    ),
  )
  const related = relatedTo(practices)
  const of = (id: string) => related[practices.findIndex((one) => one.id === id)]?.map((at) => practices[at]?.id)
  expect(of("cost_decomissioning_resources_data_retention")).toContain("sus_sus_data_a4")
  expect(of("rel_monitor_aws_resources_end_to_end")).toContain("ops_observability_dist_trace")
  expect(related.filter((others) => others.length > 0).length).toBeGreaterThan(practices.length * 0.7)
})
