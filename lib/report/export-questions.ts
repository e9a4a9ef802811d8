import { isNoneOfThese, type Pillar, type Question } from "@/lib/lens/model"
import type { ReviewState } from "@/lib/review/state"
import { type PracticeLine, type QuestionBlock, questionBlock } from "./question-block"

export const PRACTICE_STATES = {
  inPlace: "In place",
  notYet: "Not yet",
  notApplicable: "Not applicable",
  unanswered: "Unanswered",
} as const

export interface ExportedPractice extends PracticeLine {
  id: string
  /** "unanswered" where nobody answered the question, which is not the same as "not yet". */
  state: keyof typeof PRACTICE_STATES
}

export interface ExportedQuestion {
  review: ReviewState
  pillar: Pillar
  question: Question
  block: QuestionBlock
  practices: ExportedPractice[]
}

/** Every question of these reviews in the order of their lenses, with its practices in the order of the question. */
export function exportedQuestions(reviews: readonly ReviewState[]): ExportedQuestion[] {
  return reviews.flatMap((review, lensIndex) =>
    review.lens.pillars.flatMap((pillar, pillarIndex) =>
      pillar.questions.map((question, index) => {
        const place = { review, lensNumber: lensIndex + 1, pillar, pillarNumber: pillarIndex + 1, number: index + 1 }
        const block = questionBlock(question, place)
        return { review, pillar, question, block, practices: practicesOf(question, block) }
      }),
    ),
  )
}

function practicesOf(question: Question, block: QuestionBlock): ExportedPractice[] {
  const lines = (["inPlace", "notYet", "notApplicable"] as const).flatMap((list) =>
    block[list].map((line) => ({ ...line, list })),
  )
  const choices = question.choices.filter((choice) => !isNoneOfThese(choice))
  return choices.flatMap(({ id }, index) => {
    const found = lines.find((line) => line.number === index + 1)
    if (!found) return []
    const { list, ...line } = found
    const state = !block.reason && list === "notYet" && block.risk === "UNANSWERED" ? "unanswered" : list
    return [{ ...line, id, state: block.reason ? "notApplicable" : state }]
  })
}
