import "server-only"
import { lensIdFrom, lensKey } from "@/lib/aws/arns"
import { invalid } from "@/lib/errors"
import { type Draft, draftFrom, type Source } from "@/lib/improvement/draft"
import type { CreateFromReviewInput, CreateImprovementInput } from "@/lib/improvement/improvement-schema"
import type { ImprovementItem } from "@/lib/improvement/item"
import { uncovered } from "@/lib/improvement/uncovered"
import { findQuestion } from "@/lib/lens/model"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireWorkload, type WorkloadRow } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { columnsOf, ownerOf } from "@/lib/server/improvement-fields"
import { toItem, WHOLE_ITEM } from "@/lib/server/improvement-rows"
import { tellChanged } from "@/lib/server/improvement-write"
import { aroundOf } from "@/lib/server/improvements"
import { currentReviews, type LoadedReview } from "@/lib/server/reviews"
import type { Prisma } from "@/prisma/generated/client"

/**
 * Writes down one improvement. With `Links` it is about those questions and starts from the lens's texts; members of
 * the input replace what the lens says. Without links it needs a title. Throws Validation for a question that the
 * workload does not have or an owner who is no member. Stable: sessions, imports and others create through this.
 */
export async function createImprovement(
  ctx: Context,
  input: CreateImprovementInput,
): Promise<{ Improvement: ImprovementItem }> {
  const workload = await requireWorkload(ctx, input.WorkloadId, "improvement.edit")
  const reviews = await currentReviews(ctx.db, workload.id)
  const draft = draftFrom((input.Links ?? []).map((link) => sourceOf(reviews, link)))
  const { WorkloadId: _, Links: __, Steps, Criteria, Status = "OPEN", ...fields } = input
  const owner = await ownerOf(ctx.db, ctx, input.Owner)
  const set = columnsOf(fields, owner)
  const title = set.title ?? draft?.title
  if (!title) throw invalid("needs a title, or a question that it is about", "Title")
  const row = await transaction(ctx, async (tx) => {
    const number = await takeNumbers(tx, workload, 1)
    const links = await linksOf(tx, workload, draft)
    const steps = stepRows(Steps ?? draft?.steps ?? [], Criteria ?? draft?.criteria ?? [])
    const { columns } = draftColumns(draft)
    const id = await insert(tx, ctx, workload, { ...columns, ...set, title, number, status: Status }, links, steps)
    await tellChanged(tx, workload.id, [number])
    return tx.improvementItem.findUniqueOrThrow({ where: { id }, include: WHOLE_ITEM })
  })
  return { Improvement: toItem(row, await aroundOf(ctx.db, workload, ctx.now)) }
}

/**
 * One improvement for each question at these risks whose risk the plan would leave as it is, in the order of the
 * review's improvement plan; answers their numbers. Asked again it makes no second ones.
 */
export async function createImprovementsFromReview(
  ctx: Context,
  input: CreateFromReviewInput,
): Promise<{ Numbers: number[] }> {
  const workload = await requireWorkload(ctx, input.WorkloadId, "improvement.edit")
  return transaction(ctx, async (tx) => {
    // Holds back others who add from the review at the same moment.
    await tx.$executeRaw`SELECT 1 FROM "Workload" WHERE "id" = ${workload.id} FOR UPDATE`
    const reviews = await currentReviews(tx, workload.id)
    const present = await tx.improvementLink.findMany({
      where: { item: { workloadId: workload.id } },
      select: {
        questionId: true,
        choiceIds: true,
        review: { select: { lens: { select: { id: true, alias: true } } } },
      },
    })
    const planned = present.map(({ review, ...link }) => ({ ...link, lensKey: lensKey(review.lens) }))
    const found = uncovered(reviews, workload.pillarPriorities, planned).flatMap((one) => {
      const { review, question, risk, choiceIds } = one
      const draft = input.Risks.includes(risk) ? draftFrom([{ review, questionId: question.id, choiceIds }]) : null
      return draft ? [draft] : []
    })
    if (found.length === 0) return { Numbers: [] }
    const first = (await takeNumbers(tx, workload, found.length)) - found.length + 1
    const numbers = found.map((_, index) => first + index)
    for (const [index, draft] of found.entries()) {
      const links = await linksOf(tx, workload, draft)
      const { columns } = draftColumns(draft)
      const data = { ...columns, title: draft.title, number: first + index, status: "OPEN" as const }
      await insert(tx, ctx, workload, data, links, stepRows(draft.steps, draft.criteria))
    }
    await tellChanged(tx, workload.id, numbers)
    return { Numbers: numbers }
  })
}

/** The question that a link means. Throws Validation when the workload does not have it, or it not that practice. */
export function sourceOf(
  reviews: readonly LoadedReview[],
  { LensAlias, QuestionId, ChoiceIds }: NonNullable<CreateImprovementInput["Links"]>[number],
): Source & { review: LoadedReview } {
  const wanted = lensIdFrom(LensAlias)
  const review = reviews.find((one) => one.lensKey === wanted || one.lensId === wanted)
  const found = review && findQuestion(review.lens, QuestionId)
  if (!review || !found) throw invalid(`No question with ID ${QuestionId} was found in ${LensAlias}.`, "Links")
  const unknown = ChoiceIds?.find((id) => !found.question.choices.some((choice) => choice.id === id))
  if (unknown !== undefined) throw invalid(`No choice with ID ${unknown} was found in ${QuestionId}.`, "Links")
  return { review, questionId: QuestionId, choiceIds: ChoiceIds }
}

/** Gives out that many numbers; answers the last. Others who want one wait for this transaction. */
async function takeNumbers(tx: Transaction, { id }: Authorized<WorkloadRow>, count: number): Promise<number> {
  const data = { lastImprovement: { increment: count } }
  const row = await tx.workload.update({ where: { id }, data, select: { lastImprovement: true } })
  return row.lastImprovement
}

type LinkRow = Omit<Prisma.ImprovementLinkCreateManyItemInput, "itemId">
type StepRow = Omit<Prisma.ImprovementStepCreateManyItemInput, "itemId">

async function linksOf(tx: Transaction, { id }: Authorized<WorkloadRow>, draft: Draft | null): Promise<LinkRow[]> {
  if (!draft) return []
  const rows = await tx.lensReview.findMany({ where: { workloadId: id, removedAt: null }, include: { lens: true } })
  return draft.links.flatMap(({ lensKey: key, questionId, choiceIds }) => {
    const review = rows.find(({ lens }) => lensKey(lens) === key)
    return review ? [{ lensReviewId: review.id, questionId, choiceIds }] : []
  })
}

function stepRows(steps: readonly string[], criteria: readonly string[]): StepRow[] {
  const rows = (kind: "STEP" | "CRITERION", texts: readonly string[]) =>
    texts.map((text, index) => ({ id: newId(), kind, position: index + 1, text: text.slice(0, 2000) }))
  return [...rows("STEP", steps), ...rows("CRITERION", criteria)]
}

function draftColumns(draft: Draft | null) {
  if (!draft) return { columns: { risk: "MEDIUM", impact: "MEDIUM", effort: "M" } as const }
  const { title: _, steps: __, criteria: ___, links: ____, ...columns } = draft
  return { columns }
}

async function insert(
  tx: Transaction,
  ctx: Context,
  workload: Authorized<WorkloadRow>,
  columns: Omit<Prisma.ImprovementItemCreateManyInput, "id" | "workloadId">,
  links: LinkRow[],
  steps: StepRow[],
): Promise<string> {
  const id = newId()
  const made = { createdAt: ctx.now, updatedAt: ctx.now, createdBy: actorId(ctx.actor) }
  await tx.improvementItem.create({
    data: {
      ...{ ...columns, id, workloadId: workload.id, ...made },
      links: { createMany: { data: links } },
      steps: { createMany: { data: steps } },
    },
  })
  const after = { number: columns.number, title: columns.title, questions: links.map((link) => link.questionId) }
  await audit(tx, ctx, "improvement.create", { kind: "improvement", id, after })
  return id
}
