import "server-only"
import { AppError } from "@/lib/errors"
import { allQuestions } from "@/lib/lens/model"
import { riskOf } from "@/lib/review/state"
import { toJson } from "@/lib/server/audit"
import { actorId, type Context, type Transaction } from "@/lib/server/context"
import { type Authorized, requireTemplate, type TemplateRow } from "@/lib/server/gate"
import { recountReview, recountWorkload } from "@/lib/server/lens-apply"
import { loadLens } from "@/lib/server/lens-store"
import { isCurrent, TEMPLATE_LENSES, type TemplateLensRow, toState } from "@/lib/server/template-lenses"

/** A review template that a workload can start from. */
export interface StartingPoint {
  template: Authorized<TemplateRow>
  lenses: TemplateLensRow[]
}

/** Refuses a template with a lens that has a newer version: it has to be upgraded first. Source: aws-api.md, define workload. */
export async function findStartingPoint(ctx: Context, arn: string): Promise<StartingPoint> {
  const template = await requireTemplate(ctx, arn, "template.view")
  const lenses = await ctx.db.templateLens.findMany({ where: { templateId: template.id }, ...TEMPLATE_LENSES })
  const old = lenses.find((row) => !isCurrent(row))
  if (!old) return { template, lenses }
  const message = `The review template has ${old.lensVersion.name} in an older version. Upgrade it in the template first.`
  throw new AppError("Conflict", message, { resourceId: arn, resourceType: "ReviewTemplate" })
}

/** Fills the lens reviews of a new workload with what the template says. */
export async function applyTemplate(
  tx: Transaction,
  ctx: Context,
  workloadId: string,
  { lenses }: StartingPoint,
): Promise<void> {
  for (const row of lenses) {
    const key = { workloadId_lensId: { workloadId, lensId: row.lensId } }
    const review = await tx.lensReview.findUniqueOrThrow({ where: key })
    const lens = await loadLens(tx, review.lensVersionId)
    const questions = new Map(allQuestions(lens).map((question) => [question.id, question]))
    const answers = row.answers.flatMap((answer) => {
      const question = questions.get(answer.questionId)
      if (!question) return []
      const { choices, ...state } = toState(answer)
      const risk = riskOf(question, { choices, ...state })
      const pillarId = lens.pillars.find((pillar) => pillar.questions.includes(question))?.id ?? ""
      const places = { lensReviewId: review.id, questionId: question.id, pillarId }
      return [
        { ...places, ...state, choices: toJson(choices), risk, updatedAt: ctx.now, updatedBy: actorId(ctx.actor) },
      ]
    })
    await tx.answer.createMany({ data: answers })
    await tx.lensReview.update({ where: { id: review.id }, data: { notes: row.notes } })
    await recountReview(tx, review.id, lens)
    for (const [pillarId, notes] of Object.entries(row.pillarNotes as Record<string, string>)) {
      await tx.pillarReview.updateMany({ where: { lensReviewId: review.id, pillarId }, data: { notes } })
    }
  }
  await recountWorkload(tx, workloadId)
}
