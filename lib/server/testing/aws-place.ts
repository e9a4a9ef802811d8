import type { MODEL_OPERATIONS } from "@/lib/aws/model/operations"
import { PROFILE_QUESTIONS } from "@/lib/review/profile-template"
import { newAccountId, newId } from "@/lib/server/ids"
import { createLensVersion, importLens } from "@/lib/server/lenses"
import { createMilestone } from "@/lib/server/milestones"
import { createProfile, updateProfile } from "@/lib/server/profiles"
import {
  createLensShare,
  createProfileShare,
  createTemplateShare,
  createWorkloadShare,
} from "@/lib/server/resource-shares"
import { createReviewTemplate } from "@/lib/server/templates"
import { type Caller, lensText, workloadInput } from "@/lib/server/testing/contract"
import { createWorkload } from "@/lib/server/workloads"

/** One of everything that an operation of the API can be about, of one workspace. */
export interface AwsPlace {
  WorkloadId: string
  WorkloadArn: string
  /** With a newer major version than the workload and the template use. */
  LensAlias: string
  /** With a newer version than the workload uses. */
  ProfileArn: string
  TemplateArn: string
  workloadShare: string
  lensShare: string
  profileShare: string
  templateShare: string
  /** An open invitation to this workspace. */
  invitation: string
}

const NOBODY = "999999999999"

/** Answers to the profile's questions: of each the first choice, or the last. */
export function profileAnswers(pick: "first" | "last") {
  return PROFILE_QUESTIONS.filter(({ min }) => min > 0).map(({ id, choices }) => ({
    QuestionId: id,
    SelectedChoiceIds: [choices.at(pick === "first" ? 0 : -1)?.id ?? ""],
  }))
}

let made = 0

/** Makes a place of `owner`; `readers` may read it, `contributors` answer as well; `other` invites the owner's workspace. */
export async function makeAwsPlace(
  { ctx, accountId }: Caller,
  { readers, contributors, other }: { readers: Caller; contributors: Caller; other: Caller },
): Promise<AwsPlace> {
  made += 1
  const name = `Place ${made}`
  const { LensArn: LensAlias } = await importLens(ctx, { JSONString: lensText(name) })
  await createLensVersion(ctx, { LensAlias, LensVersion: "1.0" })
  const profile = { ProfileName: name, ProfileDescription: "Of a test", ProfileQuestions: profileAnswers("first") }
  const { ProfileArn } = await createProfile(ctx, profile)
  const input = workloadInput({ Lenses: [LensAlias], ProfileArns: [ProfileArn], Tags: { team: "tills" } })
  const { WorkloadId, WorkloadArn } = await createWorkload(ctx, input)
  const template = { TemplateName: name, Description: "Of a test", Lenses: [LensAlias] }
  const { TemplateArn } = await createReviewTemplate(ctx, template)
  await createMilestone(ctx, { WorkloadId, MilestoneName: "First" })
  await importLens(ctx, { LensAlias, JSONString: lensText(name, (json) => json.pillars.pop()) })
  await createLensVersion(ctx, { LensAlias, LensVersion: "2.0", IsMajorVersion: true })
  // A draft, so that there is something to publish.
  await importLens(ctx, { LensAlias, JSONString: lensText(name) })
  await updateProfile(ctx, { ProfileArn, ProfileQuestions: profileAnswers("last") })

  for (const [who, permission] of [
    [readers, "READONLY"],
    [contributors, "CONTRIBUTOR"],
  ] as const) {
    const to = { SharedWith: who.accountId }
    const ids = [
      (await createWorkloadShare(ctx, { WorkloadId, PermissionType: permission, ...to })).ShareId,
      (await createLensShare(ctx, { LensAlias, ...to })).ShareId,
      (await createProfileShare(ctx, { ProfileArn, ...to })).ShareId,
      (await createTemplateShare(ctx, { TemplateArn, ...to })).ShareId,
    ]
    await ctx.db.share.updateMany({ where: { id: { in: ids } }, data: { status: "ACCEPTED" } })
  }
  const offered = await createWorkload(other.ctx, workloadInput())
  const invitation = { WorkloadId: offered.WorkloadId, PermissionType: "READONLY", SharedWith: accountId } as const
  const nobody = { SharedWith: NOBODY }
  return {
    ...{ WorkloadId, WorkloadArn, LensAlias, ProfileArn, TemplateArn },
    workloadShare: (await createWorkloadShare(ctx, { WorkloadId, PermissionType: "READONLY", ...nobody })).ShareId,
    lensShare: (await createLensShare(ctx, { LensAlias, ...nobody })).ShareId,
    profileShare: (await createProfileShare(ctx, { ProfileArn, ...nobody })).ShareId,
    templateShare: (await createTemplateShare(ctx, { TemplateArn, ...nobody })).ShareId,
    invitation: (await createWorkloadShare(other.ctx, invitation)).ShareId,
  }
}

type Input = (place: AwsPlace) => Record<string, unknown>

const nothing: Input = () => ({})
const workload: Input = ({ WorkloadId }) => ({ WorkloadId })
const review: Input = ({ WorkloadId, LensAlias }) => ({ WorkloadId, LensAlias })
const answer: Input = (place) => ({ ...review(place), QuestionId: "security_1" })
const lens: Input = ({ LensAlias }) => ({ LensAlias })
const profile: Input = ({ ProfileArn }) => ({ ProfileArn })
const profileOf: Input = ({ WorkloadId, ProfileArn }) => ({ WorkloadId, ProfileArns: [ProfileArn] })
const template: Input = ({ TemplateArn }) => ({ TemplateArn })
const templateReview: Input = ({ TemplateArn, LensAlias }) => ({ TemplateArn, LensAlias })
const templateAnswer: Input = (place) => ({ ...templateReview(place), QuestionId: "security_1" })
const tagged: Input = ({ WorkloadArn }) => ({ WorkloadArn })
const check: Input = ({ WorkloadId, LensAlias }) => ({
  ...{ WorkloadId, LensArn: LensAlias, PillarId: "security" },
  ...{ QuestionId: "security_1", ChoiceId: "keep_logs" },
})
const fresh = () => newId().slice(0, 12)
const somebody = () => ({ SharedWith: newAccountId() })

/** Operations that a place can bear only once. */
export const ONCE = /^(Delete|Upgrade|DisassociateLenses|DisassociateProfiles|CreateLensVersion)/

/** For every operation an input that works on a fresh place, when the caller may. */
export const AWS_INPUTS: Record<(typeof MODEL_OPERATIONS)[number]["name"], Input> = {
  CreateWorkload: () => workloadInput(),
  GetWorkload: workload,
  UpdateWorkload: (place) => ({ ...workload(place), Notes: "changed" }),
  DeleteWorkload: workload,
  ListWorkloads: nothing,
  AssociateLenses: (place) => ({ ...workload(place), LensAliases: ["wellarchitected"] }),
  DisassociateLenses: (place) => ({ ...workload(place), LensAliases: [place.LensAlias] }),
  AssociateProfiles: profileOf,
  DisassociateProfiles: profileOf,
  ListLensReviews: workload,
  GetLensReview: review,
  UpdateLensReview: (place) => ({ ...review(place), LensNotes: "changed" }),
  GetLensReviewReport: review,
  UpgradeLensReview: (place) => ({ ...review(place), MilestoneName: "Before" }),
  ListAnswers: review,
  GetAnswer: answer,
  UpdateAnswer: (place) => ({ ...answer(place), Notes: "changed" }),
  ListLensReviewImprovements: review,
  CreateMilestone: (place) => ({ ...workload(place), MilestoneName: `Milestone ${fresh()}` }),
  GetMilestone: (place) => ({ ...workload(place), MilestoneNumber: 1 }),
  ListMilestones: workload,
  ListLenses: nothing,
  GetLens: lens,
  ImportLens: () => ({ JSONString: lensText(`Imported ${fresh()}`) }),
  ExportLens: lens,
  CreateLensVersion: (place) => ({ ...lens(place), LensVersion: "3.0" }),
  GetLensVersionDifference: lens,
  DeleteLens: (place) => ({ ...lens(place), LensStatus: "ALL" }),
  CreateLensShare: (place) => ({ ...lens(place), ...somebody() }),
  ListLensShares: lens,
  DeleteLensShare: (place) => ({ ...lens(place), ShareId: place.lensShare }),
  CreateWorkloadShare: (place) => ({ ...workload(place), ...somebody(), PermissionType: "READONLY" }),
  ListWorkloadShares: workload,
  UpdateWorkloadShare: (place) => ({ ...workload(place), ShareId: place.workloadShare, PermissionType: "CONTRIBUTOR" }),
  DeleteWorkloadShare: (place) => ({ ...workload(place), ShareId: place.workloadShare }),
  ListShareInvitations: nothing,
  UpdateShareInvitation: ({ invitation }) => ({ ShareInvitationId: invitation, ShareInvitationAction: "ACCEPT" }),
  GetProfileTemplate: nothing,
  CreateProfile: () => ({
    ...{ ProfileName: `Made ${fresh()}`, ProfileDescription: "Of a test" },
    ProfileQuestions: profileAnswers("first"),
  }),
  GetProfile: profile,
  UpdateProfile: (place) => ({ ...profile(place), ProfileDescription: "changed" }),
  DeleteProfile: profile,
  ListProfiles: nothing,
  CreateProfileShare: (place) => ({ ...profile(place), ...somebody() }),
  ListProfileShares: profile,
  DeleteProfileShare: (place) => ({ ...profile(place), ShareId: place.profileShare }),
  UpgradeProfileVersion: ({ WorkloadId, ProfileArn }) => ({ WorkloadId, ProfileArn, MilestoneName: "Before" }),
  ListProfileNotifications: nothing,
  CreateReviewTemplate: () => ({
    ...{ TemplateName: `Made ${fresh()}`, Description: "Of a test", Lenses: ["wellarchitected"] },
  }),
  GetReviewTemplate: template,
  UpdateReviewTemplate: (place) => ({ ...template(place), Notes: "changed" }),
  DeleteReviewTemplate: template,
  ListReviewTemplates: nothing,
  GetReviewTemplateLensReview: templateReview,
  UpdateReviewTemplateLensReview: (place) => ({ ...templateReview(place), LensNotes: "changed" }),
  UpgradeReviewTemplateLensReview: templateReview,
  ListReviewTemplateAnswers: templateReview,
  GetReviewTemplateAnswer: templateAnswer,
  UpdateReviewTemplateAnswer: (place) => ({ ...templateAnswer(place), Notes: "changed" }),
  CreateTemplateShare: (place) => ({ ...template(place), ...somebody() }),
  ListTemplateShares: template,
  DeleteTemplateShare: (place) => ({ ...template(place), ShareId: place.templateShare }),
  TagResource: (place) => ({ ...tagged(place), Tags: { more: "more" } }),
  UntagResource: (place) => ({ ...tagged(place), TagKeys: ["team"] }),
  ListTagsForResource: tagged,
  GetConsolidatedReport: () => ({ Format: "JSON", IncludeSharedResources: true }),
  ListNotifications: nothing,
  ListCheckSummaries: check,
  ListCheckDetails: check,
  GetGlobalSettings: nothing,
  UpdateGlobalSettings: () => ({ OrganizationSharingStatus: "DISABLED" }),
  UpdateIntegration: (place) => ({ ...workload(place), IntegratingService: "JIRA" }),
}
