import "server-only"
import { z } from "zod"
import { accessKeyInput, createAccessKeyInput } from "@/lib/access/access-keys-schema"
import { changePasswordInput, renameMeInput } from "@/lib/access/accounts-schema"
import { changeRoleInput, invitationInput, inviteInput, memberInput } from "@/lib/access/members-schema"
import { workspaceInput } from "@/lib/access/workspaces-schema"
import { createAccessKey, listAccessKeys, revokeAccessKey } from "@/lib/server/access-keys"
import { changePassword, renameMe } from "@/lib/server/accounts"
import { createCalendarLink, revokeCalendarLink } from "@/lib/server/calendar-links"
import { inviteMember, listInvitations, revokeInvitation } from "@/lib/server/invitations"
import { changeRole, listMembers, removeMember } from "@/lib/server/members"
import { setDigest } from "@/lib/server/my-work"
import { type Operation, operation } from "@/lib/server/operation"
import { createWorkspace, listWorkspaces, renameWorkspace } from "@/lib/server/workspaces"

const nothing = z.object({})

/** Accounts, members, workspaces and access keys. */
export const ACCESS_OPERATIONS: readonly Operation[] = [
  operation({ name: "RenameMe", method: "PATCH", path: "/account", input: renameMeInput, run: renameMe }),
  operation({
    name: "ChangePassword",
    method: "POST",
    path: "/account/password",
    input: changePasswordInput,
    run: changePassword,
  }),
  operation({
    name: "SetDigest",
    method: "PUT",
    path: "/account/digest",
    input: z.object({ Wanted: z.boolean() }),
    run: setDigest,
  }),
  operation({
    name: "CreateCalendarLink",
    method: "POST",
    path: "/account/calendar-link",
    input: nothing,
    run: createCalendarLink,
  }),
  operation({
    name: "RevokeCalendarLink",
    method: "DELETE",
    path: "/account/calendar-link",
    input: nothing,
    run: revokeCalendarLink,
  }),
  operation({ name: "ListMembers", method: "GET", path: "/members", input: nothing, run: listMembers }),
  operation({
    name: "ChangeRole",
    method: "PATCH",
    path: "/members/{userId}",
    input: changeRoleInput,
    run: changeRole,
  }),
  operation({
    name: "RemoveMember",
    method: "DELETE",
    path: "/members/{userId}",
    input: memberInput,
    run: removeMember,
  }),
  operation({ name: "ListInvitations", method: "GET", path: "/invitations", input: nothing, run: listInvitations }),
  operation({ name: "InviteMember", method: "POST", path: "/invitations", input: inviteInput, run: inviteMember }),
  operation({
    name: "RevokeInvitation",
    method: "DELETE",
    path: "/invitations/{invitationId}",
    input: invitationInput,
    run: revokeInvitation,
  }),
  operation({ name: "ListWorkspaces", method: "GET", path: "/workspaces", input: nothing, run: listWorkspaces }),
  operation({
    name: "CreateWorkspace",
    method: "POST",
    path: "/workspaces",
    input: workspaceInput,
    run: createWorkspace,
  }),
  operation({
    name: "RenameWorkspace",
    method: "PATCH",
    path: "/workspace",
    input: workspaceInput,
    run: renameWorkspace,
  }),
  operation({ name: "ListAccessKeys", method: "GET", path: "/access-keys", input: nothing, run: listAccessKeys }),
  operation({
    name: "CreateAccessKey",
    method: "POST",
    path: "/access-keys",
    input: createAccessKeyInput,
    run: createAccessKey,
  }),
  operation({
    name: "RevokeAccessKey",
    method: "DELETE",
    path: "/access-keys/{accessKeyId}",
    input: accessKeyInput,
    run: revokeAccessKey,
  }),
]
