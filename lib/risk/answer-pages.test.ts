import fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryQuestion } from "@/lib/lens/arbitrary"
import { answersWith } from "./answer-pages"
import { evaluateRisk } from "./evaluate"
import { outcomesOf } from "./outcomes"

test("the pages together hold every answer of an outcome once", () => {
  fc.assert(
    fc.property(arbitraryQuestion(1, 6), fc.boolean(), (question, wish) => {
      const filter = new Map([[question.choices[0]?.id ?? "", wish]])
      for (const { risk, count } of outcomesOf(question, filter).outcomes) {
        const all = [0, 7, 14, 21, 28, 35, 42, 49, 56, 63].flatMap((from) =>
          answersWith(question, risk, filter, { from, size: 7 }),
        )
        expect(new Set(all.map((ids) => ids.join(" "))).size).toBe(count)
        expect(all).toHaveLength(count)
        for (const ids of all) {
          const answer = { selected: new Set(ids), notApplicable: new Set<string>(), isApplicable: true }
          expect(evaluateRisk(question, answer).risk).toBe(risk)
        }
        expect(all.map((ids) => ids.length)).toEqual(all.map((ids) => ids.length).toSorted((a, b) => a - b))
      }
    }),
  )
})
