import "server-only"
import * as schema from "@/lib/aws/share-schema"
import { operation } from "@/lib/server/operation"
import * as shares from "@/lib/server/resource-shares"
import { listShareInvitations, updateShareInvitation } from "@/lib/server/share-invitations"

const WORKLOAD = "/workloads/{WorkloadId}/shares"
const LENS = "/lenses/{LensAlias}/shares"
const PROFILE = "/profiles/{ProfileArn}/shares"
const TEMPLATE = "/templates/shares/{TemplateArn}"

/** Shares of all four kinds and the invitations to them. Source of paths: aws-api.md, operations. */
export const SHARE_OPERATIONS = [
  operation({
    name: "CreateWorkloadShare",
    method: "POST",
    path: WORKLOAD,
    input: schema.createWorkloadShareInput,
    run: shares.createWorkloadShare,
  }),
  operation({
    name: "ListWorkloadShares",
    method: "GET",
    path: WORKLOAD,
    input: schema.listWorkloadSharesInput,
    run: shares.listWorkloadShares,
  }),
  operation({
    name: "UpdateWorkloadShare",
    method: "PATCH",
    path: `${WORKLOAD}/{ShareId}`,
    input: schema.updateWorkloadShareInput,
    run: shares.updateWorkloadShare,
  }),
  operation({
    name: "DeleteWorkloadShare",
    method: "DELETE",
    path: `${WORKLOAD}/{ShareId}`,
    input: schema.deleteWorkloadShareInput,
    run: shares.deleteWorkloadShare,
  }),
  operation({
    name: "CreateLensShare",
    method: "POST",
    path: LENS,
    input: schema.createLensShareInput,
    run: shares.createLensShare,
  }),
  operation({
    name: "ListLensShares",
    method: "GET",
    path: LENS,
    input: schema.listLensSharesInput,
    run: shares.listLensShares,
  }),
  operation({
    name: "DeleteLensShare",
    method: "DELETE",
    path: `${LENS}/{ShareId}`,
    input: schema.deleteLensShareInput,
    run: shares.deleteLensShare,
  }),
  operation({
    name: "CreateProfileShare",
    method: "POST",
    path: PROFILE,
    input: schema.createProfileShareInput,
    run: shares.createProfileShare,
  }),
  operation({
    name: "ListProfileShares",
    method: "GET",
    path: PROFILE,
    input: schema.listProfileSharesInput,
    run: shares.listProfileShares,
  }),
  operation({
    name: "DeleteProfileShare",
    method: "DELETE",
    path: `${PROFILE}/{ShareId}`,
    input: schema.deleteProfileShareInput,
    run: shares.deleteProfileShare,
  }),
  operation({
    name: "CreateTemplateShare",
    method: "POST",
    path: TEMPLATE,
    input: schema.createTemplateShareInput,
    run: shares.createTemplateShare,
  }),
  operation({
    name: "ListTemplateShares",
    method: "GET",
    path: TEMPLATE,
    input: schema.listTemplateSharesInput,
    run: shares.listTemplateShares,
  }),
  operation({
    name: "DeleteTemplateShare",
    method: "DELETE",
    path: `${TEMPLATE}/{ShareId}`,
    input: schema.deleteTemplateShareInput,
    run: shares.deleteTemplateShare,
  }),
  operation({
    name: "ListShareInvitations",
    method: "GET",
    path: "/shareInvitations",
    input: schema.listShareInvitationsInput,
    run: listShareInvitations,
  }),
  operation({
    name: "UpdateShareInvitation",
    method: "PATCH",
    path: "/shareInvitations/{ShareInvitationId}",
    input: schema.updateShareInvitationInput,
    run: updateShareInvitation,
  }),
]
