import "server-only"
import { joinNotes } from "@/lib/autosave/join-notes"
import { AppError } from "@/lib/errors"
import { isNoneOfThese, type Question } from "@/lib/lens/model"
import type { Command } from "@/lib/live/commands"
import type { Served } from "@/lib/live/decision"
import { type Stop, stopsOf } from "@/lib/live/plan"
import type { AnswerBrief, SessionState } from "@/lib/live/state"
import { type Answer, choicesWith } from "@/lib/review/answer"
import { type AnswerChange, applyAnswer } from "@/lib/review/apply-answer"
import { riskOf } from "@/lib/review/state"
import { toAnswer } from "@/lib/server/answer-rows"
import { question } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { type AnswerRow, type Authorized, requireAnswer } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"

/** An answer of the review that a command is about, and what it becomes. */
export interface AnswerStep {
  row: Authorized<AnswerRow>
  lensKey: string
  before: Answer
  after: Answer
}

type Place = NonNullable<Stop["question"]>

/** The question of a stop; null for a part of the agenda without one. */
export function placeOf(state: SessionState, stopId: string | undefined): Place | null {
  return stopsOf(state.agenda).find((stop) => stop.id === stopId)?.question ?? null
}

/** The answer as it is now, for the log; null where its lens or question is gone: the group goes on without. */
export async function briefNow(ctx: Context, workloadId: string, place: Place | null): Promise<AnswerBrief | null> {
  if (!place) return null
  try {
    return toBrief((await readStep(ctx, workloadId, place, "workload.view", () => ({}))).before)
  } catch (error) {
    if (error instanceof AppError && (error.code === "ResourceNotFound" || error.code === "Validation")) return null
    throw error
  }
}

/** What `decide` or `not-applicable` does to the review's answer, by the rights that every answer needs. */
export function answerStep(ctx: Context, workloadId: string, place: Place, command: Command): Promise<AnswerStep> {
  return readStep(ctx, workloadId, place, "answer.edit", (asked, before) => {
    if (command.type === "decide") return decided(asked, before, command)
    const reason = command.type === "not-applicable" ? command.reason : ""
    return { isApplicable: false, reason: "OTHER", notes: joinNotes(reason, before.notes) }
  })
}

export function servedBy({ before, after }: AnswerStep): Served {
  return { before: toBrief(before), after: toBrief(after) }
}

/** Every practice becomes what was decided; a note on a practice stays. */
function decided(asked: Question, before: Answer, command: Command & { type: "decide" }): AnswerChange {
  const marked = new Set(command.notApplicable)
  const updates = asked.choices.flatMap((choice) => {
    const was = before.choices[choice.id]?.status === "NOT_APPLICABLE"
    if (isNoneOfThese(choice) || was === marked.has(choice.id)) return []
    const status = marked.has(choice.id)
      ? "NOT_APPLICABLE"
      : command.selected.includes(choice.id)
        ? "SELECTED"
        : "UNSELECTED"
    return [[choice.id, { status }] as const]
  })
  return {
    selectedChoices: command.selected.filter((id) => !marked.has(id)),
    choiceUpdates: Object.fromEntries(updates),
    notes: command.notes,
    isApplicable: true,
    reason: "NONE",
  }
}

async function readStep(
  ctx: Context,
  workloadId: string,
  { lensKey, questionId }: Place,
  action: "workload.view" | "answer.edit",
  change: (asked: Question, before: Answer) => AnswerChange,
): Promise<AnswerStep> {
  const input = { WorkloadId: workloadId, LensAlias: lensKey, QuestionId: questionId }
  const row = await requireAnswer(ctx, input, action)
  const found = question(await loadLens(ctx.db, row.lensVersionId), questionId)
  const before = toAnswer(questionId, found.pillar.id, row.stored)
  const state = applyAnswer(found.question, before, change(found.question, before))
  return { row, lensKey, before, after: { ...before, ...state, risk: riskOf(found.question, state) } }
}

function toBrief(answer: Answer): AnswerBrief {
  const { isApplicable, risk } = answer
  const [selected, notApplicable] = [choicesWith(answer, "SELECTED"), choicesWith(answer, "NOT_APPLICABLE")]
  return { selected, notApplicable, isApplicable, risk }
}
