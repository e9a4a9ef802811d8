import { z } from "zod"
import { email, givenPassword, linkToken, personName } from "./accounts-schema"
import { ROLES } from "./policy"

const role = z.enum(ROLES, "has to be one of the roles")
const id = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits")

export const inviteInput = z.object({ email, role })
export type InviteInput = z.infer<typeof inviteInput>

export const invitationInput = z.object({ invitationId: id })
export type InvitationInput = z.infer<typeof invitationInput>

/** The name is for somebody new; the password is a new one, or the one of the account that the e-mail already has. */
export const acceptInput = z.object({
  token: linkToken,
  name: personName.optional(),
  password: givenPassword.optional(),
})
export type AcceptInput = z.infer<typeof acceptInput>

export const changeRoleInput = z.object({ userId: id, role })
export type ChangeRoleInput = z.infer<typeof changeRoleInput>

export const memberInput = z.object({ userId: id })
export type MemberInput = z.infer<typeof memberInput>
