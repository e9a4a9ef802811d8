import "server-only"
import { lensArn } from "@/lib/aws/arns"
import type * as input from "@/lib/aws/share-schema"
import { AppError } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireAction, requireLens, requireProfile, requireTemplate, requireWorkload } from "@/lib/server/gate"
import { once } from "@/lib/server/request-token"
import { createShare, deleteShare, findShare, listShares, stateOf } from "@/lib/server/shares"

/** Shares of workloads, lenses, profiles and review templates, as the API names them. Only the owner's workspace has them. */

export async function createWorkloadShare(ctx: Context, given: input.CreateWorkloadShareInput) {
  requireAction(ctx, "workload.share")
  return once(ctx, "CreateWorkloadShare", given, async () => {
    const workload = await requireWorkload(ctx, given.WorkloadId, "workload.share")
    const ShareId = await createShare(ctx, "WORKLOAD", workload, given, given.PermissionType)
    return { WorkloadId: workload.id, ShareId }
  })
}

export async function listWorkloadShares(ctx: Context, given: input.ListWorkloadSharesInput) {
  const workload = await requireWorkload(ctx, given.WorkloadId, "workload.share")
  const { summaries, next } = await listShares(ctx, "WORKLOAD", workload, given)
  return { WorkloadId: workload.id, WorkloadShareSummaries: summaries, ...next }
}

export async function updateWorkloadShare(ctx: Context, given: input.UpdateWorkloadShareInput) {
  const workload = await requireWorkload(ctx, given.WorkloadId, "workload.share")
  const before = await findShare(ctx, "WORKLOAD", workload, given.ShareId)
  const state = stateOf(before, ctx.now)
  if (state !== "PENDING" && state !== "ACCEPTED") {
    const details = { resourceId: before.id, resourceType: "WorkloadShare" }
    throw new AppError("Conflict", `This share is ${state.toLowerCase()}. Share the workload again.`, details)
  }
  if (before.permission !== given.PermissionType) {
    await transaction(ctx, async (tx) => {
      await tx.share.update({ where: { id: before.id }, data: { permission: given.PermissionType } })
      await audit(tx, ctx, "share.update", {
        kind: "share",
        id: before.id,
        before: { permission: before.permission },
        after: { permission: given.PermissionType },
      })
    })
  }
  return {
    WorkloadId: workload.id,
    WorkloadShare: {
      ShareId: before.id,
      SharedBy: ctx.actor.accountId,
      SharedWith: before.sharedWith,
      PermissionType: given.PermissionType,
      Status: state,
      WorkloadName: workload.name,
      WorkloadId: workload.id,
    },
  }
}

export async function deleteWorkloadShare(ctx: Context, given: input.DeleteWorkloadShareInput) {
  requireAction(ctx, "workload.share")
  return once(ctx, "DeleteWorkloadShare", given, async () => {
    const workload = await requireWorkload(ctx, given.WorkloadId, "workload.share")
    await deleteShare(ctx, "WORKLOAD", workload, given.ShareId)
    return {}
  })
}

export async function createLensShare(ctx: Context, given: input.CreateLensShareInput) {
  requireAction(ctx, "lens.share")
  return once(ctx, "CreateLensShare", given, async () => {
    const lens = await requireLens(ctx, given.LensAlias, "lens.share")
    if ((await ctx.db.lensVersion.count({ where: { lensId: lens.id } })) === 0) {
      const details = { resourceId: lensArn(lens, lens.ownerAccountId), resourceType: "Lens" }
      throw new AppError("Conflict", "This lens is a draft. Publish it before it is shared.", details)
    }
    return { ShareId: await createShare(ctx, "LENS", lens, given) }
  })
}

export async function listLensShares(ctx: Context, given: input.ListLensSharesInput) {
  const lens = await requireLens(ctx, given.LensAlias, "lens.share")
  const { summaries, next } = await listShares(ctx, "LENS", lens, given)
  return { LensShareSummaries: summaries, ...next }
}

export async function deleteLensShare(ctx: Context, given: input.DeleteLensShareInput) {
  requireAction(ctx, "lens.share")
  return once(ctx, "DeleteLensShare", given, async () => {
    await deleteShare(ctx, "LENS", await requireLens(ctx, given.LensAlias, "lens.share"), given.ShareId)
    return {}
  })
}

export async function createProfileShare(ctx: Context, given: input.CreateProfileShareInput) {
  requireAction(ctx, "profile.edit")
  return once(ctx, "CreateProfileShare", given, async () => {
    const profile = await requireProfile(ctx, given.ProfileArn, "profile.edit")
    return { ShareId: await createShare(ctx, "PROFILE", profile, given), ProfileArn: given.ProfileArn }
  })
}

export async function listProfileShares(ctx: Context, given: input.ListProfileSharesInput) {
  const profile = await requireProfile(ctx, given.ProfileArn, "profile.edit")
  const { summaries, next } = await listShares(ctx, "PROFILE", profile, given)
  return { ProfileShareSummaries: summaries, ...next }
}

export async function deleteProfileShare(ctx: Context, given: input.DeleteProfileShareInput) {
  requireAction(ctx, "profile.edit")
  return once(ctx, "DeleteProfileShare", given, async () => {
    await deleteShare(ctx, "PROFILE", await requireProfile(ctx, given.ProfileArn, "profile.edit"), given.ShareId)
    return {}
  })
}

export async function createTemplateShare(ctx: Context, given: input.CreateTemplateShareInput) {
  requireAction(ctx, "template.edit")
  return once(ctx, "CreateTemplateShare", given, async () => {
    const template = await requireTemplate(ctx, given.TemplateArn, "template.edit")
    return { TemplateArn: given.TemplateArn, ShareId: await createShare(ctx, "TEMPLATE", template, given) }
  })
}

export async function listTemplateShares(ctx: Context, given: input.ListTemplateSharesInput) {
  const template = await requireTemplate(ctx, given.TemplateArn, "template.edit")
  const { summaries, next } = await listShares(ctx, "TEMPLATE", template, given)
  return { TemplateArn: given.TemplateArn, TemplateShareSummaries: summaries, ...next }
}

export async function deleteTemplateShare(ctx: Context, given: input.DeleteTemplateShareInput) {
  requireAction(ctx, "template.edit")
  return once(ctx, "DeleteTemplateShare", given, async () => {
    await deleteShare(ctx, "TEMPLATE", await requireTemplate(ctx, given.TemplateArn, "template.edit"), given.ShareId)
    return {}
  })
}
