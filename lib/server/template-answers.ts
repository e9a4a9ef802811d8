import "server-only"
import { toAnswerChange } from "@/lib/aws/answer-change"
import { toAnswerShape, toAnswerSummary } from "@/lib/aws/answer-shape"
import type * as input from "@/lib/aws/template-schema"
import { invalid } from "@/lib/errors"
import type { Question } from "@/lib/lens/model"
import type { AnswerState } from "@/lib/review/answer"
import { applyAnswer, sameAnswer } from "@/lib/review/apply-answer"
import { riskOf } from "@/lib/review/state"
import { question } from "@/lib/server/answers"
import { toJson } from "@/lib/server/audit"
import type { Context } from "@/lib/server/context"
import { page } from "@/lib/server/pagination"
import { changeLens, loadTemplateReview, toState } from "@/lib/server/template-lenses"

/** The answers of a review template. They have no risk: nobody runs a template. */

function stored(one: Question, state: AnswerState) {
  return { ...state, risk: riskOf(one, state), version: 0, notesVersion: 0 }
}

function answerStatus(risk: string) {
  return { AnswerStatus: risk === "UNANSWERED" ? "UNANSWERED" : "ANSWERED" }
}

function toTemplateAnswer(pillarId: string, one: Question, state: AnswerState) {
  const { Risk, Plumbline: _, ...shape } = toAnswerShape(pillarId, one, stored(one, state))
  return { ...shape, ...answerStatus(Risk) }
}

export async function listReviewTemplateAnswers(ctx: Context, given: input.ListTemplateAnswersInput) {
  const { lens, answer } = await loadTemplateReview(ctx, given, "template.view")
  const pillars = lens.pillars.filter((pillar) => given.PillarId === undefined || pillar.id === given.PillarId)
  if (pillars.length === 0) throw invalid(`No pillar with ID ${given.PillarId} was found`, "PillarId")
  const rows = pillars.flatMap((pillar) => pillar.questions.map((one) => ({ pillarId: pillar.id, one })))
  const list = `templateAnswers ${JSON.stringify([given.TemplateArn, given.LensAlias, given.PillarId])}`
  const shown = page(ctx, list, rows, given.MaxResults ?? 50, given.NextToken)
  return {
    TemplateArn: given.TemplateArn,
    LensAlias: given.LensAlias,
    AnswerSummaries: shown.rows.map(({ pillarId, one }) => {
      const { Risk, ...shape } = toAnswerSummary(pillarId, one, stored(one, answer(one.id)))
      return { ...shape, ...answerStatus(Risk) }
    }),
    ...shown.next,
  }
}

export async function getReviewTemplateAnswer(ctx: Context, given: input.TemplateAnswerInput) {
  const { lens, answer } = await loadTemplateReview(ctx, given, "template.view")
  const found = question(lens, given.QuestionId)
  return {
    TemplateArn: given.TemplateArn,
    LensAlias: given.LensAlias,
    Answer: toTemplateAnswer(found.pillar.id, found.question, answer(given.QuestionId)),
  }
}

export async function updateReviewTemplateAnswer(ctx: Context, given: input.UpdateTemplateAnswerInput) {
  const { template, row, lens } = await loadTemplateReview(ctx, given, "template.edit")
  const { question: asked } = question(lens, given.QuestionId)
  const change = toAnswerChange(given)
  const key = { templateLensId: row.id, questionId: asked.id }
  await changeLens(ctx, template, row, async (tx) => {
    const where = { templateLensId_questionId: key }
    const before = toState((await tx.templateAnswer.findUnique({ where })) ?? undefined)
    const after = applyAnswer(asked, before, change)
    if (!sameAnswer(before, after)) {
      const data = { ...after, choices: toJson(after.choices), updatedAt: ctx.now }
      await tx.templateAnswer.upsert({ where, create: { ...key, ...data }, update: data })
    }
    return { questionId: asked.id, answer: after }
  })
  return getReviewTemplateAnswer(ctx, given)
}
