import "server-only"
import { profileArn } from "@/lib/aws/arns"
import type * as input from "@/lib/aws/profile-schema"
import { AppError, notFound } from "@/lib/errors"
import { answerProfile, type ProfileAnswers } from "@/lib/review/profile"
import { PROFILE_QUESTIONS, PROFILE_TEMPLATE } from "@/lib/review/profile-template"
import { audit, toJson } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"
import { requireAction, requireProfile, sharedWith } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { page } from "@/lib/server/pagination"
import { requireRoom } from "@/lib/server/quotas"
import { once } from "@/lib/server/request-token"
import { normalizeName } from "@/lib/server/workload-list"
import { seconds } from "@/lib/server/workload-shape"
import type { Profile, ProfileVersion } from "@/prisma/generated/client"

/** The questions of every profile: one template for all. */
export async function getProfileTemplate(ctx: Context) {
  requireAction(ctx, "profile.view")
  const at = Date.parse(`${PROFILE_TEMPLATE.changedOn}T00:00:00Z`) / 1000
  const TemplateQuestions = PROFILE_QUESTIONS.map(toQuestion)
  return {
    ProfileTemplate: { TemplateName: PROFILE_TEMPLATE.name, TemplateQuestions, CreatedAt: at, UpdatedAt: at },
  }
}

function toQuestion({ id, title, description, min, max, choices }: (typeof PROFILE_QUESTIONS)[number]) {
  return {
    QuestionId: id,
    QuestionTitle: title,
    QuestionDescription: description,
    QuestionChoices: choices.map((choice) => ({
      ChoiceId: choice.id,
      ChoiceTitle: choice.title,
      ChoiceDescription: choice.description,
    })),
    MinSelectedChoices: min,
    MaxSelectedChoices: max,
  }
}

export async function createProfile(ctx: Context, given: input.CreateProfileInput) {
  requireAction(ctx, "profile.edit")
  return once(ctx, "CreateProfile", given, async () => {
    const answers = answerProfile({}, given.ProfileQuestions)
    const id = newId()
    await transaction(ctx, async (tx) => {
      await requireNewName(tx, ctx, given.ProfileName)
      const data = {
        ...{ id, workspaceId: ctx.actor.workspaceId, name: given.ProfileName },
        ...{ normalizedName: normalizeName(given.ProfileName), description: given.ProfileDescription },
        ...{ tags: given.Tags ?? {}, createdAt: ctx.now, updatedAt: ctx.now },
      }
      await tx.profile.create({ data })
      await saveAnswers(tx, ctx, id, 1, answers)
      await audit(tx, ctx, "profile.create", { kind: "profile", id, after: { ...data, answers } })
    })
    return { ProfileArn: profileArn(ctx.actor.accountId, id), ProfileVersion: "1" }
  })
}

/** Names that differ only in blanks and case are the same; profiles are counted one after the other. */
async function requireNewName(tx: Transaction, ctx: Context, name: string): Promise<void> {
  const { workspaceId, accountId } = ctx.actor
  await tx.$executeRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId} FOR NO KEY UPDATE`
  const mine = { workspaceId, deletedAt: null }
  requireRoom("profilesPerWorkspace", await tx.profile.count({ where: mine }), {
    resourceId: accountId,
    resourceType: "Profile",
  })
  if ((await tx.profile.count({ where: { ...mine, normalizedName: normalizeName(name) } })) === 0) return
  const details = { resourceId: name, resourceType: "Profile" }
  throw new AppError("Conflict", `A profile named “${name}” exists already. Blanks and case do not matter.`, details)
}

async function saveAnswers(tx: Transaction, ctx: Context, profileId: string, number: number, answers: ProfileAnswers) {
  await tx.profileVersion.create({ data: { profileId, number, answers: toJson(answers), createdAt: ctx.now } })
}

export async function getProfile(ctx: Context, given: input.ProfileInput) {
  const profile = await requireProfile(ctx, given.ProfileArn, "profile.view")
  const version = await versionOf(ctx, profile, given.ProfileVersion)
  const answers = version.answers as unknown as ProfileAnswers
  return {
    Profile: {
      ...toSummary(profile, profile.ownerAccountId, version.number),
      ProfileQuestions: PROFILE_QUESTIONS.map((question) => ({
        ...toQuestion(question),
        SelectedChoiceIds: [...(answers[question.id] ?? [])],
      })),
      ...(profile.share ? { ShareInvitationId: profile.share.id } : { Tags: profile.tags as Record<string, string> }),
    },
  }
}

/** A version of a profile; the newest when none is named. */
async function versionOf(ctx: Context, profile: Profile, version: string | undefined): Promise<ProfileVersion> {
  const number = version === undefined ? undefined : /^\d{1,9}$/.test(version) ? Number(version) : -1
  const where = { profileId: profile.id, ...(number !== undefined && { number }) }
  const found = await ctx.db.profileVersion.findFirst({ where, orderBy: { number: "desc" } })
  if (!found) throw notFound("ProfileVersion", version ?? profile.id)
  return found
}

function toSummary(profile: Profile, accountId: string, version: number) {
  return {
    ProfileArn: profileArn(accountId, profile.id),
    ProfileVersion: String(version),
    ProfileName: profile.name,
    ProfileDescription: profile.description,
    Owner: accountId,
    CreatedAt: seconds(profile.createdAt),
    UpdatedAt: seconds(profile.updatedAt),
  }
}

/** Other answers make a new version; workloads keep theirs until somebody changes them over. */
export async function updateProfile(ctx: Context, given: input.UpdateProfileInput) {
  const profile = await requireProfile(ctx, given.ProfileArn, "profile.edit")
  await transaction(ctx, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Profile" WHERE "id" = ${profile.id} FOR NO KEY UPDATE`
    const newest = await tx.profileVersion.findFirstOrThrow({
      where: { profileId: profile.id },
      orderBy: { number: "desc" },
    })
    const before = newest.answers as unknown as ProfileAnswers
    const answers = answerProfile(before, given.ProfileQuestions ?? [])
    const isNew = PROFILE_QUESTIONS.some(({ id }) => String(before[id] ?? []) !== String(answers[id] ?? []))
    const description = given.ProfileDescription ?? profile.description
    if (!isNew && description === profile.description) return
    if (isNew) await saveAnswers(tx, ctx, profile.id, newest.number + 1, answers)
    await tx.profile.update({ where: { id: profile.id }, data: { description, updatedAt: ctx.now } })
    await audit(tx, ctx, "profile.update", {
      kind: "profile",
      id: profile.id,
      before: { description: profile.description, answers: before },
      after: { description, answers },
    })
  })
  return getProfile(ctx, { ProfileArn: given.ProfileArn })
}

/** Workloads that use a profile keep it; nobody else sees it any more. */
export async function deleteProfile(ctx: Context, given: input.DeleteProfileInput) {
  requireAction(ctx, "profile.edit")
  return once(ctx, "DeleteProfile", given, async () => {
    const profile = await requireProfile(ctx, given.ProfileArn, "profile.edit")
    await transaction(ctx, async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Profile" WHERE "id" = ${profile.id} FOR UPDATE`
      const where = { id: profile.id }
      const used = await tx.workload.count({ where: { profileId: profile.id } })
      await tx.share.deleteMany({ where: { profileId: profile.id } })
      if (used > 0) await tx.profile.update({ where, data: { deletedAt: ctx.now } })
      else await tx.profile.delete({ where })
      await audit(tx, ctx, "profile.delete", { kind: "profile", id: profile.id, before: { name: profile.name } })
    })
    return {}
  })
}

/** Profiles of the workspace and those shared with it, by name. */
export async function listProfiles(ctx: Context, given: input.ListProfilesInput) {
  requireAction(ctx, "profile.view")
  const { ProfileNamePrefix, ProfileOwnerType, NextToken, MaxResults = 50 } = given
  const own = { workspaceId: ctx.actor.workspaceId }
  const shared = { shares: { some: sharedWith(ctx) }, NOT: own }
  const OR = ProfileOwnerType === "SELF" ? [own] : ProfileOwnerType === "SHARED" ? [shared] : [own, shared]
  const rows = await ctx.db.profile.findMany({
    where: { OR, deletedAt: null, name: { startsWith: ProfileNamePrefix ?? "", mode: "insensitive" } },
    include: {
      workspace: { select: { accountId: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  const shown = page(
    ctx,
    `profiles ${JSON.stringify([ProfileNamePrefix, ProfileOwnerType])}`,
    rows,
    MaxResults,
    NextToken,
  )
  const summaries = shown.rows.map((row) => toSummary(row, row.workspace.accountId, row.versions[0]?.number ?? 1))
  return { ProfileSummaries: summaries, ...shown.next }
}
