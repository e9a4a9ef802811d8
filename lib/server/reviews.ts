import "server-only"
import { lensArn, lensKey } from "@/lib/aws/arns"
import { notFound } from "@/lib/errors"
import type { Lens, Question } from "@/lib/lens/model"
import type { DatedReview } from "@/lib/report/pillar-changes"
import { type Answer, EMPTY_ANSWER } from "@/lib/review/answer"
import type { MilestoneSnapshot, ReviewSnapshot } from "@/lib/review/snapshot"
import { answerOf, riskOf } from "@/lib/review/state"
import { toAnswer } from "@/lib/server/answer-rows"
import { type AppliedProfile, appliedProfiles } from "@/lib/server/applied-profile"
import type { Context, Database, Transaction } from "@/lib/server/context"
import { noReview, requireReview, requireWorkload } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"
import type { Prisma } from "@/prisma/generated/client"

/** A lens review as it is now, or as it was at a milestone: both are read and shown by the same code. */
export interface LoadedReview extends DatedReview {
  lensId: string
  lensVersionId: string
  arn: string
  /** The lens was deleted by its owner; the workload keeps it. */
  lensDeleted: boolean
  /** Whose lens it is; null: built in. */
  lensWorkspaceId: string | null
  /** A newer major version waits for an upgrade. */
  latestVersion: string
  updatedAt: Date
  /** Decides which questions come first; null: no profile. */
  profile: AppliedProfile | null
  /** The stored answer of a question, or the empty one. */
  answer(pillarId: string, question: Question): Answer
}

/** Everything of a lens review that a page or a report reads. */
const WHOLE = {
  lens: {
    include: {
      workspace: { select: { accountId: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { version: true } },
    },
  },
  lensVersion: { select: { version: true } },
  pillars: true,
  answers: true,
} satisfies Prisma.LensReviewInclude

type WholeRow = Prisma.LensReviewGetPayload<{ include: typeof WHOLE }>

/** One lens review. Throws ResourceNotFound for a missing workload, lens review or milestone. */
export async function loadReview(
  ctx: Context,
  input: { WorkloadId: string; LensAlias: string; MilestoneNumber?: number | undefined },
): Promise<LoadedReview> {
  if (input.MilestoneNumber !== undefined) {
    const reviews = await loadReviews(ctx, input.WorkloadId, input.MilestoneNumber)
    const found = reviews.find((review) => [review.arn, review.lensKey, review.lensId].includes(input.LensAlias))
    if (!found) throw noReview(input.LensAlias)
    return found
  }
  const { workload, review } = await requireReview(ctx, input.WorkloadId, input.LensAlias, "workload.view")
  const [row, profile] = await Promise.all([
    ctx.db.lensReview.findUniqueOrThrow({ where: { id: review.id }, include: WHOLE }),
    profileOf(ctx.db, workload),
  ])
  return fromRow(ctx.db, row, profile)
}

/** Every lens review of a workload in the order the lenses were applied, now or at a milestone. */
export async function loadReviews(ctx: Context, workloadId: string, milestone?: number): Promise<LoadedReview[]> {
  const workload = await requireWorkload(ctx, workloadId, "workload.view")
  if (milestone === undefined) return currentReviews(ctx.db, workloadId, await profileOf(ctx.db, workload))
  const key = { workloadId_number: { workloadId, number: milestone } }
  const row = await ctx.db.milestone.findUnique({ where: key })
  if (!row) throw notFound("Milestone", String(milestone))
  const snapshot = row.snapshot as unknown as MilestoneSnapshot
  const profile = snapshot.profile ?? null
  return Promise.all(snapshot.reviews.map((review) => fromSnapshot(ctx.db, review, row.recordedAt, profile)))
}

export async function profileOf(
  db: Database | Transaction,
  workload: Parameters<typeof appliedProfiles>[1][number],
): Promise<AppliedProfile | null> {
  return (await appliedProfiles(db, [workload])).get(workload.id) ?? null
}

/** For callers that passed the gate already; without a profile nothing comes first. */
export async function currentReviews(
  db: Database | Transaction,
  workloadId: string,
  profile: AppliedProfile | null = null,
): Promise<LoadedReview[]> {
  const where = { workloadId, removedAt: null }
  const rows = await db.lensReview.findMany({ where, include: WHOLE, orderBy: { position: "asc" } })
  const reviews: LoadedReview[] = []
  // One after the other: inside a transaction there is only one connection.
  for (const row of rows) reviews.push(await fromRow(db, row, profile))
  return reviews
}

async function fromRow(
  db: Database | Transaction,
  row: WholeRow,
  profile: AppliedProfile | null,
): Promise<LoadedReview> {
  const lens = await loadLens(db, row.lensVersionId)
  const stored = new Map(row.answers.map((answer) => [answer.questionId, answer]))
  const byPillar = (text: "notes" | "reason") => {
    const filled = row.pillars.filter((pillar) => pillar[text] !== "")
    return Object.fromEntries(filled.map((pillar) => [pillar.pillarId, pillar[text]]))
  }
  return {
    ...identity(row.lens, row.lens.workspace?.accountId ?? null),
    lens,
    lensVersion: row.lensVersion.version,
    lensVersionId: row.lensVersionId,
    lensDeleted: row.lens.deletedAt !== null,
    lensWorkspaceId: row.lens.workspaceId,
    profile,
    latestVersion: row.lens.versions[0]?.version ?? row.lensVersion.version,
    updatedAt: new Date(Math.max(Number(row.updatedAt), ...row.answers.map((one) => Number(one.updatedAt)))),
    notes: row.notes,
    pillarNotes: byPillar("notes"),
    pillarReasons: byPillar("reason"),
    answers: Object.fromEntries(
      row.answers.map((one) => [one.questionId, toAnswer(one.questionId, one.pillarId, one)]),
    ),
    changedAt: Object.fromEntries(row.answers.map((one) => [one.questionId, one.updatedAt])),
    answer: (pillarId, question) => toAnswer(question.id, pillarId, stored.get(question.id) ?? null),
  }
}

async function fromSnapshot(
  db: Database,
  review: ReviewSnapshot,
  at: Date,
  profile: AppliedProfile | null,
): Promise<LoadedReview> {
  const lens: Lens = await loadLens(db, review.lensVersionId)
  const state = { ...review, lens }
  return {
    ...review,
    ...identity({ id: review.lensId, alias: review.lensAlias }, review.lensAccountId),
    lens,
    lensDeleted: false,
    lensWorkspaceId: null,
    profile,
    latestVersion: review.lensVersion,
    updatedAt: at,
    // A milestone keeps the texts of its day together with its answers.
    changedAt: {},
    answer: (pillarId, question) => {
      const answer = answerOf(state, question.id) ?? EMPTY_ANSWER
      const risk = riskOf(question, answer)
      return { ...answer, questionId: question.id, pillarId, risk, version: 0, notesVersion: 0 }
    },
  }
}

function identity(lens: { id: string; alias: string | null }, accountId: string | null) {
  return { lensId: lens.id, lensKey: lensKey(lens), arn: lensArn(lens, accountId) }
}
