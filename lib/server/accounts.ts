import "server-only"
import type { ChangePasswordInput, RenameMeInput } from "@/lib/access/accounts-schema"
import type { Role } from "@/lib/access/policy"
import { AppError, invalid, notFound } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Context, type Transaction, transaction } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { hashPassword, passwordMatches } from "@/lib/server/passwords"
import { countTry, forgetTries } from "@/lib/server/rate-limits"
import { asOperator, type Visit } from "@/lib/server/visit"
import type { Workspace } from "@/prisma/generated/client"

/** The person themselves, signed in: an access key must not change what its owner signs in with. */
function person(ctx: Context): string {
  if (ctx.actor.kind === "user") return ctx.actor.userId
  throw new AppError("AccessDenied", "Only the person themselves can change their account, signed in to the page.")
}

export async function renameMe(ctx: Context, input: RenameMeInput): Promise<void> {
  const id = person(ctx)
  await transaction(ctx, async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } })
    if (before.name === input.name) return
    await tx.user.update({ where: { id }, data: { name: input.name } })
    await audit(tx, ctx, "user.rename", { kind: "user", id, before, after: { name: input.name } })
  })
}

/** A new password ends every session of the account, this one too: the page signs in again with the new password. */
export async function changePassword(ctx: Context, input: ChangePasswordInput): Promise<void> {
  const id = person(ctx)
  await countTry(ctx.db, "password-change", id)
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id } })
  if (!(await passwordMatches(user.passwordHash, input.currentPassword))) {
    throw invalid("Your current password is not right.", "currentPassword")
  }
  const passwordHash = await hashPassword(input.newPassword)
  await transaction(ctx, async (tx) => {
    // The hash that was checked must still be the one that counts.
    const { count } = await tx.user.updateMany({
      where: { id, passwordHash: user.passwordHash },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    })
    if (count === 0) throw new AppError("Conflict", "Your password was changed elsewhere at the same moment.")
    await audit(tx, ctx, "user.change-password", { kind: "user", id })
  })
  await forgetTries(ctx.db, "password-change", id)
}

export interface NewAccount {
  email: string
  name: string
  passwordHash: string
}

/** The row of a new account. Refused when the e-mail has one, also when it got it at the same moment. */
export async function insertUser(tx: Transaction, now: Date, account: NewAccount) {
  const user = { id: newId(), ...account, createdAt: now }
  const { count } = await tx.user.createMany({ data: user, skipDuplicates: true })
  if (count === 1) return user
  throw new AppError("Conflict", `There is an account for ${account.email} already.`, {
    resourceId: account.email,
    resourceType: "User",
  })
}

/** An account that the operator makes, as a member of a workspace. */
export async function createUser(
  visit: Visit,
  input: { email: string; name: string; password: string; role: Role; workspace: Workspace },
): Promise<{ id: string }> {
  const { email, name, role, workspace } = input
  const passwordHash = await hashPassword(input.password)
  return transaction(visit, async (tx) => {
    const user = await insertUser(tx, visit.now, { email, name, passwordHash })
    await tx.membership.create({
      data: { workspaceId: workspace.id, userId: user.id, role, createdAt: visit.now },
    })
    const after = { email, name, role }
    await audit(tx, asOperator(visit, workspace), "user.create", { kind: "user", id: user.id, after })
    return { id: user.id }
  })
}

/** A new password from the operator: ends every session; every workspace of the account can see that it happened. */
export async function resetPassword(visit: Visit, input: { email: string; password: string }): Promise<void> {
  const passwordHash = await hashPassword(input.password)
  await transaction(visit, async (tx) => {
    const user = await tx.user.findUnique({
      where: { email: input.email },
      select: { id: true, memberships: { select: { workspace: true } } },
    })
    if (!user) throw notFound("User", input.email)
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, sessionVersion: { increment: 1 } } })
    for (const { workspace } of user.memberships) {
      await audit(tx, asOperator(visit, workspace), "user.reset-password", { kind: "user", id: user.id })
    }
  })
}

/** Every account of the installation with its workspaces, for the operator. */
export async function listUsers(visit: Visit) {
  const users = await visit.db.user.findMany({
    select: {
      id: true,
      email: true,
      name: true,
      createdAt: true,
      memberships: {
        select: { role: true, workspace: { select: { id: true, accountId: true, name: true } } },
        orderBy: { workspace: { name: "asc" } },
      },
    },
    orderBy: { email: "asc" },
  })
  return users.map(({ memberships, ...user }) => ({
    ...user,
    workspaces: memberships.map(({ role, workspace }) => ({ ...workspace, role })),
  }))
}
