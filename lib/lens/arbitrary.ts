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

/** Text that AWS takes everywhere. */
const arbitraryTitle = fc.stringMatching(/^[A-Za-z0-9 .,:()?!-]{0,30}[a-z]$/)
const arbitraryText = fc.oneof(
  arbitraryTitle,
  fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
)
const arbitraryUrl = fc.constantFrom("https://example.org/a", "http://example.org/?q=1#x", "https://例え.jp/%20")
const arbitraryResource = fc.record(
  { displayText: arbitraryText, url: arbitraryUrl },
  { requiredKeys: ["displayText"] },
)

/** For tests: the JSON (as a value) of a lens without a mistake. Unknown keys and our additions occur. */
export function arbitraryLensJson(): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .record({
      name: arbitraryTitle,
      description: arbitraryTitle,
      pillars: fc.array(fc.array(arbitraryQuestionJson, { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      extension: fc.boolean(),
    })
    .map(({ name, description, pillars, extension }) => ({
      schemaVersion: "2021-11-01",
      name,
      description,
      _note: "unknown keys are fine",
      ...(extension && { "x-plumbline": { designPrinciples: ["Stop guessing"] } }),
      pillars: pillars.map((questions, pillarIndex) => ({
        id: `pillar_${pillarIndex}`,
        name: `Pillar ${pillarIndex}`,
        questions: questions.map((question, index) => ({ id: `question_${pillarIndex}_${index}`, ...question })),
      })),
    }))
}

const arbitraryQuestionJson = fc
  .tuple(arbitraryQuestion(1, 5), arbitraryTitle, arbitraryTitle, arbitraryResource, arbitraryResource)
  .map(([question, title, description, helpfulResource, improvementPlan]) => ({
    title,
    description,
    helpfulResource,
    choices: question.choices.map((choice) => ({
      id: choice.id,
      title: choice.title.replaceAll("_", "-"),
      ...(choice.improvementPlan && { improvementPlan }),
      additionalResources: [{ type: "HELPFUL_RESOURCE", content: [helpfulResource] }],
      "x-plumbline": { effort: "S", quickWin: true },
    })),
    riskRules: atLeastDefault(question.riskRules.map(({ condition, risk }) => ({ condition, risk }))),
  }))

function atLeastDefault(rules: { condition: string; risk: RuleRisk }[]) {
  return rules.some(({ condition }) => condition === "default")
    ? rules
    : [...rules.filter(({ risk }) => risk !== "HIGH_RISK"), { condition: "default", risk: "HIGH_RISK" }]
}
