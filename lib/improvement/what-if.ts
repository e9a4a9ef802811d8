import { isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"
import type { AnswerState, ChoiceAnswer } from "@/lib/review/answer"
import { addCounts, type RiskCounts } from "@/lib/review/counts"
import { answerOf, type ReviewState, reviewCounts, riskOf } from "@/lib/review/state"
import type { ItemLink } from "./item"

type Link = Pick<ItemLink, "lensKey" | "questionId"> & { practices: readonly { id: string }[] }

export interface WhatIf {
  before: RiskCounts
  after: RiskCounts
  /** Questions whose risk would change, in the order of the lenses. */
  changes: { lensKey: string; questionId: string; title: string; before: Risk; after: Risk }[]
}

/**
 * The risks if the practices of these links were in place: by the lens's own rules on the present answers with those
 * practices ticked. A question that does not apply stays so. Nothing is stored.
 */
export function whatIf(reviews: readonly ReviewState[], links: readonly Link[]): WhatIf {
  const changes: WhatIf["changes"] = []
  const after = reviews.map((review) => {
    // A map, because ids such as "__proto__" are legal.
    const answers = new Map(Object.entries(review.answers))
    for (const question of review.lens.pillars.flatMap((pillar) => pillar.questions)) {
      const wanted = links.filter(({ lensKey, questionId }) => lensKey === review.lensKey && questionId === question.id)
      if (wanted.length === 0) continue
      const answer = answerOf(review, question.id)
      const ticked = withPractices(
        question,
        answer,
        new Set(wanted.flatMap((link) => link.practices.map(({ id }) => id))),
      )
      answers.set(question.id, ticked)
      const [was, becomes] = [riskOf(question, answer), riskOf(question, ticked)]
      const { lensKey } = review
      if (was !== becomes) {
        changes.push({ lensKey, questionId: question.id, title: question.title, before: was, after: becomes })
      }
    }
    return { ...review, answers: Object.fromEntries(answers) }
  })
  return { before: addCounts(reviews.map(reviewCounts)), after: addCounts(after.map(reviewCounts)), changes }
}

/** The answer with these practices in place; "none of these" goes when one is. */
export function withPractices(question: Question, answer: AnswerState, wanted: ReadonlySet<string>): AnswerState {
  const practices = question.choices.filter((choice) => wanted.has(choice.id) && !isNoneOfThese(choice))
  if (practices.length === 0) return answer
  const kept = Object.entries(answer.choices).filter(([id]) => !isNoneOfThese({ id }))
  const ticks = practices.map(({ id }): [string, ChoiceAnswer] => {
    const known = Object.hasOwn(answer.choices, id) ? answer.choices[id] : undefined
    return [id, { status: "SELECTED", reason: "NONE", notes: known?.notes ?? "" }]
  })
  return { ...answer, choices: Object.fromEntries([...kept, ...ticks]) }
}
