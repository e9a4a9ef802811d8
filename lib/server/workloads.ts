import "server-only"
import { lensIdFrom, workloadArn } from "@/lib/aws/arns"
import type {
  CreateWorkloadInput,
  DeleteWorkloadInput,
  LensesOfWorkloadInput,
  UpdateWorkloadInput,
} from "@/lib/aws/workload-schema"
import { AppError, invalid } from "@/lib/errors"
import { proposeNextReview } from "@/lib/review/cadence"
import type { WorkloadFacts } from "@/lib/review/state"
import { proposePillarPriorities } from "@/lib/review/workload-type"
import { appliedProfiles, prioritizedOfWorkloads } from "@/lib/server/applied-profile"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireAction, requireWorkload } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { applyLenses, findApplicable, recountWorkload } from "@/lib/server/lens-apply"
import { publish } from "@/lib/server/publish"
import { quotaAsConflict, requireRoom } from "@/lib/server/quotas"
import { once } from "@/lib/server/request-token"
import { settings } from "@/lib/server/settings"
import { applyTemplate, findStartingPoint, type StartingPoint } from "@/lib/server/template-apply"
import { passedThrough, workloadColumns } from "@/lib/server/workload-columns"
import { normalizeName } from "@/lib/server/workload-list"
import { findProfile } from "@/lib/server/workload-profiles"
import { isoDay, toFacts, toWorkload, WITH_LENSES } from "@/lib/server/workload-shape"
import { Prisma, type Workload } from "@/prisma/generated/client"

/** The built-in lens that every workload made through the API gets. Source: observed-behaviour.md. */
const FRAMEWORK = "wellarchitected"

async function lensesToApply(ctx: Context, input: CreateWorkloadInput, start: StartingPoint | null) {
  const wanted = [...(start?.lenses.map((row) => row.lensId) ?? []), ...input.Lenses]
  if (!input.Plumbline?.OnlyTheseLenses && (await ctx.db.lens.count({ where: { alias: FRAMEWORK } })) > 0) {
    wanted.unshift(FRAMEWORK)
  }
  return findApplicable(ctx, wanted)
}

export async function createWorkload(ctx: Context, input: CreateWorkloadInput) {
  requireAction(ctx, "workload.create")
  const { actor, now } = ctx
  return once(ctx, "CreateWorkload", input, async () => {
    const [templateArn] = input.ReviewTemplateArns ?? []
    const start = templateArn === undefined ? null : await findStartingPoint(ctx, templateArn)
    const lenses = await lensesToApply(ctx, input, start)
    const [profileArn] = input.ProfileArns ?? []
    const profile = profileArn === undefined ? {} : await findProfile(ctx, profileArn)
    const id = newId()
    const today = isoDay(now) ?? ""
    const type = input.Plumbline?.Type ?? ""
    const nextReview = proposeNextReview(today, input.Plumbline?.Criticality ?? "", input.Environment)
    const data = {
      ...workloadColumns(input),
      ...profile,
      awsExtras: passedThrough(input),
      notes: input.Notes ?? start?.template.notes ?? "",
      id,
      workspaceId: actor.workspaceId,
      name: input.WorkloadName,
      normalizedName: normalizeName(input.WorkloadName),
      description: input.Description,
      environment: input.Environment,
      pillarPriorities: input.PillarPriorities ?? proposePillarPriorities(type),
      nextReviewOn: new Date(input.Plumbline?.NextReviewOn ?? nextReview),
      tags: input.Tags ?? input.Plumbline?.Tags ?? {},
      createdAt: now,
      createdBy: actorId(actor),
      updatedAt: now,
    }
    await transaction(ctx, async (tx) => {
      await requireRoomForWorkload(tx, ctx)
      const created = await tx.workload.create({ data }).catch(refuseSameName(input.WorkloadName))
      await applyLenses(tx, ctx, created as Authorized<Workload>, lenses)
      if (start) await applyTemplate(tx, ctx, id, start)
      await audit(tx, ctx, "workload.create", { kind: "workload", id, after: data })
    })
    return { WorkloadId: id, WorkloadArn: workloadArn(actor.accountId, id) }
  })
}

/** Counted only where somebody asked for a limit, and then one after the other. */
async function requireRoomForWorkload(tx: Transaction, { actor }: Context): Promise<void> {
  if (settings().quotas.workloadsPerWorkspace === null) return
  await tx.$executeRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${actor.workspaceId} FOR NO KEY UPDATE`
  const present = await tx.workload.count({ where: { workspaceId: actor.workspaceId } })
  requireRoom("workloadsPerWorkspace", present, { resourceId: actor.accountId, resourceType: "Workload" })
}

/** Turns the database's word about a name that exists into ours. */
export function refuseSameName(name: string) {
  return (error: unknown): never => {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw new AppError(
        "Conflict",
        `A workload named “${name}” exists already. Blanks and case do not make a difference.`,
        {
          resourceId: name,
          resourceType: "Workload",
          fields: [{ Name: "WorkloadName", Message: "is taken by another workload" }],
        },
      )
    }
    throw error
  }
}

export async function getWorkload(ctx: Context, input: { WorkloadId: string }) {
  const { share } = await requireWorkload(ctx, input.WorkloadId, "workload.view")
  const row = await ctx.db.workload.findUniqueOrThrow({ where: { id: input.WorkloadId }, include: WITH_LENSES })
  const profiles = await appliedProfiles(ctx.db, [row])
  const prioritized = await prioritizedOfWorkloads(ctx.db, profiles)
  const facts = { profile: profiles.get(row.id), prioritized: prioritized.get(row.id) }
  return { Workload: { ...toWorkload(row, facts), ...(share && { ShareInvitationId: share.id }) } }
}

export async function updateWorkload(ctx: Context, input: UpdateWorkloadInput) {
  const before = await requireWorkload(ctx, input.WorkloadId, "workload.edit")
  const base = input.Plumbline?.Version
  const awsExtras = { ...(before.awsExtras as Prisma.InputJsonObject), ...passedThrough(input) }
  const data = { ...workloadColumns(input), awsExtras }
  await transaction(ctx, async (tx) => {
    // Only what was sent is written, so two clients who send different members both get their way.
    const where = { id: before.id, ...(base !== undefined && { version: base }) }
    const { count } = await tx.workload
      .updateMany({ where, data: { ...data, version: { increment: 1 }, updatedAt: ctx.now } })
      .catch(refuseSameName(input.WorkloadName ?? ""))
    if (count === 0) {
      const row = await tx.workload.findUniqueOrThrow({ where: { id: before.id } })
      throw changedMeanwhile(row, toFacts(row, ctx.actor.accountId))
    }
    await audit(tx, ctx, "workload.update", { kind: "workload", id: before.id, before, after: data })
    await publish(tx, before.id, { type: "workload.changed", payload: {} })
  })
  return getWorkload(ctx, input)
}

function changedMeanwhile({ id, version }: Workload, facts: WorkloadFacts): AppError {
  const message = "Somebody else changed this workload meanwhile. Load it again to see both; your text is kept."
  return new AppError("Conflict", message, { resourceId: id, resourceType: "Workload", current: { version, facts } })
}

/** Takes a workload out of every list, or back in. Nothing is lost. */
export async function archiveWorkload(ctx: Context, input: { WorkloadId: string; Archived: boolean }) {
  const workload = await requireWorkload(ctx, input.WorkloadId, "workload.edit")
  if ((workload.archivedAt !== null) === input.Archived) return
  await transaction(ctx, async (tx) => {
    await tx.workload.update({ where: { id: workload.id }, data: { archivedAt: input.Archived ? ctx.now : null } })
    const action = input.Archived ? "workload.archive" : "workload.restore"
    await audit(tx, ctx, action, { kind: "workload", id: workload.id })
  })
}

/** Deletes a workload with its answers and milestones for good. */
export async function deleteWorkload(ctx: Context, input: DeleteWorkloadInput) {
  requireAction(ctx, "workload.delete")
  return once(ctx, "DeleteWorkload", input, async () => {
    const workload = await requireWorkload(ctx, input.WorkloadId, "workload.delete")
    await transaction(ctx, async (tx) => {
      await tx.liveEvent.deleteMany({ where: { workloadId: workload.id } })
      await tx.reportJob.deleteMany({ where: { workloadId: workload.id } })
      await tx.workload.delete({ where: { id: workload.id } })
      await audit(tx, ctx, "workload.delete", { kind: "workload", id: workload.id, before: workload })
    })
    return {}
  })
}

export async function associateLenses(ctx: Context, input: LensesOfWorkloadInput) {
  const workload = await requireWorkload(ctx, input.WorkloadId, "workload.edit")
  const lenses = await findApplicable(ctx, input.LensAliases)
  await transaction(ctx, async (tx) => {
    await applyLenses(tx, ctx, workload, lenses).catch(quotaAsConflict)
    const after = lenses.map(({ lens, version }) => ({ lensId: lens.id, version: version.version }))
    await audit(tx, ctx, "workload.associateLenses", { kind: "workload", id: workload.id, after })
    await publish(tx, workload.id, { type: "lenses.changed", payload: {} })
  })
}

/** Removes lenses; their answers stay and come back when the lens is applied again. */
export async function disassociateLenses(ctx: Context, input: LensesOfWorkloadInput) {
  const workload = await requireWorkload(ctx, input.WorkloadId, "workload.edit")
  const reviews = await Promise.all(
    input.LensAliases.map(async (alias) => {
      const id = lensIdFrom(alias)
      const lens = { OR: [{ id }, { alias: id }] }
      const review = await ctx.db.lensReview.findFirst({ where: { workloadId: workload.id, removedAt: null, lens } })
      if (!review) throw invalid(`No lens review for lens alias ${alias}`, "LensAliases")
      return review
    }),
  )
  await transaction(ctx, async (tx) => {
    const where = { id: { in: reviews.map((review) => review.id) } }
    await tx.lensReview.updateMany({ where, data: { removedAt: ctx.now } })
    await recountWorkload(tx, workload.id)
    const before = reviews.map((review) => review.lensId)
    await audit(tx, ctx, "workload.disassociateLenses", { kind: "workload", id: workload.id, before })
    await publish(tx, workload.id, { type: "lenses.changed", payload: {} })
  })
}
