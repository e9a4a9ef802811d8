import "server-only"
import { profileArn } from "@/lib/aws/arns"
import { questionCount } from "@/lib/review/counts"
import type { ProfileAnswers } from "@/lib/review/profile"
import type { ProfileLine, WorkloadProfileState } from "@/lib/review/profile-view"
import { appliedProfiles, prioritizedOfWorkloads } from "@/lib/server/applied-profile"
import type { Context } from "@/lib/server/context"
import { requireAction, requireWorkload, sharedWith } from "@/lib/server/gate"

function visible(ctx: Context) {
  return { OR: [{ workspaceId: ctx.actor.workspaceId }, { shares: { some: sharedWith(ctx) } }], deletedAt: null }
}

/** Every profile that the workspace can use, with its answers and the workloads that use it. */
export async function readProfiles(ctx: Context): Promise<ProfileLine[]> {
  requireAction(ctx, "profile.view")
  const { workspaceId } = ctx.actor
  const rows = await ctx.db.profile.findMany({
    where: visible(ctx),
    include: {
      workspace: { select: { accountId: true } },
      versions: { orderBy: { number: "desc" }, take: 1 },
      workloads: { where: { workspaceId, archivedAt: null }, orderBy: { name: "asc" }, take: 200 },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  return rows.map(({ id, name, description, updatedAt, workspace, versions: [newest], workloads, ...row }) => ({
    ...{ id, name, description, changedAt: updatedAt, version: newest?.number ?? 1 },
    arn: profileArn(workspace.accountId, id),
    sharedBy: row.workspaceId === workspaceId ? "" : workspace.accountId,
    tags: row.workspaceId === workspaceId ? (row.tags as ProfileLine["tags"]) : {},
    answers: (newest?.answers ?? {}) as unknown as ProfileAnswers as ProfileLine["answers"],
    usedBy: workloads.map((one) => ({ id: one.id, name: one.name, version: one.profileVersion ?? 1 })),
  }))
}

/** What the page of a workload says about its profile. */
export async function readWorkloadProfile(ctx: Context, workloadId: string): Promise<WorkloadProfileState> {
  const workload = await requireWorkload(ctx, workloadId, "workload.view")
  const [row, rows, profiles] = await Promise.all([
    workload.profileId === null
      ? null
      : ctx.db.profile.findUnique({
          where: { id: workload.profileId },
          include: { versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } } },
        }),
    ctx.db.profile.findMany({
      where: visible(ctx),
      include: { workspace: { select: { accountId: true } } },
      orderBy: { name: "asc" },
    }),
    appliedProfiles(ctx.db, [workload]),
  ])
  const applied = profiles.get(workload.id)
  const first = (await prioritizedOfWorkloads(ctx.db, profiles)).get(workload.id)
  const none = { UNANSWERED: 0, HIGH: 0, MEDIUM: 0, NONE: 0, NOT_APPLICABLE: 0 }
  return {
    applied:
      row && applied
        ? {
            ...{ arn: applied.arn, name: row.name, version: applied.version },
            newest: row.versions[0]?.number ?? applied.version,
            isDeleted: row.deletedAt !== null,
            first: questionCount({ ...none, ...first }),
          }
        : null,
    options: rows.map(({ id, name, workspace }) => ({ arn: profileArn(workspace.accountId, id), name })),
  }
}
