import "server-only"
import { lensArn, lensIdFrom } from "@/lib/aws/arns"
import type * as input from "@/lib/aws/template-schema"
import { invalid, notFound } from "@/lib/errors"
import type { Lens, Pillar } from "@/lib/lens/model"
import { type AnswerState, EMPTY_ANSWER, type Reason } from "@/lib/review/answer"
import { riskOf } from "@/lib/review/state"
import { planUpgrade, upgradePath } from "@/lib/review/upgrade"
import { audit, toJson } from "@/lib/server/audit"
import { type Context, type Database, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireAction, requireTemplate, type TemplateRow } from "@/lib/server/gate"
import { idChanges } from "@/lib/server/id-changes"
import { loadLens } from "@/lib/server/lens-store"
import { once } from "@/lib/server/request-token"
import { seconds } from "@/lib/server/workload-shape"
import type { Prisma, TemplateAnswer } from "@/prisma/generated/client"

/** A lens in a review template, with what was answered beforehand. */

export const TEMPLATE_LENSES = {
  include: {
    lens: {
      include: {
        workspace: { select: { accountId: true } },
        versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, version: true, number: true } },
      },
    },
    lensVersion: { select: { version: true, name: true, number: true } },
    answers: true,
  },
  orderBy: { position: "asc" },
} satisfies Prisma.ReviewTemplate$lensesArgs

export type TemplateLensRow = Prisma.TemplateLensGetPayload<{ include: (typeof TEMPLATE_LENSES)["include"] }>

/** True when no newer version waits and the lens was not deleted: such a template can be used. */
export function isCurrent({ lens, lensVersionId }: TemplateLensRow): boolean {
  return lens.deletedAt === null && lens.versions[0]?.id === lensVersionId
}

function status(row: TemplateLensRow): string {
  if (row.lens.deletedAt !== null) return "DELETED"
  return isCurrent(row) ? "CURRENT" : "NOT_CURRENT"
}

export function toState(row: TemplateAnswer | undefined): AnswerState {
  if (!row) return EMPTY_ANSWER
  const { isApplicable, notes } = row
  return {
    choices: row.choices as unknown as AnswerState["choices"],
    isApplicable,
    reason: row.reason as Reason,
    notes,
  }
}

export interface TemplateReview {
  template: Authorized<TemplateRow>
  row: TemplateLensRow
  lens: Lens
  arn: string
  answer(questionId: string): AnswerState
}

/** One lens of a template. Throws ResourceNotFound when the template, or the lens in it, is not there. */
export async function loadTemplateReview(
  ctx: Context,
  given: input.TemplateReviewInput,
  action: "template.view" | "template.edit",
): Promise<TemplateReview> {
  const template = await requireTemplate(ctx, given.TemplateArn, action)
  const id = lensIdFrom(given.LensAlias)
  const row = await ctx.db.templateLens.findFirst({
    where: { templateId: template.id, lens: { OR: [{ id }, { alias: id }] } },
    include: TEMPLATE_LENSES.include,
  })
  if (!row) throw notFound("ReviewTemplateLensReview", given.LensAlias)
  const stored = new Map(row.answers.map((answer) => [answer.questionId, answer]))
  return {
    template,
    row,
    lens: await loadLens(ctx.db, row.lensVersionId),
    arn: lensArn(row.lens, row.lens.workspace?.accountId ?? null),
    answer: (questionId) => toState(stored.get(questionId)),
  }
}

interface QuestionCounts {
  UNANSWERED: number
  ANSWERED: number
}

function countsOf(pillars: readonly Pillar[], answer: (questionId: string) => AnswerState): QuestionCounts {
  const questions = pillars.flatMap((pillar) => pillar.questions)
  const open = questions.filter((question) => riskOf(question, answer(question.id)) === "UNANSWERED").length
  return { UNANSWERED: open, ANSWERED: questions.length - open }
}

/** Over all lenses of a template. */
export async function countsOfTemplate(db: Database, rows: readonly TemplateLensRow[]): Promise<QuestionCounts> {
  const sum = { UNANSWERED: 0, ANSWERED: 0 }
  for (const row of rows) {
    const stored = new Map(row.answers.map((answer) => [answer.questionId, answer]))
    const lens = await loadLens(db, row.lensVersionId)
    const counts = countsOf(lens.pillars, (id) => toState(stored.get(id)))
    sum.UNANSWERED += counts.UNANSWERED
    sum.ANSWERED += counts.ANSWERED
  }
  return sum
}

export async function getReviewTemplateLensReview(ctx: Context, given: input.TemplateReviewInput) {
  const { row, lens, arn, answer } = await loadTemplateReview(ctx, given, "template.view")
  const pillarNotes = row.pillarNotes as Record<string, string>
  const last = Math.max(Number(row.updatedAt), ...row.answers.map((one) => Number(one.updatedAt)))
  return {
    TemplateArn: given.TemplateArn,
    LensReview: {
      LensAlias: row.lens.alias ?? arn,
      LensArn: arn,
      LensVersion: row.lensVersion.version,
      LensName: row.lensVersion.name,
      LensStatus: status(row),
      PillarReviewSummaries: lens.pillars.map((pillar) => ({
        PillarId: pillar.id,
        PillarName: pillar.name,
        Notes: pillarNotes[pillar.id] ?? "",
        QuestionCounts: countsOf([pillar], answer),
      })),
      UpdatedAt: seconds(new Date(last)),
      Notes: row.notes,
      QuestionCounts: countsOf(lens.pillars, answer),
    },
  }
}

export async function updateReviewTemplateLensReview(ctx: Context, given: input.UpdateTemplateReviewInput) {
  const { template, row, lens } = await loadTemplateReview(ctx, given, "template.edit")
  const { LensNotes, PillarNotes = {} } = given
  const unknown = Object.keys(PillarNotes).find((id) => !lens.pillars.some((pillar) => pillar.id === id))
  if (unknown !== undefined) throw invalid(`No pillar with ID ${unknown} was found`, "PillarNotes")
  await changeLens(ctx, template, row, async (tx, current) => {
    const pillarNotes = { ...(current.pillarNotes as Record<string, string>), ...PillarNotes }
    const data = { pillarNotes, updatedAt: ctx.now, ...(LensNotes !== undefined && { notes: LensNotes }) }
    await tx.templateLens.update({ where: { id: row.id }, data })
    return { notes: LensNotes, pillarNotes: PillarNotes }
  })
  return getReviewTemplateLensReview(ctx, given)
}

/** To the newest version; answers go along as in a lens review, but without a milestone. */
export async function upgradeReviewTemplateLensReview(ctx: Context, given: input.UpgradeTemplateReviewInput) {
  requireAction(ctx, "template.edit")
  return once(ctx, "UpgradeReviewTemplateLensReview", given, async () => {
    const { template, row, lens } = await loadTemplateReview(ctx, given, "template.edit")
    const newest = row.lens.versions[0]
    if (row.lens.deletedAt !== null) throw invalid("This lens was deleted.", "LensAlias")
    if (!newest || newest.id === row.lensVersionId) {
      throw invalid("The review template has the newest version of the lens already.", "LensAlias")
    }
    const after = await loadLens(ctx.db, newest.id)
    await changeLens(ctx, template, row, async (tx) => {
      const where = { templateLensId: row.id }
      const rows = await tx.templateAnswer.findMany({ where })
      const answers = Object.fromEntries(rows.map((one) => [one.questionId, toState(one)]))
      const mapping = await idChanges(tx, row.lensId, row.lensVersion.number, newest.number)
      const plan = planUpgrade(upgradePath(lens, after, mapping), { answers })
      const stored = new Map(rows.map((one) => [one.questionId, one]))
      const carried = [...plan.kept, ...plan.attention].flatMap(({ questionId, oldQuestionId, answer }) => {
        const old = stored.get(oldQuestionId)
        return old ? [{ ...old, questionId, choices: toJson(answer.choices) }] : []
      })
      await tx.templateAnswer.deleteMany({ where })
      await tx.templateAnswer.createMany({ data: carried })
      const data = { lensVersionId: newest.id, updatedAt: ctx.now }
      await tx.templateLens.update({ where: { id: row.id }, data })
      return { version: newest.version }
    })
    return {}
  })
}

/** A change of one lens of a template, one after the other, with its entry in the trail. */
export async function changeLens(
  ctx: Context,
  template: Authorized<TemplateRow>,
  row: TemplateLensRow,
  change: (tx: Transaction, current: { pillarNotes: unknown }) => Promise<object>,
): Promise<void> {
  await transaction(ctx, async (tx) => {
    const locked = await tx.$queryRaw<{ pillarNotes: unknown }[]>`
      SELECT "pillarNotes" FROM "TemplateLens" WHERE "id" = ${row.id} FOR NO KEY UPDATE`
    const [current] = locked
    if (!current) throw notFound("ReviewTemplateLensReview", row.lensId)
    const after = await change(tx, current)
    await tx.reviewTemplate.update({ where: { id: template.id }, data: { updatedAt: ctx.now } })
    await audit(tx, ctx, "template.update", {
      kind: "template",
      id: template.id,
      after: { lens: row.lensId, ...after },
    })
  })
}
