import { findQuestion, type Lens, type Question, type Risk } from "@/lib/lens/model"
import { type AnswerState, EMPTY_ANSWER } from "@/lib/review/answer"
import { sameAnswer } from "@/lib/review/apply-answer"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"

/** What became of a question's risk between two states. */
export type Move =
  | "resolved"
  | "improved"
  | "appeared"
  | "reopened"
  | "worsened"
  | "answered"
  | "withdrawn"
  | "unchanged"

/** One question in two states; a side is null where the lens does not have the question. */
export interface QuestionChange {
  lensKey: string
  pillarId: string
  question: Question
  before: Side | null
  after: Side | null
  /** What the answers changed, judged by the rules of the later state (of the earlier one for a question that is gone). */
  progress: Move
  /** What the lens changed though nobody touched the answer: added, removed, or another risk for the earlier answer. */
  lensChange: { kind: "added" | "removed" | "rules"; from: Risk | null; to: Risk | null } | null
  notesChanged: boolean
}

export interface Side {
  risk: Risk
  answer: AnswerState
}

/**
 * Every question of two states of one workload, later state's order first. A state compared with itself is unchanged
 * throughout. `wasRisky` tells whether a question was at risk before the earlier state: then a new risk is a re-opened
 * one. Source: product.md (comparison separates progress from lens changes).
 */
export function compareReviews(
  before: readonly ReviewState[],
  after: readonly ReviewState[],
  wasRisky: (lensKey: string, questionId: string) => boolean = () => false,
): QuestionChange[] {
  const lensKeys = [...new Set([...after, ...before].map((review) => review.lensKey))]
  return lensKeys.flatMap((lensKey) => {
    const from = before.find((review) => review.lensKey === lensKey)
    const to = after.find((review) => review.lensKey === lensKey)
    return questionsOf(to, from).map(({ pillarId, question }): QuestionChange => {
      const old = sideOf(from, question.id)
      const now = sideOf(to, question.id)
      const carried = old && to ? riskUnder(to.lens, question.id, old.answer) : null
      const change = { lensKey, pillarId, question, before: old, after: now }
      const start = now ? (carried ?? "UNANSWERED") : (old?.risk ?? "UNANSWERED")
      const end = now?.risk ?? start
      return {
        ...change,
        progress: moveOf(start, end, wasRisky(lensKey, question.id)),
        lensChange: lensChange(old, now, carried),
        notesChanged: old !== null && now !== null && old.answer.notes !== now.answer.notes,
      }
    })
  })
}

function questionsOf(to: ReviewState | undefined, from: ReviewState | undefined) {
  const found = new Map<string, { pillarId: string; question: Question }>()
  for (const review of [to, from]) {
    for (const pillar of review?.lens.pillars ?? []) {
      for (const question of pillar.questions) {
        if (!found.has(question.id)) found.set(question.id, { pillarId: pillar.id, question })
      }
    }
  }
  return [...found.values()]
}

function sideOf(review: ReviewState | undefined, questionId: string): Side | null {
  const found = review && findQuestion(review.lens, questionId)
  if (!review || !found) return null
  const answer = answerOf(review, questionId)
  return { answer, risk: riskOf(found.question, answer) }
}

function riskUnder(lens: Lens, questionId: string, answer: AnswerState): Risk | null {
  const found = findQuestion(lens, questionId)
  return found && riskOf(found.question, keepKnown(found.question, answer))
}

/** The answer as an upgrade would keep it: without choices that the lens no longer has. */
function keepKnown(question: Question, answer: AnswerState): AnswerState {
  const known = new Set(question.choices.map((choice) => choice.id))
  const choices = Object.fromEntries(Object.entries(answer.choices).filter(([id]) => known.has(id)))
  return { ...answer, choices }
}

function lensChange(old: Side | null, now: Side | null, carried: Risk | null): QuestionChange["lensChange"] {
  if (!old) return { kind: "added", from: null, to: "UNANSWERED" }
  if (!now) return { kind: "removed", from: old.risk, to: null }
  return carried === old.risk ? null : { kind: "rules", from: old.risk, to: carried }
}

const isRisky = (risk: Risk) => risk === "HIGH" || risk === "MEDIUM"

/** What going from one risk to another means. `before`: the question was at risk earlier still. */
export function moveOf(from: Risk, to: Risk, before = false): Move {
  if (from === to) return "unchanged"
  if (to === "UNANSWERED") return "withdrawn"
  if (isRisky(to)) {
    if (isRisky(from)) return to === "HIGH" ? "worsened" : "improved"
    return before ? "reopened" : "appeared"
  }
  if (isRisky(from)) return "resolved"
  return from === "UNANSWERED" ? "answered" : "unchanged"
}

/** True when nothing about the question differs, texts and notes included. */
export function isUntouched({ before, after, lensChange }: QuestionChange): boolean {
  if (!before || !after || lensChange) return false
  return sameAnswer(before.answer ?? EMPTY_ANSWER, after.answer) && before.risk === after.risk
}

/** One step of the way from the risks of one state to those of another. */
export interface WaterfallStep {
  kind: "start" | Exclude<Move, "answered" | "unchanged" | "withdrawn"> | "lens" | "withdrawn" | "end"
  /** Questions at this risk gained (or lost, below zero); for start and end the number there is. */
  count: number
}

/** How the number of questions at `risk` went from the earlier to the later state; the steps add up. */
export function waterfall(changes: readonly QuestionChange[], risk: "HIGH" | "MEDIUM"): WaterfallStep[] {
  const steps = new Map<WaterfallStep["kind"], number>()
  const add = (kind: WaterfallStep["kind"], count: number) => {
    if (count !== 0) steps.set(kind, (steps.get(kind) ?? 0) + count)
  }
  const is = (one: Risk | null | undefined) => Number(one === risk)
  let start = 0
  let end = 0
  for (const { before, after, progress, lensChange } of changes) {
    start += is(before?.risk)
    end += is(after?.risk)
    const carried = lensChange ? lensChange.to : (before?.risk ?? null)
    add("lens", is(carried) - is(before?.risk))
    const moved = is(after?.risk) - is(carried)
    if (progress !== "unchanged" && progress !== "answered") add(progress, moved)
  }
  return [
    { kind: "start", count: start },
    ...[...steps].map(([kind, count]) => ({ kind, count })),
    { kind: "end", count: end },
  ]
}
