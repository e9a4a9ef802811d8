import "server-only"
import { type Action, can, type Role } from "@/lib/access/policy"
import { AppError } from "@/lib/errors"
import type { Context, Transaction } from "@/lib/server/context"

/** The members of a workspace while nobody else can change them. */
export interface LockedMembers {
  roles: ReadonlyMap<string, Role>
  /** The caller's role as it is now, which may be less than when the request began. */
  mine: Role | null
}

/** Changes of members go one after the other; the lock leaves everything else in the workspace free. */
export async function lockMembers(tx: Transaction, ctx: Context): Promise<LockedMembers> {
  const { actor } = ctx
  await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${actor.workspaceId} FOR NO KEY UPDATE`
  const rows = await tx.membership.findMany({ where: { workspaceId: actor.workspaceId } })
  const roles = new Map(rows.map((row): [string, Role] => [row.userId, row.role]))
  return { roles, mine: actor.kind === "system" ? "OWNER" : (roles.get(actor.userId) ?? null) }
}

/** Whether the caller may bring about these roles: only owners make, change or remove owners. */
export function requireRoles(mine: Role | null, action: Action, ...roles: Role[]): void {
  if (mine === null || !can(mine, action)) {
    throw new AppError("AccessDenied", "Your role does not allow this. Ask an admin of the workspace.")
  }
  if (roles.includes("OWNER") && !can(mine, "owner.manage")) {
    throw new AppError("AccessDenied", "Only an owner can add, change or remove an owner.")
  }
}

/** A workspace without an owner could never be repaired from the page. */
export function requireOtherOwner(roles: ReadonlyMap<string, Role>, userId: string): void {
  const others = [...roles].filter(([id, role]) => id !== userId && role === "OWNER")
  if (roles.get(userId) !== "OWNER" || others.length > 0) return
  throw new AppError("Conflict", "This is the last owner of the workspace. Make somebody else an owner first.", {
    resourceId: userId,
    resourceType: "Member",
  })
}
