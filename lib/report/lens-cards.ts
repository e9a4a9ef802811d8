import type { LensRendition, PracticeRendition, QuestionRendition } from "./lens-rendition"

/** One flash card: what is asked on its front is answered on its back. */
export type LearnCard =
  | { kind: "practice"; id: string; question: QuestionRendition; practice: PracticeRendition; pillarId: string }
  | { kind: "failure"; id: string; question: QuestionRendition; pillarId: string }

export type DeckKind = LearnCard["kind"]

export interface DeckScope {
  pillarId?: string
  questionId?: string
}

/** The cards of a lens, one of its pillars or one question, in the order of the lens. */
export function deckOf(lens: LensRendition, kind: DeckKind, { pillarId, questionId }: DeckScope): LearnCard[] {
  return lens.pillars
    .filter((pillar) => pillarId === undefined || pillar.id === pillarId)
    .flatMap((pillar) =>
      pillar.questions
        .filter((question) => questionId === undefined || question.id === questionId)
        .flatMap((question): LearnCard[] => {
          const place = { question, pillarId: pillar.id }
          if (kind === "failure") {
            return question.failureQuestion === "" ? [] : [{ kind, id: question.id, ...place }]
          }
          return question.practices.map((practice) => ({
            kind,
            id: `${question.id}/${practice.id}`,
            practice,
            ...place,
          }))
        }),
    )
}

/** The cards in another order; `random` gives numbers from 0 to below 1. Each order is equally likely (Fisher-Yates). */
export function shuffled<Card>(cards: readonly Card[], random: () => number): Card[] {
  const left = [...cards]
  const mixed: Card[] = []
  while (left.length > 0) mixed.push(...left.splice(Math.floor(random() * left.length), 1))
  return mixed
}
