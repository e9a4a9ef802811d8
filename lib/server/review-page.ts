import "server-only"
import { can } from "@/lib/access/policy"
import { invalid } from "@/lib/errors"
import { findQuestion, type Pillar, type Question } from "@/lib/lens/model"
import { type Outline, outlinePillars, type QuestionPage } from "@/lib/review/outline"
import type { Context } from "@/lib/server/context"
import { type LoadedReview, loadReview } from "@/lib/server/reviews"

interface PageInput {
  WorkloadId: string
  LensAlias: string
  MilestoneNumber?: number | undefined
}

/** The rail of the answer screen, now or at a milestone. */
export async function getOutline(ctx: Context, input: PageInput): Promise<Outline> {
  const [review, workload, milestone] = await Promise.all([
    loadReview(ctx, input),
    ctx.db.workload.findUniqueOrThrow({ where: { id: input.WorkloadId }, select: { name: true } }),
    milestoneOf(ctx, input),
  ])
  const { actor } = ctx
  return {
    workloadId: input.WorkloadId,
    workloadName: workload.name,
    lensKey: review.lensKey,
    lensName: review.lens.name,
    lensVersion: review.lensVersion,
    milestone,
    canAnswer: milestone === null && (actor.kind === "system" || can(actor.role, "answer.edit")),
    pillars: outlinePillars(review.lens, (pillarId, question) => review.answer(pillarId, question).risk),
  }
}

/** One question with its texts, its rules and its answer, now or at a milestone. */
export async function getQuestion(ctx: Context, input: PageInput & { QuestionId: string }): Promise<QuestionPage> {
  const review = await loadReview(ctx, input)
  const found = findQuestion(review.lens, input.QuestionId)
  if (!found) throw invalid(`No question with ID ${input.QuestionId} was found`, "QuestionId")
  return questionPage(review, found.pillar, found.question)
}

/** Every question of the lens: the screen reads them once, so that moving on needs no server and no network. */
export async function getQuestions(ctx: Context, input: PageInput): Promise<{ Questions: QuestionPage[] }> {
  const review = await loadReview(ctx, input)
  const pages = review.lens.pillars.map((pillar) => pillar.questions.map((one) => questionPage(review, pillar, one)))
  return { Questions: pages.flat() }
}

function questionPage(review: LoadedReview, pillar: Pillar, question: Question): QuestionPage {
  return {
    pillarId: pillar.id,
    pillarName: pillar.name,
    number: pillar.questions.indexOf(question) + 1,
    question,
    answer: review.answer(pillar.id, question),
  }
}

async function milestoneOf(ctx: Context, { WorkloadId, MilestoneNumber }: PageInput): Promise<Outline["milestone"]> {
  if (MilestoneNumber === undefined) return null
  return ctx.db.milestone.findUnique({
    where: { workloadId_number: { workloadId: WorkloadId, number: MilestoneNumber } },
    select: { number: true, name: true },
  })
}
