import { isNoneOfThese, type Question, type Risk } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import {
  compareReviews,
  isUntouched,
  type Move,
  type QuestionChange,
  type WaterfallStep,
  waterfall,
} from "@/lib/review/compare"
import { addCounts, type RiskCounts } from "@/lib/review/counts"
import { type ReviewState, reviewCounts } from "@/lib/review/state"
import { questionLines } from "./question-line"

/** Where a question stands in a comparison: by what its answers did, with the same risk, or by what the lens did. */
export type ChangeGroup = Exclude<Move, "unchanged"> | "same-risk" | "lens"

/** In the order they are shown: what got better, what got worse, the rest. */
export const CHANGE_GROUPS = [
  "resolved",
  "improved",
  "appeared",
  "reopened",
  "worsened",
  "withdrawn",
  "answered",
  "same-risk",
  "lens",
] as const satisfies ChangeGroup[]

/** One question before and after. A risk is null where the lens did not have the question. */
export interface ComparedQuestion {
  lensKey: string
  lensName: string
  pillarName: string
  /** "SEC 3" */
  label: string
  id: string
  title: string
  before: Risk | null
  after: Risk | null
  lensChange: QuestionChange["lensChange"]
  /** Both texts where they differ. */
  notes: { before: string; after: string } | null
  /** Titles of the practices that came into place and that went. */
  gained: string[]
  lost: string[]
  /** By how much this change, in its group, moves the number of questions at each risk: -1, 0 or 1. */
  shift: Record<"HIGH" | "MEDIUM", number>
}

export interface Comparison {
  before: RiskCounts
  after: RiskCounts
  /** All groups in their order; empty ones too. A question that both lens and answers moved stands in two. */
  groups: { id: ChangeGroup; questions: ComparedQuestion[] }[]
  high: WaterfallStep[]
  /** Questions of either state that did not change at all. */
  untouched: number
}

/** Two states of one workload, ready to be shown. `wasRisky` as for `compareReviews`. */
export function comparison(
  before: readonly ReviewState[],
  after: readonly ReviewState[],
  wasRisky?: (lensKey: string, questionId: string) => boolean,
): Comparison {
  const changes = compareReviews(before, after, wasRisky)
  // The later state's labels win, as its order does.
  const lines = new Map([...questionLines(before), ...questionLines(after)].map((line) => [placeOf(line), line]))
  const groups = CHANGE_GROUPS.map((id) => ({
    id,
    questions: changes.flatMap((change) => {
      const line = lines.get(placeOf({ lensKey: change.lensKey, id: change.question.id }))
      if (!line || !groupsOf(change).includes(id)) return []
      const { lensKey, lensName, pillarName, label, title } = line
      return [{ lensKey, lensName, pillarName, label, id: line.id, title, ...differences(change, id) }]
    }),
  }))
  return {
    before: addCounts(before.map(reviewCounts)),
    after: addCounts(after.map(reviewCounts)),
    groups,
    high: inOrder(waterfall(changes, "HIGH")),
    untouched: changes.filter(isUntouched).length,
  }
}

/** The steps between start and end in the order of the lists below them. */
function inOrder(steps: WaterfallStep[]): WaterfallStep[] {
  const rank = ({ kind }: WaterfallStep) =>
    kind === "start" ? -1 : kind === "end" ? CHANGE_GROUPS.length : CHANGE_GROUPS.indexOf(kind)
  return steps.sort((one, other) => rank(one) - rank(other))
}

const placeOf = ({ lensKey, id }: { lensKey: string; id: string }) => JSON.stringify([lensKey, id])

function groupsOf(change: QuestionChange): ChangeGroup[] {
  const { progress, lensChange } = change
  const byAnswer: ChangeGroup[] =
    progress !== "unchanged" ? [progress] : lensChange || isUntouched(change) ? [] : ["same-risk"]
  return lensChange ? [...byAnswer, "lens"] : byAnswer
}

function differences(change: QuestionChange, group: ChangeGroup) {
  const { before, after, lensChange, notesChanged, question } = change
  const carried = lensChange ? lensChange.to : (before?.risk ?? null)
  const step = (risk: Risk) =>
    group === "lens"
      ? Number(carried === risk) - Number(before?.risk === risk)
      : Number(after?.risk === risk) - Number(carried === risk)
  return {
    before: before?.risk ?? null,
    after: after?.risk ?? null,
    lensChange,
    notes: notesChanged && before && after ? { before: before.answer.notes, after: after.answer.notes } : null,
    gained: before && after ? inPlaceOnlyIn(question, after.answer, before.answer) : [],
    lost: before && after ? inPlaceOnlyIn(question, before.answer, after.answer) : [],
    shift: { HIGH: step("HIGH"), MEDIUM: step("MEDIUM") },
  }
}

function inPlaceOnlyIn(question: Question, one: AnswerState, other: AnswerState): string[] {
  const has = (answer: AnswerState, id: string) =>
    Object.hasOwn(answer.choices, id) && answer.choices[id]?.status === "SELECTED"
  const found = question.choices.filter((choice) => has(one, choice.id) && !has(other, choice.id))
  return found.filter((choice) => !isNoneOfThese(choice)).map((choice) => choice.title)
}
