import type { VoteValue } from "./vote"

/** What somebody prepared on a question, as only they read it. */
export interface PreAnswerView {
  choices: Record<string, VoteValue>
  confidence: number | null
  note: string
  evidenceUrl: string
  complete: boolean
  updatedAt: Date
}

/** A question that I am asked before a session. */
export interface MyQuestion {
  lensKey: string
  questionId: string
  label: string
  title: string
  pillarName: string
  description: string
  /** What is really asked, in the lens's words; empty when it says nothing. */
  prompt: string
  /** What would show it. */
  evidence: string[]
  practices: { id: string; title: string }[]
  mine: PreAnswerView | null
  /** The end of the time box that it is in; afterwards it can still be answered. null: no time box. */
  until: Date | null
}

/** How far somebody is: numbers, never what they said. */
export interface PersonProgress {
  personId: string
  asked: number
  answered: number
}

/** Who is asked a question, and how many of them answered it. */
export interface QuestionRouting {
  lensKey: string
  questionId: string
  label: string
  title: string
  pillarName: string
  personIds: string[]
  answered: number
}

/** A part of the agenda whose questions are answered without a meeting, or could be. */
export interface PartTimeBox {
  partId: string
  title: string
  asked: number
  answered: number
  /** null: none was opened. */
  closesAt: Date | null
  isOver: boolean
}

/** The board of who leads. */
export interface PreparationBoard {
  people: PersonProgress[]
  /** In the order of the agenda. */
  questions: QuestionRouting[]
  parts: PartTimeBox[]
  /** Questions that somebody doesn't know: they are to be found out. Never who said so. */
  toFindOut: { label: string; title: string }[]
}
