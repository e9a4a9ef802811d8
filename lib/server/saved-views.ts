import "server-only"
import { AppError, notFound } from "@/lib/errors"
import type { SavedViewLine } from "@/lib/review/portfolio-view"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"

const MOST = 50

/** Everybody's views and one's own, by name. */
export async function listSavedViews(ctx: Context): Promise<SavedViewLine[]> {
  requireAction(ctx, "workload.view")
  const { workspaceId } = ctx.actor
  const mine = ctx.actor.kind === "system" ? null : ctx.actor.userId
  const rows = await ctx.db.savedView.findMany({
    where: { workspaceId, OR: [{ isShared: true }, ...(mine === null ? [] : [{ userId: mine }])] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  return rows.map(({ id, name, query, isShared, userId }) => ({ id, name, query, isShared, isMine: userId === mine }))
}

/** Keeps the portfolio's filters under a name; for everybody only by those who may describe workloads. */
export async function createSavedView(
  ctx: Context,
  input: { Name: string; Query: string; Shared: boolean },
): Promise<{ ViewId: string }> {
  requireAction(ctx, input.Shared ? "workload.edit" : "workload.view")
  const { actor } = ctx
  const userId = actor.kind === "system" ? null : actor.userId
  const { workspaceId } = actor
  const row = { id: newId(), workspaceId, userId, name: input.Name, query: input.Query, isShared: input.Shared }
  await transaction(ctx, async (tx) => {
    const kept = await tx.savedView.count({ where: { workspaceId, userId } })
    if (kept >= MOST) {
      throw new AppError("ServiceQuotaExceeded", `You have ${MOST} views already. Delete one that is not used.`)
    }
    await tx.savedView.create({ data: { ...row, createdAt: ctx.now } })
    await audit(tx, ctx, "view.create", { kind: "savedView", id: row.id, after: row })
  })
  return { ViewId: row.id }
}

/** One's own, or a shared one by those who may describe workloads. Others' private views are not even seen. */
export async function deleteSavedView(ctx: Context, input: { ViewId: string }): Promise<void> {
  requireAction(ctx, "workload.view")
  const { workspaceId } = ctx.actor
  const mine = ctx.actor.kind === "system" ? null : ctx.actor.userId
  const view = await ctx.db.savedView.findFirst({ where: { id: input.ViewId, workspaceId } })
  if (!view || (view.userId !== mine && !view.isShared)) throw notFound("View", input.ViewId)
  if (view.userId !== mine) requireAction(ctx, "workload.edit")
  await transaction(ctx, async (tx) => {
    await tx.savedView.delete({ where: { id: view.id } })
    await audit(tx, ctx, "view.delete", { kind: "savedView", id: view.id, before: view })
  })
}
