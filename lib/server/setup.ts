import "server-only"
import type { FirstOwnerInput } from "@/lib/access/accounts-schema"
import { AppError } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Database, transaction } from "@/lib/server/context"
import { hashToken, newId } from "@/lib/server/ids"
import { hashPassword } from "@/lib/server/passwords"
import { asMember, type Visit } from "@/lib/server/visit"
import { insertWorkspace } from "@/lib/server/workspaces"

/** The row that holds `{hash, createdAt}` of the one-time set-up link until it is used. */
export const SETUP_TOKEN = "setup-token"

/** Whether nobody has an account yet. */
export async function instanceIsNew(db: Database): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) === null
}

/** Whether a set-up link still works: its token waits in the database and nobody has an account yet. */
export async function setupIsOpen(db: Database, token: string): Promise<boolean> {
  const row = await db.instance.findUnique({ where: { key: SETUP_TOKEN } })
  const value = row?.value
  const hash = value && typeof value === "object" && "hash" in value ? value.hash : undefined
  return hash === hashToken(token) && (await instanceIsNew(db))
}

/**
 * The first account, as owner of a new workspace, through the one-time link. Removing the token's row is what uses it
 * up, so of two people at the same moment only one gets through.
 */
export async function createFirstOwner(visit: Visit, input: FirstOwnerInput) {
  const { token, email, name, password } = input
  // Looked at first, so that strangers cannot make the server hash passwords.
  if (!(await setupIsOpen(visit.db, token))) throw used()
  const passwordHash = await hashPassword(password)
  return transaction(visit, async (tx) => {
    const removed = await tx.$executeRaw`
      DELETE FROM "Instance" WHERE "key" = ${SETUP_TOKEN} AND "value"->>'hash' = ${hashToken(token)}`
    if (removed === 0) throw used()
    const workspace = await insertWorkspace(tx, visit.now, input.workspaceName)
    const user = { id: newId(), email, name, passwordHash, createdAt: visit.now }
    const { count } = await tx.user.createMany({ data: user, skipDuplicates: true })
    if (count === 0) throw used()
    const member = { workspaceId: workspace.id, userId: user.id, role: "OWNER", createdAt: visit.now } as const
    await tx.membership.create({ data: member })
    const ctx = asMember(visit, user, workspace, "OWNER")
    const after = { email, name, role: "OWNER", workspaceName: workspace.name }
    await audit(tx, ctx, "instance.set-up", { kind: "user", id: user.id, after })
    return { userId: user.id, workspaceId: workspace.id, accountId: workspace.accountId }
  })
}

function used(): AppError {
  return new AppError(
    "AccessDenied",
    "This set-up link was used already or is not valid. If you have an account, sign in.",
  )
}
