import "server-only"
import { lensIdFrom, lensKey } from "@/lib/aws/arns"
import { invalid } from "@/lib/errors"
import { draftFrom } from "@/lib/improvement/draft"
import type { LinkInput, ListImprovementsInput, SetLinkInput } from "@/lib/improvement/improvement-schema"
import type { ImprovementItem, ItemLink } from "@/lib/improvement/item"
import { isClosed } from "@/lib/improvement/status"
import { isNoneOfThese } from "@/lib/lens/model"
import { questionLabel } from "@/lib/review/framework-pillar"
import { answerOf, type ReviewState, riskOf } from "@/lib/review/state"
import type { Context } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { sourceOf } from "@/lib/server/improvement-create"
import { changeImprovement } from "@/lib/server/improvement-write"
import { currentReviews } from "@/lib/server/reviews"
import type { ImprovementItem as Row } from "@/prisma/generated/client"

/** As many as it can be made with. */
const MOST = 50

/**
 * Makes an improvement be about one more question, or about other practices of one. Its texts and steps stay as people
 * wrote them. Throws Validation for a question or practice that the workload does not have and for a closed item: what
 * was decided about a risk does not get another subject.
 */
export async function setImprovementLink(ctx: Context, input: SetLinkInput): Promise<{ Improvement: ImprovementItem }> {
  return changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    requireOpen(row)
    const reviews = await currentReviews(tx, row.workloadId)
    const source = sourceOf(reviews, input)
    const [link] = draftFrom([source])?.links ?? []
    const review = await tx.lensReview.findFirst({
      where: { workloadId: row.workloadId, removedAt: null, lensId: source.review.lensId },
    })
    if (!link || !review) throw invalid(`No question with ID ${input.QuestionId} was found.`, "QuestionId")
    const { questionId, choiceIds } = link
    const key = { itemId: row.id, lensReviewId: review.id, questionId }
    const present = await tx.improvementLink.findUnique({ where: { itemId_lensReviewId_questionId: key } })
    const had = present?.choiceIds.toSorted().join(" ")
    if (present && had === choiceIds.toSorted().join(" ")) return null
    if (!present && (await tx.improvementLink.count({ where: { itemId: row.id } })) >= MOST) {
      throw invalid(`An improvement is about ${MOST} questions at most.`, "QuestionId")
    }
    await tx.improvementLink.upsert({
      where: { itemId_lensReviewId_questionId: key },
      create: { ...key, choiceIds },
      update: { choiceIds },
    })
    const named = { Question: questionId, Label: labelOf(reviews, source.review.lensKey, questionId) }
    const before = present ? { ...named, Practices: present.choiceIds } : {}
    return { action: "improvement.link", before, after: { ...named, Practices: choiceIds } }
  })
}

/** Takes a question away from an improvement, also one that is not asked any more. */
export async function removeImprovementLink(ctx: Context, input: LinkInput): Promise<{ Improvement: ImprovementItem }> {
  const wanted = lensIdFrom(input.LensAlias)
  return changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    requireOpen(row)
    const links = await tx.improvementLink.findMany({
      where: { itemId: row.id, questionId: input.QuestionId },
      include: { review: { select: { lens: { select: { id: true, alias: true } } } } },
    })
    const link = links.find(({ review: { lens } }) => lens.id === wanted || lensKey(lens) === wanted)
    if (!link) return null
    const { itemId, lensReviewId, questionId, choiceIds } = link
    await tx.improvementLink.delete({
      where: { itemId_lensReviewId_questionId: { itemId, lensReviewId, questionId } },
    })
    const Label = labelOf(await currentReviews(tx, row.workloadId), lensKey(link.review.lens), questionId)
    return { action: "improvement.link", before: { Question: questionId, Label, Practices: choiceIds }, after: {} }
  })
}

/** Every question that an improvement of the workload can be about, in the order of its lenses, with all practices. */
export async function listImprovementQuestions(
  ctx: Context,
  input: ListImprovementsInput,
): Promise<{ Questions: ItemLink[] }> {
  const workload = await requireWorkload(ctx, input.WorkloadId, "workload.view")
  const reviews = await currentReviews(ctx.db, workload.id)
  const questions = reviews.flatMap((review) =>
    review.lens.pillars.flatMap((pillar, pillarIndex) =>
      pillar.questions.map((question, index): ItemLink => {
        const answer = answerOf(review, question.id)
        const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
        return {
          ...{ lensKey: review.lensKey, lensName: review.lens.name, questionId: question.id, title: question.title },
          label: questionLabel(pillar, pillarIndex + 1, index + 1),
          risk: riskOf(question, answer),
          practices: practices.map(({ id, title }) => ({
            ...{ id, title },
            inPlace: Object.hasOwn(answer.choices, id) && answer.choices[id]?.status === "SELECTED",
          })),
        }
      }),
    ),
  )
  return { Questions: questions }
}

/** "SEC 3"; the id of what is not asked any more. */
function labelOf(reviews: readonly ReviewState[], key: string, questionId: string): string {
  const pillars = reviews.find((review) => review.lensKey === key)?.lens.pillars ?? []
  for (const [pillarIndex, pillar] of pillars.entries()) {
    const index = pillar.questions.findIndex(({ id }) => id === questionId)
    if (index >= 0) return questionLabel(pillar, pillarIndex + 1, index + 1)
  }
  return questionId
}

function requireOpen({ number, status }: Pick<Row, "number" | "status">): void {
  if (isClosed(status)) throw invalid(`#${number} is closed. Open it again before you change what it is about.`)
}
