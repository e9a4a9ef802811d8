import type { Question, RuleRisk } from "./model"
import { parseRule } from "./rule"

/** For tests: a question whose choices have these ids (separated by blanks) and whose rules are these. */
export function questionWith(ids: string, ...rules: [condition: string, risk: RuleRisk][]): Question {
  return {
    id: "question",
    title: "Question",
    description: "",
    choices: ids.split(" ").map((id) => ({ id, title: `Title of ${id}`, additionalResources: [], guidance: {} })),
    riskRules: rules.map(([condition, risk]) => {
      const parsed = parseRule(condition)
      if (!parsed.ok) throw new Error(`${condition}: ${parsed.message}`)
      return { condition, expression: parsed.expression, risk }
    }),
    guidance: {},
  }
}
