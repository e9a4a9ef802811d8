import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"

/** Inputs of the profile operations. Source: aws-api.md, operations. */

const profile = { ProfileArn: field.profileArn }
const described = z.string().trim().min(3, "needs at least 3 characters").max(100, "has at most 100 characters")
const version = z
  .string()
  .max(32)
  .regex(/^[A-Za-z0-9-]+$/, "only letters, digits and dashes")
const questions = z
  .array(
    z.object({
      QuestionId: z.string().min(1).max(128),
      SelectedChoiceIds: z.array(z.string().min(1).max(64)).max(50).default([]),
    }),
  )
  .max(50)

export const createProfileInput = z.object({
  ProfileName: field.named,
  ProfileDescription: described,
  ProfileQuestions: questions,
  ClientRequestToken: field.clientRequestToken,
  Tags: field.tags.optional(),
})
export type CreateProfileInput = z.output<typeof createProfileInput>

export const profileInput = z.object({ ...profile, ProfileVersion: version.optional() })
export type ProfileInput = z.output<typeof profileInput>

export const updateProfileInput = z.object({
  ...profile,
  ProfileDescription: described.optional(),
  ProfileQuestions: questions.optional(),
})
export type UpdateProfileInput = z.output<typeof updateProfileInput>

export const deleteProfileInput = z.object({ ...profile, ClientRequestToken: field.clientRequestToken })
export type DeleteProfileInput = z.output<typeof deleteProfileInput>

const paged = { NextToken: field.nextToken, MaxResults: field.pageSize.optional() }

export const listProfilesInput = z.object({
  ProfileNamePrefix: z.string().max(100).optional(),
  ProfileOwnerType: z.enum(["SELF", "SHARED"]).optional(),
  ...paged,
})
export type ListProfilesInput = z.output<typeof listProfilesInput>

export const listProfileNotificationsInput = z.object({ WorkloadId: field.workloadId.optional(), ...paged })
export type ListProfileNotificationsInput = z.output<typeof listProfileNotificationsInput>

export const profilesOfWorkloadInput = z.object({
  WorkloadId: field.workloadId,
  ProfileArns: z.array(field.profileArn).min(1, "name a profile").max(1, "a workload has at most one profile"),
})
export type ProfilesOfWorkloadInput = z.output<typeof profilesOfWorkloadInput>

export const upgradeProfileVersionInput = z.object({
  WorkloadId: field.workloadId,
  ...profile,
  MilestoneName: field.named.optional(),
  ClientRequestToken: field.clientRequestToken,
})
export type UpgradeProfileVersionInput = z.output<typeof upgradeProfileVersionInput>
