import "server-only"
import { toAnswerChange } from "@/lib/aws/answer-change"
import { toAnswerShape, toAnswerSummary, toBriefAnswer, toImprovementSummary } from "@/lib/aws/answer-shape"
import { lensArn } from "@/lib/aws/arns"
import type { AnswerInput, ListAnswersInput, ListImprovementsInput, UpdateAnswerInput } from "@/lib/aws/review-schema"
import { AppError, invalid } from "@/lib/errors"
import { findQuestion, type Lens, type Question } from "@/lib/lens/model"
import type { Answer } from "@/lib/review/answer"
import { applyAnswer, sameAnswer } from "@/lib/review/apply-answer"
import { prioritizedQuestions } from "@/lib/review/profile"
import { riskOf } from "@/lib/review/state"
import { toAnswer } from "@/lib/server/answer-rows"
import { writeAnswer } from "@/lib/server/answer-write"
import type { Context } from "@/lib/server/context"
import { type AnswerRow, requireAnswer } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"
import { page } from "@/lib/server/pagination"
import { loadReview } from "@/lib/server/reviews"

/** How often a merge starts again because somebody else was quicker, before the caller is told. */
const TRIES = 5

export function question(lens: Lens, questionId: string) {
  const found = findQuestion(lens, questionId)
  if (!found) throw invalid(`No question with ID ${questionId} was found`, "QuestionId")
  return found
}

/**
 * Changes one answer. Ticks merge choice by choice with what others did meanwhile; a note that was edited from an
 * older version is refused with the stored answer, so that both texts survive.
 */
export async function updateAnswer(ctx: Context, input: UpdateAnswerInput) {
  const change = toAnswerChange(input)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = await requireAnswer(ctx, input, "answer.edit")
    const lens = await loadLens(ctx.db, row.lensVersionId)
    const found = question(lens, input.QuestionId)
    const before = toAnswer(input.QuestionId, found.pillar.id, row.stored)
    refuseOldNotes(input, before)
    const state = applyAnswer(found.question, before, change)
    const after: Answer = { ...before, ...state, risk: riskOf(found.question, state) }
    const key = row.lensAlias ?? row.lensId
    const event = { lensKey: key, clientId: input.Plumbline?.ClientId }
    const saved = sameAnswer(before, after) ? before : await writeAnswer(ctx, row, before, after, event)
    if (!saved) continue
    const { version, notesVersion } = saved
    const shape = input.Plumbline?.Brief ? toBriefAnswer : toAnswerShape
    return {
      WorkloadId: input.WorkloadId,
      LensAlias: input.LensAlias,
      LensArn: arnOf(row),
      Answer: shape(found.pillar.id, found.question, { ...after, version, notesVersion }),
    }
  }
  throw new AppError("Conflict", "Many people are changing this answer at once. Try again in a moment.", {
    resourceId: input.QuestionId,
    resourceType: "Answer",
  })
}

function refuseOldNotes(input: UpdateAnswerInput, stored: Answer): void {
  const base = input.Plumbline?.NotesVersion
  if (input.Notes === undefined || base === undefined || base === stored.notesVersion) return
  if (input.Notes === stored.notes) return
  throw new AppError(
    "Conflict",
    "Somebody else changed these notes meanwhile. Both texts are kept: choose or join them.",
    {
      resourceId: input.QuestionId,
      resourceType: "Answer",
      current: stored,
    },
  )
}

export async function getAnswer(ctx: Context, input: AnswerInput) {
  const { arn, lens, answerTo } = await (input.MilestoneNumber === undefined ? current(ctx, input) : asOf(ctx, input))
  const { pillar, question: asked } = question(lens, input.QuestionId)
  return {
    WorkloadId: input.WorkloadId,
    ...(input.MilestoneNumber !== undefined && { MilestoneNumber: input.MilestoneNumber }),
    LensAlias: input.LensAlias,
    LensArn: arn,
    Answer: toAnswerShape(pillar.id, asked, answerTo(pillar.id, asked)),
  }
}

/** Without the other answers of the review. */
async function current(ctx: Context, input: AnswerInput) {
  const row = await requireAnswer(ctx, input, "workload.view")
  return {
    arn: arnOf(row),
    lens: await loadLens(ctx.db, row.lensVersionId),
    answerTo: (pillarId: string, asked: Question) => toAnswer(asked.id, pillarId, row.stored),
  }
}

async function asOf(ctx: Context, input: AnswerInput) {
  const { arn, lens, answer } = await loadReview(ctx, input)
  return { arn, lens, answerTo: answer }
}

function arnOf(row: AnswerRow): string {
  return lensArn({ id: row.lensId, alias: row.lensAlias }, row.lensAccountId)
}

export async function listAnswers(ctx: Context, input: ListAnswersInput) {
  const { rows, head, next } = await listQuestions(ctx, input, input.MaxResults ?? 50)
  return {
    ...head,
    AnswerSummaries: rows.map((row) => ({
      ...toAnswerSummary(row.pillarId, row.question, row.answer),
      ...(row.prioritized !== null && { QuestionType: row.prioritized ? "PRIORITIZED" : "NON_PRIORITIZED" }),
    })),
    ...next,
  }
}

/** The questions at HIGH or MEDIUM risk; see `lib/review/plan.ts` for their order on the page. */
export async function listLensReviewImprovements(ctx: Context, input: ListImprovementsInput) {
  const atRisk = (answer: Answer) => answer.risk === "HIGH" || answer.risk === "MEDIUM"
  const { rows, head, next } = await listQuestions(ctx, input, input.MaxResults ?? 100, atRisk)
  const summaries = rows.map((row) => toImprovementSummary(row.pillarId, row.question, row.answer))
  return { ...head, ImprovementSummaries: summaries, ...next }
}

async function listQuestions(
  ctx: Context,
  input: ListAnswersInput | ListImprovementsInput,
  size: number,
  wanted: (answer: Answer) => boolean = () => true,
) {
  const review = await loadReview(ctx, input)
  const pillars = review.lens.pillars.filter((pillar) => input.PillarId === undefined || pillar.id === input.PillarId)
  if (pillars.length === 0) throw invalid(`No pillar with ID ${input.PillarId} was found`, "PillarId")
  const all = pillars.flatMap((pillar) =>
    pillar.questions.map((one) => ({ pillarId: pillar.id, question: one, answer: review.answer(pillar.id, one) })),
  )
  const first = review.profile && prioritizedQuestions(review.lens, review.profile.answers)
  const ranked = all.map((row) => ({ ...row, prioritized: first?.has(row.question.id) ?? null }))
  const asked = input.QuestionPriority && input.QuestionPriority === "PRIORITIZED"
  const listed = ranked.filter(
    (row) => wanted(row.answer) && (asked === undefined || (row.prioritized ?? false) === asked),
  )
  const list = `answers ${JSON.stringify([review.arn, input.PillarId, input.QuestionPriority, input.MilestoneNumber])}`
  const shown = page(ctx, list, listed, size, input.NextToken)
  const head = {
    WorkloadId: input.WorkloadId,
    ...(input.MilestoneNumber !== undefined && { MilestoneNumber: input.MilestoneNumber }),
    LensAlias: input.LensAlias,
    LensArn: review.arn,
  }
  return { rows: shown.rows, head, next: shown.next }
}
