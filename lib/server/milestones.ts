import "server-only"
import { lensArn } from "@/lib/aws/arns"
import type { CreateMilestoneInput, ListMilestonesInput, MilestoneInput } from "@/lib/aws/review-schema"
import { AppError, notFound } from "@/lib/errors"
import type { MilestoneSnapshot, ReviewSnapshot } from "@/lib/review/snapshot"
import { prioritizedOfReviews, toProfiles } from "@/lib/server/applied-profile"
import { audit, toJson } from "@/lib/server/audit"
import { actorId, type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireWorkload, type WorkloadRow } from "@/lib/server/gate"
import { page } from "@/lib/server/pagination"
import { pillarTexts, savedPillarPages } from "@/lib/server/pillar-pages"
import { publish } from "@/lib/server/publish"
import { requireRoom } from "@/lib/server/quotas"
import { once } from "@/lib/server/request-token"
import { currentReviews, type LoadedReview, loadReviews, profileOf } from "@/lib/server/reviews"
import { normalizeName } from "@/lib/server/workload-list"
import { countsOf, seconds, toFacts, toWorkload, toWorkloadSummary, WITH_LENSES } from "@/lib/server/workload-shape"
import type { Milestone } from "@/prisma/generated/client"

export async function createMilestone(ctx: Context, input: CreateMilestoneInput) {
  const workload = await requireWorkload(ctx, input.WorkloadId, "milestone.create")
  return once(ctx, "CreateMilestone", input, async () => {
    const number = await transaction(ctx, (tx) =>
      saveMilestone(tx, ctx, workload, {
        name: input.MilestoneName,
        kind: input.Plumbline?.Kind ?? "other",
        note: input.Plumbline?.Note ?? "",
      }),
    )
    return { WorkloadId: workload.id, MilestoneNumber: number }
  })
}

/** Keeps the workload as it is now for good; answers the milestone's number. Also the first step of an upgrade. */
export async function saveMilestone(
  tx: Transaction,
  ctx: Context,
  workload: Authorized<WorkloadRow>,
  { name, kind, note }: { name: string; kind: string; note: string },
): Promise<number> {
  // Holds back answers and other milestones of this workload until the snapshot is written.
  await tx.$executeRaw`SELECT 1 FROM "Workload" WHERE "id" = ${workload.id} FOR UPDATE`
  const row = await tx.workload.findUniqueOrThrow({ where: { id: workload.id } })
  const present = await tx.milestone.findMany({ where: { workloadId: row.id }, omit: { snapshot: true } })
  requireRoom("milestonesPerWorkload", present.length, { resourceId: row.id, resourceType: "Workload" })
  const normalizedName = normalizeName(name)
  if (present.some((milestone) => milestone.normalizedName === normalizedName)) {
    throw new AppError("Conflict", `A milestone named “${name}” exists already. Give this one another name.`, {
      resourceId: name,
      resourceType: "Milestone",
    })
  }
  const { arn: _, ...facts } = toFacts(row, workload.ownerAccountId)
  const reviews = (await currentReviews(tx, row.id)).map(toSnapshot)
  const profile = await profileOf(tx, row)
  const pillarPages = pillarTexts(await savedPillarPages(tx, row.id))
  const snapshot: MilestoneSnapshot = { format: 1, workload: facts, reviews, pillarPages, ...(profile && { profile }) }
  const number = Math.max(0, ...present.map((milestone) => milestone.number)) + 1
  const { unanswered, high, medium, none, notApplicable } = row
  const data = {
    ...{ workloadId: row.id, number, name, normalizedName, kind, note },
    ...{ recordedAt: ctx.now, recordedBy: actorId(ctx.actor), recordedByName: ctx.actor.name },
    ...{ unanswered, high, medium, none, notApplicable },
  }
  await tx.milestone.create({ data: { ...data, snapshot: toJson(snapshot) } })
  await audit(tx, ctx, "milestone.create", { kind: "milestone", id: `${row.id}/${number}`, after: data })
  await publish(tx, row.id, { type: "milestone.created", payload: { number, name } })
  return number
}

function toSnapshot(review: LoadedReview): ReviewSnapshot {
  const accountId = review.arn.split(":")[4] ?? ""
  const builtIn = review.lensKey !== review.lensId
  return {
    lensId: review.lensId,
    lensAlias: builtIn ? review.lensKey : null,
    lensAccountId: builtIn ? null : accountId,
    lensVersionId: review.lensVersionId,
    lensVersion: review.lensVersion,
    lensName: review.lens.name,
    notes: review.notes,
    pillarNotes: review.pillarNotes,
    pillarReasons: review.pillarReasons,
    answers: Object.fromEntries(
      Object.entries(review.answers).map(([id, { choices, isApplicable, reason, notes }]) => [
        id,
        { choices, isApplicable, reason, notes },
      ]),
    ),
  }
}

function marks(row: Omit<Milestone, "snapshot">) {
  return {
    MilestoneNumber: row.number,
    MilestoneName: row.name,
    RecordedAt: seconds(row.recordedAt),
    Plumbline: { Kind: row.kind, Note: row.note, RecordedBy: row.recordedByName },
  }
}

export async function listMilestones(ctx: Context, input: ListMilestonesInput) {
  await requireWorkload(ctx, input.WorkloadId, "workload.view")
  const [rows, workload] = await Promise.all([
    ctx.db.milestone.findMany({
      where: { workloadId: input.WorkloadId },
      orderBy: { number: "asc" },
      omit: { snapshot: true },
    }),
    ctx.db.workload.findUniqueOrThrow({ where: { id: input.WorkloadId }, include: WITH_LENSES }),
  ])
  const summary = toWorkloadSummary(workload)
  const shown = page(ctx, "milestones", rows, input.MaxResults ?? 50, input.NextToken)
  return {
    WorkloadId: input.WorkloadId,
    MilestoneSummaries: shown.rows.map((row) => ({
      ...marks(row),
      WorkloadSummary: { ...summary, RiskCounts: countsOf(row), UpdatedAt: seconds(row.recordedAt) },
    })),
    ...shown.next,
  }
}

export async function getMilestone(ctx: Context, input: MilestoneInput) {
  await requireWorkload(ctx, input.WorkloadId, "workload.view")
  const key = { workloadId: input.WorkloadId, number: input.MilestoneNumber }
  const [row, workload] = await Promise.all([
    ctx.db.milestone.findUnique({ where: { workloadId_number: key } }),
    ctx.db.workload.findUniqueOrThrow({ where: { id: input.WorkloadId }, include: WITH_LENSES }),
  ])
  if (!row) throw notFound("Milestone", String(input.MilestoneNumber))
  const reviews = await loadReviews(ctx, input.WorkloadId, row.number)
  return {
    WorkloadId: input.WorkloadId,
    Milestone: { ...marks(row), Workload: asOf(row, toWorkload(workload), reviews) },
  }
}

/** The workload with that day's facts, profile and counts in place of today's. */
function asOf(row: Milestone, today: ReturnType<typeof toWorkload>, loaded: readonly LoadedReview[]) {
  const { workload, reviews, profile } = row.snapshot as unknown as MilestoneSnapshot
  return {
    ...today,
    Profiles: toProfiles(profile),
    PrioritizedRiskCounts: prioritizedOfReviews(loaded),
    WorkloadName: workload.name,
    Description: workload.description,
    Environment: workload.environment,
    ReviewOwner: workload.reviewOwner || undefined,
    AccountIds: workload.accountIds,
    AwsRegions: workload.awsRegions,
    NonAwsRegions: workload.nonAwsRegions,
    ArchitecturalDesign: workload.architecturalDesign,
    IndustryType: workload.industryType,
    Industry: workload.industry,
    Notes: workload.notes,
    PillarPriorities: workload.pillarPriorities,
    ImprovementStatus: workload.improvementStatus,
    Tags: workload.tags,
    Lenses: reviews.map(
      (review) => review.lensAlias ?? lensArn({ id: review.lensId, alias: null }, review.lensAccountId),
    ),
    RiskCounts: countsOf(row),
    UpdatedAt: seconds(row.recordedAt),
  }
}
