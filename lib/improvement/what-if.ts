import { isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"
import type { AnswerState, ChoiceAnswer } from "@/lib/review/answer"
import { addCounts, type RiskCounts } from "@/lib/review/counts"
import { unmetPractices } from "@/lib/review/plan"
import { answerOf, type ReviewState, reviewCounts, riskOf } from "@/lib/review/state"
import type { ImprovementItem, ItemLink } from "./item"

type Link = Pick<ItemLink, "lensKey" | "questionId"> & { practices: readonly { id: string }[] }

/** An improvement of the same plan: what is done counts, and what is still to do is named. */
export interface Planned extends Pick<ImprovementItem, "number" | "status"> {
  links: readonly (Link & Pick<ItemLink, "label">)[]
}

interface Place {
  lensKey: string
  questionId: string
  title: string
}

export interface WhatIf {
  before: RiskCounts
  after: RiskCounts
  /** Questions whose risk would change, in the order of the lenses. */
  changes: (Place & { before: Risk; after: Risk })[]
  /** Chosen questions that would stay at their risk, with what would still be missing and the numbers that plan it. */
  stays: (Place & { risk: "HIGH" | "MEDIUM"; missing: { id: string; title: string; numbers: number[] }[] })[]
  /** Done, and the answers do not show it yet: counted as in place afterwards. Labels as "SEC 1". */
  waiting: { number: number; labels: string[] }[]
}

/**
 * The risks if the practices of these links were in place: by the lens's own rules on the present answers with those
 * practices ticked, and those that `plan` has done already. A question that does not apply stays so. Nothing is stored.
 */
export function whatIf(reviews: readonly ReviewState[], links: readonly Link[], plan: readonly Planned[] = []): WhatIf {
  const done = plan.filter(({ status }) => status === "DONE")
  const all = [...links, ...done.flatMap((item) => item.links)]
  const changes: WhatIf["changes"] = []
  const stays: WhatIf["stays"] = []
  const after = reviews.map((review) => {
    // A map, because ids such as "__proto__" are legal.
    const answers = new Map(Object.entries(review.answers))
    const { lensKey } = review
    for (const question of review.lens.pillars.flatMap((pillar) => pillar.questions)) {
      const isHere = (link: Link) => link.lensKey === lensKey && link.questionId === question.id
      const wanted = all.filter(isHere)
      if (wanted.length === 0) continue
      const answer = answerOf(review, question.id)
      const ticked = withPractices(
        question,
        answer,
        new Set(wanted.flatMap((link) => link.practices.map(({ id }) => id))),
      )
      answers.set(question.id, ticked)
      const [was, becomes] = [riskOf(question, answer), riskOf(question, ticked)]
      const place = { lensKey, questionId: question.id, title: question.title }
      if (was !== becomes) changes.push({ ...place, before: was, after: becomes })
      else if ((was === "HIGH" || was === "MEDIUM") && links.some(isHere)) {
        stays.push({ ...place, risk: was, missing: missingOf(question, ticked, lensKey, plan) })
      }
    }
    return { ...review, answers: Object.fromEntries(answers) }
  })
  return {
    before: addCounts(reviews.map(reviewCounts)),
    after: addCounts(after.map(reviewCounts)),
    ...{ changes, stays, waiting: waitingOf(reviews, done) },
  }
}

function missingOf(question: Question, answer: AnswerState, lensKey: string, plan: readonly Planned[]) {
  const toDo = plan.filter(({ status }) => status !== "DONE" && status !== "WONT_DO")
  return unmetPractices(question, answer).map(({ id, title }) => {
    const holders = toDo.filter(({ links }) =>
      links.some((link) => link.lensKey === lensKey && link.questionId === question.id && has(link, id)),
    )
    return { id, title, numbers: holders.map(({ number }) => number).sort((a, b) => a - b) }
  })
}

function has({ practices }: Link, choiceId: string): boolean {
  return practices.some(({ id }) => id === choiceId)
}

/** Done items with a practice that the answers do not have in place, though their question applies. */
function waitingOf(reviews: readonly ReviewState[], done: readonly Planned[]): WhatIf["waiting"] {
  const isOpen = (link: Link) => {
    const review = reviews.find(({ lensKey }) => lensKey === link.lensKey)
    const question = review?.lens.pillars.flatMap((pillar) => pillar.questions).find(({ id }) => id === link.questionId)
    if (!review || !question) return false
    const answer = answerOf(review, question.id)
    return answer.isApplicable && unmetPractices(question, answer).some(({ id }) => has(link, id))
  }
  return done
    .map(({ number, links }) => ({ number, labels: links.filter(isOpen).map(({ label }) => label) }))
    .filter(({ labels }) => labels.length > 0)
    .sort((one, other) => one.number - other.number)
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
