import "server-only"
import { idFromArn, profileArn } from "@/lib/aws/arns"
import type * as input from "@/lib/aws/profile-schema"
import { AppError, invalid } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"
import { type Authorized, requireAction, requireProfile, requireWorkload, type WorkloadRow } from "@/lib/server/gate"
import { saveMilestone } from "@/lib/server/milestones"
import { page } from "@/lib/server/pagination"
import { publish } from "@/lib/server/publish"
import { once } from "@/lib/server/request-token"

/** The profile of a workload: at most one, in the version that was newest when it was applied. */

export interface ProfileChoice {
  profileId: string
  profileVersion: number
}

/** The profile to apply, in its newest version. */
export async function findProfile(ctx: Context, arn: string): Promise<ProfileChoice> {
  const profile = await requireProfile(ctx, arn, "profile.view")
  return { profileId: profile.id, profileVersion: await newestVersion(ctx, profile.id) }
}

async function newestVersion(ctx: Context, profileId: string): Promise<number> {
  const { _max } = await ctx.db.profileVersion.aggregate({ where: { profileId }, _max: { number: true } })
  return _max.number ?? 1
}

export async function associateProfiles(ctx: Context, given: input.ProfilesOfWorkloadInput) {
  const workload = await requireWorkload(ctx, given.WorkloadId, "workload.edit")
  const [arn = ""] = given.ProfileArns
  const choice = await findProfile(ctx, arn)
  if (workload.profileId === choice.profileId) return
  if (workload.profileId !== null) {
    throw invalid("A workload has at most one profile. Remove the other one first.", "ProfileArns")
  }
  await transaction(ctx, (tx) => setProfile(tx, ctx, workload, choice))
}

export async function disassociateProfiles(ctx: Context, given: input.ProfilesOfWorkloadInput) {
  const workload = await requireWorkload(ctx, given.WorkloadId, "workload.edit")
  const [arn = ""] = given.ProfileArns
  if (workload.profileId !== idFromArn("profile", arn)) {
    throw invalid(`The workload does not use the profile ${arn}.`, "ProfileArns")
  }
  await transaction(ctx, (tx) => setProfile(tx, ctx, workload, { profileId: null, profileVersion: null }))
}

async function setProfile(
  tx: Transaction,
  ctx: Context,
  workload: Authorized<WorkloadRow>,
  after: ProfileChoice | { profileId: null; profileVersion: null },
): Promise<void> {
  const { id, profileId, profileVersion } = workload
  // Nothing is overwritten that somebody else chose meanwhile.
  const { count } = await tx.workload.updateMany({
    where: { id, profileId, profileVersion },
    data: { ...after, updatedAt: ctx.now },
  })
  if (count === 0) {
    const details = { resourceId: id, resourceType: "Workload" }
    throw new AppError("Conflict", "Somebody else changed the profile of this workload meanwhile.", details)
  }
  await audit(tx, ctx, "workload.profile", { kind: "workload", id, before: { profileId, profileVersion }, after })
  await publish(tx, id, { type: "workload.changed", payload: {} })
}

/** Changes a workload over to the newest version of its profile; with a name, a milestone is saved first. */
export async function upgradeProfileVersion(ctx: Context, given: input.UpgradeProfileVersionInput) {
  requireAction(ctx, "workload.edit")
  return once(ctx, "UpgradeProfileVersion", given, async () => {
    const workload = await requireWorkload(ctx, given.WorkloadId, "workload.edit")
    const profile = await requireProfile(ctx, given.ProfileArn, "profile.view")
    if (workload.profileId !== profile.id) {
      throw invalid(`The workload does not use the profile ${given.ProfileArn}.`, "ProfileArn")
    }
    const newest = await newestVersion(ctx, profile.id)
    if (workload.profileVersion === newest) {
      throw invalid(`The workload uses the newest version of the profile already (${newest}).`, "ProfileArn")
    }
    await transaction(ctx, async (tx) => {
      if (given.MilestoneName !== undefined) {
        const note = `Saved before the profile ${profile.name} went from version ${workload.profileVersion} to ${newest}.`
        await saveMilestone(tx, ctx, workload, { name: given.MilestoneName, kind: "other", note })
      }
      await setProfile(tx, ctx, workload, { profileId: profile.id, profileVersion: newest })
    })
    return {}
  })
}

/** Workloads whose profile has a newer version or was deleted. */
export async function listProfileNotifications(ctx: Context, given: input.ListProfileNotificationsInput) {
  requireAction(ctx, "workload.view")
  const rows = await ctx.db.workload.findMany({
    where: {
      workspaceId: ctx.actor.workspaceId,
      archivedAt: null,
      profileId: { not: null },
      ...(given.WorkloadId !== undefined && { id: given.WorkloadId }),
    },
    select: {
      id: true,
      name: true,
      profileVersion: true,
      profile: {
        include: {
          workspace: { select: { accountId: true } },
          versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
        },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  const told = rows.flatMap(({ id, name, profile, profileVersion }) => {
    const newest = profile?.versions[0]?.number ?? 0
    if (!profile || profileVersion === null) return []
    if (profile.deletedAt === null && newest <= profileVersion) return []
    return {
      CurrentProfileVersion: String(profileVersion),
      LatestProfileVersion: String(newest),
      Type: profile.deletedAt === null ? "PROFILE_ANSWERS_UPDATED" : "PROFILE_DELETED",
      ProfileArn: profileArn(profile.workspace.accountId, profile.id),
      ProfileName: profile.name,
      WorkloadId: id,
      WorkloadName: name,
    }
  })
  const list = `profileNotifications ${given.WorkloadId ?? ""}`
  const shown = page(ctx, list, told, given.MaxResults ?? 50, given.NextToken)
  return { NotificationSummaries: shown.rows, ...shown.next }
}
