import "server-only"
import { workloadArn } from "@/lib/aws/arns"
import { notFound } from "@/lib/errors"
import type { ReportInput } from "@/lib/report/input"
import { pageChanges } from "@/lib/report/pillar-changes"
import type { SavedPillarPage } from "@/lib/review/pillar-texts"
import type { MilestoneSnapshot } from "@/lib/review/snapshot"
import type { ReviewState, WorkloadFacts } from "@/lib/review/state"
import type { Context } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { pillarTexts, savedPillarPages } from "@/lib/server/pillar-pages"
import { type LoadedReview, loadReviews } from "@/lib/server/reviews"
import { toFacts } from "@/lib/server/workload-shape"

export interface ReportScope {
  WorkloadId: string
  /** Only this lens; all lenses of the workload when absent. */
  LensAlias?: string | undefined
  /** As of this milestone; the current state when absent. */
  MilestoneNumber?: number | undefined
}

/** All that a report about a workload is made of, now or at a milestone. */
export async function reportInput(ctx: Context, scope: ReportScope): Promise<ReportInput> {
  const { facts, milestone, workspaceId, saved, pillarPages } = await factsOf(ctx, scope)
  const all = await loadReviews(ctx, scope.WorkloadId, scope.MilestoneNumber)
  const wanted = (review: LoadedReview) =>
    scope.LensAlias === undefined || [review.arn, review.lensKey, review.lensId].includes(scope.LensAlias)
  const reviews = all.filter(wanted).map(plain)
  if (scope.LensAlias !== undefined && reviews.length === 0) throw notFound("LensReview", scope.LensAlias)
  const { name } = await ctx.db.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const head = { workload: facts, milestone, generatedOn: ctx.now.toISOString().slice(0, 10), workspaceName: name }
  // What is written about a pillar is about all lenses.
  return {
    ...head,
    reviews,
    ...(scope.LensAlias === undefined && { pillarPages, pillarChanges: pageChanges(all, saved) }),
  }
}

interface Stored {
  facts: WorkloadFacts
  workspaceId: string
  /** The pages of now; none in a milestone, whose texts are of the same day as its answers. */
  saved: Record<string, SavedPillarPage>
}

async function factsOf(
  ctx: Context,
  { WorkloadId, MilestoneNumber }: ReportScope,
): Promise<Pick<ReportInput, "milestone" | "pillarPages"> & Stored> {
  const workload = await requireWorkload(ctx, WorkloadId, "report.create")
  const { workspaceId, ownerAccountId } = workload
  if (MilestoneNumber === undefined) {
    const saved = await savedPillarPages(ctx.db, WorkloadId)
    const facts = toFacts(workload, ownerAccountId)
    return { facts, milestone: null, workspaceId, saved, pillarPages: pillarTexts(saved) }
  }
  const key = { workloadId: WorkloadId, number: MilestoneNumber }
  const row = await ctx.db.milestone.findUnique({ where: { workloadId_number: key } })
  if (!row) throw notFound("Milestone", String(MilestoneNumber))
  const snapshot = row.snapshot as unknown as MilestoneSnapshot
  return {
    facts: { ...snapshot.workload, arn: workloadArn(ownerAccountId, WorkloadId) },
    milestone: { name: row.name, number: row.number, recordedOn: row.recordedAt.toISOString() },
    workspaceId,
    saved: {},
    pillarPages: snapshot.pillarPages ?? {},
  }
}

/** Only what a report reads: a loaded review also carries functions, which do not travel to the worker. */
function plain({ lensKey, lensVersion, lens, notes, pillarNotes, pillarReasons, answers }: LoadedReview): ReviewState {
  return { lensKey, lensVersion, lens, notes, pillarNotes, pillarReasons, answers }
}
