import fc from "fast-check"
import type { Choice, Expression, Question, RuleRisk } from "./model"
import { printRule } from "./rule"

/** For tests: a random condition over the given choice ids, in the shape that `parseRule` gives. */
export function arbitraryExpression(ids: readonly string[], depth = 3): fc.Arbitrary<Expression> {
  const choice = fc.constantFrom(...ids).map((id): Expression => ({ kind: "choice", id }))
  if (depth === 0) return choice
  const inner = arbitraryExpression(ids, depth - 1)
  const series = fc.array(inner, { minLength: 2, maxLength: 4 })
  return fc.oneof(
    { weight: 2, arbitrary: choice },
    { weight: 1, arbitrary: inner.map((of): Expression => ({ kind: "not", of })) },
    { weight: 2, arbitrary: series.map((of): Expression => ({ kind: "and", of })) },
    { weight: 2, arbitrary: series.map((of): Expression => ({ kind: "or", of })) },
  )
}

/** For tests: a question with the given choices and consistent rules, `default` sometimes missing. */
export function arbitraryQuestion(minChoices = 1, maxChoices = 6): fc.Arbitrary<Question> {
  return fc
    .tuple(fc.integer({ min: minChoices, max: maxChoices }), fc.boolean())
    .chain(([count, noneOfThese]) => {
      const ids = Array.from({ length: count }, (_, index) => ODD_IDS[index] ?? `choice_${index + 1}`)
      const all = noneOfThese ? [...ids.slice(1), "none_no"] : ids
      return fc.record({
        choices: fc.constant(all.map((id) => choiceNamed(id))),
        conditions: fc.array(arbitraryExpression(all), { maxLength: 3 }),
        risks: fc.shuffledSubarray(RULE_RISKS, { minLength: 3 }),
        defaulted: fc.boolean(),
      })
    })
    .map(({ choices, conditions, risks, defaulted }) => {
      const expressions: (Expression | null)[] = defaulted ? [...conditions.slice(0, 2), null] : conditions
      return {
        id: "question_1",
        title: "How do you do it?",
        description: "",
        choices,
        riskRules: expressions.map((expression, index) => ({
          condition: printRule(expression),
          expression,
          risk: risks[index] ?? "HIGH_RISK",
        })),
        guidance: {},
      }
    })
}

/** Legal ids that trip code which keeps ids as keys of plain objects. */
const ODD_IDS = ["alpha", "constructor", "__proto__", "toString", "hasOwnProperty"]
const RULE_RISKS: RuleRisk[] = ["NO_RISK", "MEDIUM_RISK", "HIGH_RISK"]

function choiceNamed(id: string): Choice {
  const improvementPlan = id.endsWith("_no") ? undefined : { displayText: `Do ${id}` }
  return { id, title: `Title of ${id}`, improvementPlan, additionalResources: [], guidance: {} }
}
