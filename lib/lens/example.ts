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

export interface LensJson extends Record<string, unknown> {
  name?: unknown
  pillars: (Record<string, unknown> & { questions: QuestionJson[] })[]
}
export interface QuestionJson extends Record<string, unknown> {
  choices: Record<string, unknown>[]
  riskRules: Record<string, unknown>[]
}

/** For tests: the JSON (as a value) of a small lens without a mistake; fresh each time, so it may be changed. */
export function lensJson(): LensJson {
  const question = (id: string): QuestionJson => ({
    id,
    title: "How do you know who did what?",
    description: "Traces help.",
    helpfulResource: { displayText: "Read more", url: "https://example.org/traces" },
    choices: [
      { id: "keep_logs", title: "Keep logs", improvementPlan: { displayText: "Switch logs on" } },
      { id: "read_logs", title: "Read logs", improvementPlan: { displayText: "Look at them" } },
      { id: "logs_no", title: "None of these" },
    ],
    riskRules: [
      { condition: "keep_logs && read_logs", risk: "NO_RISK" },
      { condition: "keep_logs", risk: "MEDIUM_RISK" },
      { condition: "default", risk: "HIGH_RISK" },
    ],
  })
  const pillar = (id: string, name: string) => ({ id, name, questions: [question(`${id}_1`), question(`${id}_2`)] })
  return {
    schemaVersion: "2021-11-01",
    name: "Small lens",
    description: "For tests",
    pillars: [pillar("security", "Security"), pillar("operations", "Operations")],
  }
}
