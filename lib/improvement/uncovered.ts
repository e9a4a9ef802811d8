import type { Question } from "@/lib/lens/model"
import { questionLabel } from "@/lib/review/framework-pillar"
import { type Improvement, improvementPlan } from "@/lib/review/plan"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"
import type { ImprovementItem } from "./item"
import { withPractices } from "./what-if"

/** Practices of a question that some improvement puts in place. */
export interface Planned {
  lensKey: string
  questionId: string
  choiceIds: readonly string[]
}

export interface Uncovered {
  review: ReviewState
  question: Question
  risk: "HIGH" | "MEDIUM"
  /** What is neither in place nor planned. */
  choiceIds: string[]
}

/**
 * Questions at risk that the plan leaves as they are, in the order of the review's improvement plan: nothing is about
 * them, or what is planned would not lower their risk by the lens's rules and more could be done.
 */
export function uncovered(
  reviews: readonly ReviewState[],
  pillarPriorities: readonly string[],
  planned: readonly Planned[],
): Uncovered[] {
  return improvementPlan(reviews, pillarPriorities).flatMap((found) => {
    const review = reviews.find(({ lensKey }) => lensKey === found.lensKey)
    if (!review) return []
    const here = plannedFor(found, planned)
    const choiceIds = found.unmet.map(({ id }) => id).filter((id) => !here?.has(id))
    if (here && (choiceIds.length === 0 || lowers(found, review, here))) return []
    return [{ review, question: found.question, risk: found.risk, choiceIds }]
  })
}

/** Null when nothing is about the question. */
function plannedFor(found: Improvement, planned: readonly Planned[]): ReadonlySet<string> | null {
  const here = linksTo(found, planned)
  return here.length === 0 ? null : new Set(here.flatMap(({ choiceIds }) => choiceIds))
}

function linksTo({ lensKey, question }: Improvement, planned: readonly Planned[]): Planned[] {
  return planned.filter((one) => one.lensKey === lensKey && one.questionId === question.id)
}

function lowers({ question, risk }: Improvement, review: ReviewState, done: ReadonlySet<string>): boolean {
  const then = riskOf(question, withPractices(question, answerOf(review, question.id), done))
  return then === "NONE" || (then === "MEDIUM" && risk === "HIGH")
}

/** What the items of a plan put in place. */
export function plannedBy(items: readonly Pick<ImprovementItem, "links">[]): Planned[] {
  return items.flatMap(({ links }) =>
    links.map(({ lensKey, questionId, practices }) => {
      return { lensKey, questionId, choiceIds: practices.map(({ id }) => id) }
    }),
  )
}

/** A practice that the lens calls quick, of a question at high risk. */
export interface QuickProposal {
  lensKey: string
  questionId: string
  /** "SEC 3". */
  label: string
  choiceId: string
  practice: string
}

/**
 * Quick wins that are not in the plan yet, at most so many: practices of questions at high risk that take less than 30
 * minutes and change no architecture, as their lens says. An improvement keeps its practices from being proposed again,
 * also one whose risk is accepted; one about a question without naming practices keeps all of them. Only what will not
 * be done leaves them open. Source: product.md, prioritising.
 */
export function proposeQuickWins(
  reviews: readonly ReviewState[],
  pillarPriorities: readonly string[],
  items: readonly Pick<ImprovementItem, "links" | "status">[],
  most: number,
): QuickProposal[] {
  const planned = plannedBy(items.filter(({ status }) => status !== "WONT_DO"))
  const found = improvementPlan(reviews, pillarPriorities).flatMap((one) => {
    if (one.risk !== "HIGH") return []
    const here = linksTo(one, planned)
    const isWhole = here.some(({ choiceIds }) => choiceIds.length === 0)
    const taken = new Set(here.flatMap(({ choiceIds }) => choiceIds))
    const pillars = reviews.find(({ lensKey }) => lensKey === one.lensKey)?.lens.pillars ?? []
    const pillarNumber = pillars.findIndex(({ id }) => id === one.pillar.id) + 1
    const label = questionLabel(one.pillar, pillarNumber, one.number)
    return one.unmet
      .filter(({ id, guidance }) => guidance.quickWin === true && !isWhole && !taken.has(id))
      .map(({ id, title }) => {
        return { lensKey: one.lensKey, questionId: one.question.id, label, choiceId: id, practice: title }
      })
  })
  return found.slice(0, Math.max(0, most))
}
