/** What a lens says, after its JSON was checked. Source of the format: custom lens format, schema version 2021-11-01. */

/** The risk a rule gives. API answers use `Risk` instead: HIGH_RISK is HIGH, MEDIUM_RISK is MEDIUM, NO_RISK is NONE. */
export type RuleRisk = "HIGH_RISK" | "MEDIUM_RISK" | "NO_RISK"

/** The risk of one question. All five are always counted; UNANSWERED is not "no risk". */
export type Risk = "UNANSWERED" | "HIGH" | "MEDIUM" | "NONE" | "NOT_APPLICABLE"

export const RISKS = ["UNANSWERED", "HIGH", "MEDIUM", "NONE", "NOT_APPLICABLE"] as const satisfies readonly Risk[]

/** A text with an optional link (http or https only; anything else was dropped with a problem). */
export interface Resource {
  displayText: string
  url?: string
}

export interface AdditionalResources {
  type: "HELPFUL_RESOURCE" | "IMPROVEMENT_PLAN"
  content: Resource[]
}

/** Our extension (`x-plumbline`) on a choice: what the format has no place for. */
export interface ChoiceGuidance {
  risk?: "HIGH" | "MEDIUM" | "LOW"
  effort?: "S" | "M" | "L"
  quickWin?: boolean
}

/** A best practice, or "none of these" when the id ends in `_no`. */
export interface Choice {
  id: string
  title: string
  helpfulResource?: Resource
  improvementPlan?: Resource
  additionalResources: AdditionalResources[]
  guidance: ChoiceGuidance
}

/** A condition over choice ids of one question. `!` binds tighter than `&&`, and that tighter than `||`. */
export type Expression =
  | { kind: "choice"; id: string }
  | { kind: "not"; of: Expression }
  | { kind: "and"; of: Expression[] }
  | { kind: "or"; of: Expression[] }

/** One risk rule; order matters: the first rule whose condition is true decides. */
export interface RiskRule {
  condition: string
  /** null for the `default` rule, which is always true. */
  expression: Expression | null
  risk: RuleRisk
}

/** Our extension on a question. */
export interface QuestionGuidance {
  prompt?: string
  failureQuestion?: string
  evidence?: string[]
  roles?: string[]
}

export interface Question {
  id: string
  title: string
  description: string
  helpfulResource?: Resource
  choices: Choice[]
  riskRules: RiskRule[]
  guidance: QuestionGuidance
}

/** Our extension on a pillar. */
export interface PillarGuidance {
  goal?: string
  designPrinciples?: string[]
  commonFindings?: string[]
}

export interface Pillar {
  id: string
  name: string
  questions: Question[]
  guidance: PillarGuidance
}

export interface Lens {
  name: string
  description: string
  pillars: Pillar[]
  /** General design principles of the whole lens. */
  designPrinciples: string[]
}

/** The `_no` choice means "none of these"; it is not a best practice and can't be marked not applicable. */
export function isNoneOfThese(choice: { id: string }): boolean {
  return choice.id.endsWith("_no")
}

/** The question with this id, with its pillar, or null. */
export function findQuestion(lens: Lens, questionId: string): { pillar: Pillar; question: Question } | null {
  for (const pillar of lens.pillars) {
    const question = pillar.questions.find((candidate) => candidate.id === questionId)
    if (question) return { pillar, question }
  }
  return null
}

/** Every question of the lens in its order. */
export function allQuestions(lens: Lens): Question[] {
  return lens.pillars.flatMap((pillar) => pillar.questions)
}
