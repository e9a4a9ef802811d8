import "server-only"
import type { WorkspaceSummary } from "@/lib/access/workspace"
import type { WorkspaceInput } from "@/lib/access/workspaces-schema"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, type Transaction, transaction } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { newAccountId, newId } from "@/lib/server/ids"
import { asOperator, type Visit } from "@/lib/server/visit"
import type { Workspace } from "@/prisma/generated/client"

/** The caller's workspaces by name, with their role in each. */
export async function listWorkspaces(ctx: Context): Promise<WorkspaceSummary[]> {
  const memberships = await ctx.db.membership.findMany({
    where: { userId: actorId(ctx.actor) ?? "" },
    select: { role: true, workspace: { select: { id: true, accountId: true, name: true } } },
    orderBy: [{ workspace: { name: "asc" } }, { workspaceId: "asc" }],
  })
  return memberships.map(({ role, workspace }) => ({
    ...workspace,
    role,
    active: workspace.id === ctx.actor.workspaceId,
  }))
}

/** A new tenant with the caller as owner. Who owns no workspace yet cannot make more of them. */
export async function createWorkspace(ctx: Context, input: WorkspaceInput) {
  requireAction(ctx, "workspace.manage")
  return transaction(ctx, async (tx) => {
    const workspace = await insertWorkspace(tx, ctx.now, input.name)
    const userId = actorId(ctx.actor)
    if (userId !== null) {
      await tx.membership.create({ data: { workspaceId: workspace.id, userId, role: "OWNER", createdAt: ctx.now } })
    }
    const { id, accountId, name } = workspace
    const there = { ...ctx, actor: { ...ctx.actor, workspaceId: id, accountId } }
    await audit(tx, there, "workspace.create", { kind: "workspace", id, after: { name, accountId } })
    return { id, accountId, name }
  })
}

/** A workspace that the operator makes; it has no members yet. */
export async function createWorkspaceAsOperator(visit: Visit, input: WorkspaceInput): Promise<Workspace> {
  return transaction(visit, async (tx) => {
    const workspace = await insertWorkspace(tx, visit.now, input.name)
    const { id, accountId, name } = workspace
    const ctx = asOperator(visit, workspace)
    await audit(tx, ctx, "workspace.create", { kind: "workspace", id, after: { name, accountId } })
    return workspace
  })
}

export async function renameWorkspace(ctx: Context, input: WorkspaceInput): Promise<void> {
  requireAction(ctx, "workspace.manage")
  const id = ctx.actor.workspaceId
  await transaction(ctx, async (tx) => {
    const before = await tx.workspace.findUniqueOrThrow({ where: { id }, select: { name: true } })
    if (before.name === input.name) return
    await tx.workspace.update({ where: { id }, data: { name: input.name } })
    await audit(tx, ctx, "workspace.rename", { kind: "workspace", id, before, after: { name: input.name } })
  })
}

/** The row of a new workspace with an account id that nobody has. */
export async function insertWorkspace(tx: Transaction, now: Date, name: string): Promise<Workspace> {
  let accountId = newAccountId()
  while (await tx.workspace.findUnique({ where: { accountId } })) accountId = newAccountId()
  return tx.workspace.create({ data: { id: newId(), accountId, name, createdAt: now } })
}
