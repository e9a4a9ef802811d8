import type { Lens, Question, Risk } from "@/lib/lens/model"
import type { Answer } from "@/lib/review/answer"

/** The rail of the answer screen: every question with its state, without texts that only its own page shows. */
export interface Outline {
  workloadId: string
  workloadName: string
  lensKey: string
  lensName: string
  lensVersion: string
  /** null for the current state, else the milestone that is shown (read only). */
  milestone: { number: number; name: string } | null
  canAnswer: boolean
  pillars: OutlinePillar[]
}

export interface OutlinePillar {
  id: string
  name: string
  questions: OutlineQuestion[]
}

export interface OutlineQuestion {
  id: string
  title: string
  /** Position within the pillar, from 1. */
  number: number
  risk: Risk
}

/** One question as its page needs it. */
export interface QuestionPage {
  pillarId: string
  pillarName: string
  number: number
  question: Question
  answer: Answer
}

export function outlinePillars(lens: Lens, risk: (pillarId: string, question: Question) => Risk): OutlinePillar[] {
  return lens.pillars.map((pillar) => ({
    id: pillar.id,
    name: pillar.name,
    questions: pillar.questions.map((question, index) => ({
      id: question.id,
      title: question.title,
      number: index + 1,
      risk: risk(pillar.id, question),
    })),
  }))
}

/** All questions of the outline in the order they are asked. */
export function outlineQuestions(outline: Pick<Outline, "pillars">): (OutlineQuestion & { pillarId: string })[] {
  return outline.pillars.flatMap((pillar) => pillar.questions.map((one) => ({ ...one, pillarId: pillar.id })))
}

/** The next unanswered question after `questionId`, from the start again at the end; null when all are answered. */
export function nextUnanswered(outline: Pick<Outline, "pillars">, questionId: string): string | null {
  const all = outlineQuestions(outline)
  const at = all.findIndex((one) => one.id === questionId)
  const around = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))]
  return around.find((one) => one.risk === "UNANSWERED")?.id ?? null
}
