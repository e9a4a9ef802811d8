import "server-only"
import { z } from "zod"
import { password, personName } from "@/lib/access/accounts-schema"
import type { AcceptInput } from "@/lib/access/members-schema"
import { AppError, invalid } from "@/lib/errors"
import { insertUser } from "@/lib/server/accounts"
import { audit } from "@/lib/server/audit"
import { type Transaction, transaction } from "@/lib/server/context"
import { hashToken } from "@/lib/server/ids"
import { hashPassword } from "@/lib/server/passwords"
import { signIn } from "@/lib/server/sign-in"
import { asMember, type Visit } from "@/lib/server/visit"

/** What an invitation link shows before it is accepted; null when it does not work (any more). */
export async function readInvitation(visit: Visit, token: string) {
  const invitation = await visit.db.invitation.findFirst({
    where: { tokenHash: hashToken(token), ...stillOpen(visit) },
    select: {
      email: true,
      role: true,
      expiresAt: true,
      workspace: { select: { id: true, accountId: true, name: true } },
    },
  })
  if (!invitation) return null
  const { workspace, ...rest } = invitation
  const account = await visit.db.user.findUnique({ where: { email: rest.email }, select: { id: true } })
  return { ...rest, workspace, hasAccount: account !== null }
}

function stillOpen(visit: Visit) {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: visit.now } }
}

/**
 * Lets the invited person in. Who has an account proves it by the session (`signedInAs`, a user id) or the password;
 * anybody else gets an account with the e-mail of the invitation. Marking the row is what uses the link up.
 */
export async function acceptInvitation(
  visit: Visit,
  input: AcceptInput,
  from: { signedInAs: string | null; address: string },
): Promise<{ workspaceId: string; email: string }> {
  const invitation = await readInvitation(visit, input.token)
  if (!invitation) throw gone()
  const { email, role, workspace } = invitation
  const enter = invitation.hasAccount ? await knownUser(visit, email, input, from) : await newUser(visit, email, input)
  await transaction(visit, async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { tokenHash: hashToken(input.token), ...stillOpen(visit) },
      data: { acceptedAt: visit.now },
    })
    if (count === 0) throw gone()
    const user = await enter(tx)
    const member = { workspaceId: workspace.id, userId: user.id, role, createdAt: visit.now }
    // Somebody may have added them meanwhile: the role they have then stays.
    const added = await tx.membership.createMany({ data: member, skipDuplicates: true })
    const after = { email, role, added: added.count === 1 }
    await audit(tx, asMember(visit, user, workspace, role), "member.join", { kind: "member", id: user.id, after })
  })
  return { workspaceId: workspace.id, email }
}

type Enter = (tx: Transaction) => Promise<{ id: string; name: string; email: string }>

async function knownUser(
  visit: Visit,
  email: string,
  input: AcceptInput,
  from: { signedInAs: string | null; address: string },
): Promise<Enter> {
  const user = await visit.db.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, name: true, email: true },
  })
  if (from.signedInAs !== user.id) {
    const signedIn = await signIn(visit.db, { email, password: input.password }, from.address)
    if (!signedIn) throw invalid("This is not the password of your account.", "password")
  }
  return async () => user
}

async function newUser(visit: Visit, email: string, input: AcceptInput): Promise<Enter> {
  const account = z.object({ name: personName, password }).parse(input)
  const passwordHash = await hashPassword(account.password)
  return (tx) => insertUser(tx, visit.now, { email, name: account.name, passwordHash })
}

function gone(): AppError {
  return new AppError(
    "ResourceNotFound",
    "This invitation was used, taken back or has run out. Ask whoever invited you for a new link.",
    { resourceType: "Invitation" },
  )
}
