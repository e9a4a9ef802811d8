import type { Lens, Pillar, Question, Risk } from "@/lib/lens/model"
import { type AnswerState, choicesWith, EMPTY_ANSWER } from "@/lib/review/answer"
import { countRisks, type RiskCounts } from "@/lib/review/counts"
import { evaluateRisk, type Selection } from "@/lib/risk/evaluate"

/** One lens as a workload's team answered it. Questions without an entry in `answers` are untouched. */
export interface ReviewState {
  /** Short id in our URLs: `wellarchitected` or the 32 hex digits of a custom lens. */
  lensKey: string
  lensVersion: string
  lens: Lens
  notes: string
  pillarNotes: Record<string, string>
  /** Why a pillar was left out of the review, by pillar id. */
  pillarReasons: Record<string, string>
  answers: Record<string, AnswerState>
}

/** What a workload's page, a report and a milestone tell about it besides the answers. */
export interface WorkloadFacts {
  id: string
  arn: string
  name: string
  description: string
  environment: "PRODUCTION" | "PREPRODUCTION"
  reviewOwner: string
  accountIds: string[]
  awsRegions: string[]
  nonAwsRegions: string[]
  architecturalDesign: string
  industryType: string
  industry: string
  notes: string
  pillarPriorities: string[]
  improvementStatus: string
  tags: Record<string, string>
  type: string
  criticality: string
  scope: string
  boundaries: string
  objectives: string
  compliance: string
  painPoints: string
  people: Person[]
  /** ISO date (yyyy-mm-dd) or null. */
  nextReviewOn: string | null
}

/** Somebody who takes part in the review; `role` is one of the roles of `lib/review/roles.ts` or free text. */
export interface Person {
  name: string
  role: string
  email: string
}

export function answerOf(review: Pick<ReviewState, "answers">, questionId: string): AnswerState {
  return Object.hasOwn(review.answers, questionId) ? (review.answers[questionId] ?? EMPTY_ANSWER) : EMPTY_ANSWER
}

/** What the evaluator needs of an answer. */
export function toSelection(answer: AnswerState): Selection {
  return {
    selected: new Set(choicesWith(answer, "SELECTED")),
    notApplicable: new Set(choicesWith(answer, "NOT_APPLICABLE")),
    isApplicable: answer.isApplicable,
  }
}

export function riskOf(question: Question, answer: AnswerState): Risk {
  return evaluateRisk(question, toSelection(answer)).risk
}

export function pillarCounts(review: ReviewState, pillar: Pillar): RiskCounts {
  return countRisks(pillar.questions.map((question) => riskOf(question, answerOf(review, question.id))))
}

export function reviewCounts(review: ReviewState): RiskCounts {
  const questions = review.lens.pillars.flatMap((pillar) => pillar.questions)
  return countRisks(questions.map((question) => riskOf(question, answerOf(review, question.id))))
}
