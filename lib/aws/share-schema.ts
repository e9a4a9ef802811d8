import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"

/** Inputs of shares and invitations. Source: aws-api.md, operations. */

const workload = { WorkloadId: field.workloadId }
const lens = { LensAlias: field.lensAlias }
const profile = { ProfileArn: field.profileArn }
const template = { TemplateArn: field.templateArn }

const given = { SharedWith: z.string().min(12).max(2048), ClientRequestToken: field.clientRequestToken }
const permission = z.enum(["READONLY", "CONTRIBUTOR"])
const share = { ShareId: field.shareId }
const deleted = { ...share, ClientRequestToken: field.clientRequestToken }
const prefix = z.string().max(100).optional()

export const SHARE_STATUSES = [
  "ACCEPTED",
  "REJECTED",
  "PENDING",
  "REVOKED",
  "EXPIRED",
  "ASSOCIATING",
  "ASSOCIATED",
  "FAILED",
] as const

const listed = {
  SharedWithPrefix: prefix,
  Status: z.enum(SHARE_STATUSES).optional(),
  NextToken: field.nextToken,
  MaxResults: field.pageSize.optional(),
}

export type GivenShare = z.output<z.ZodObject<typeof given>>
export type DeletedShare = z.output<z.ZodObject<typeof deleted>>
export type ListedShares = z.output<z.ZodObject<typeof listed>>

export const createWorkloadShareInput = z.object({ ...workload, ...given, PermissionType: permission })
export type CreateWorkloadShareInput = z.output<typeof createWorkloadShareInput>
export const listWorkloadSharesInput = z.object({ ...workload, ...listed })
export type ListWorkloadSharesInput = z.output<typeof listWorkloadSharesInput>
export const updateWorkloadShareInput = z.object({ ...workload, ...share, PermissionType: permission })
export type UpdateWorkloadShareInput = z.output<typeof updateWorkloadShareInput>
export const deleteWorkloadShareInput = z.object({ ...workload, ...deleted })
export type DeleteWorkloadShareInput = z.output<typeof deleteWorkloadShareInput>

export const createLensShareInput = z.object({ ...lens, ...given })
export type CreateLensShareInput = z.output<typeof createLensShareInput>
export const listLensSharesInput = z.object({ ...lens, ...listed })
export type ListLensSharesInput = z.output<typeof listLensSharesInput>
export const deleteLensShareInput = z.object({ ...lens, ...deleted })
export type DeleteLensShareInput = z.output<typeof deleteLensShareInput>

export const createProfileShareInput = z.object({ ...profile, ...given })
export type CreateProfileShareInput = z.output<typeof createProfileShareInput>
export const listProfileSharesInput = z.object({ ...profile, ...listed })
export type ListProfileSharesInput = z.output<typeof listProfileSharesInput>
export const deleteProfileShareInput = z.object({ ...profile, ...deleted })
export type DeleteProfileShareInput = z.output<typeof deleteProfileShareInput>

export const createTemplateShareInput = z.object({ ...template, ...given })
export type CreateTemplateShareInput = z.output<typeof createTemplateShareInput>
export const listTemplateSharesInput = z.object({ ...template, ...listed })
export type ListTemplateSharesInput = z.output<typeof listTemplateSharesInput>
export const deleteTemplateShareInput = z.object({ ...template, ...deleted })
export type DeleteTemplateShareInput = z.output<typeof deleteTemplateShareInput>

const PREFIXES = ["WorkloadNamePrefix", "LensNamePrefix", "ProfileNamePrefix", "TemplateNamePrefix"] as const

export const listShareInvitationsInput = z
  .object({
    WorkloadNamePrefix: prefix,
    LensNamePrefix: prefix,
    ProfileNamePrefix: prefix,
    TemplateNamePrefix: prefix,
    ShareResourceType: z.enum(["WORKLOAD", "LENS", "PROFILE", "TEMPLATE"]).optional(),
    NextToken: field.nextToken,
    MaxResults: field.pageSize.optional(),
  })
  .refine((input) => PREFIXES.filter((name) => input[name] !== undefined).length <= 1, {
    path: ["WorkloadNamePrefix"],
    message: "only one of the name prefixes can be given",
  })
export type ListShareInvitationsInput = z.output<typeof listShareInvitationsInput>

export const updateShareInvitationInput = z.object({
  ShareInvitationId: field.shareId,
  ShareInvitationAction: z.enum(["ACCEPT", "REJECT"]),
})
export type UpdateShareInvitationInput = z.output<typeof updateShareInvitationInput>
