import "server-only"
import { AppError } from "@/lib/errors"
import type { Duty } from "@/lib/report/duties"
import type { Mention } from "@/lib/review/mention"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { dutiesOf } from "@/lib/server/my-duties"

export interface MyWork {
  duties: Duty[]
  /** Newest first. */
  mentions: Mention[]
}

const MENTIONS = 20

/** What waits for whoever asks, in the workspace they work in. */
export async function readMyWork(ctx: Context): Promise<MyWork> {
  const { actor } = ctx
  if (actor.kind === "system") return { duties: [], mentions: [] }
  const { userId, name, email, workspaceId } = actor
  const [duties, mentions] = await Promise.all([
    dutiesOf(ctx, { userId, name, email, workspaceIds: [workspaceId] }),
    mentionsOf(ctx, userId, workspaceId),
  ])
  return { duties, mentions }
}

async function mentionsOf({ db }: Context, userId: string, workspaceId: string): Promise<Mention[]> {
  const rows = await db.improvementComment.findMany({
    where: { mentions: { has: userId }, item: { workload: { workspaceId, archivedAt: null } } },
    include: { item: { select: { title: true, number: true, workload: { select: { id: true, name: true } } } } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MENTIONS,
  })
  return rows.map(({ id, text, authorName, createdAt, item }) => ({
    ...{ id, text, authorName, at: createdAt, itemTitle: item.title, workloadName: item.workload.name },
    path: `/workloads/${item.workload.id}/improvements/${item.number}`,
  }))
}

/** Whether due and overdue things come to whoever asks by e-mail. */
export async function wantsDigest(ctx: Context): Promise<boolean> {
  const { actor, db } = ctx
  if (actor.kind === "system") return false
  return (await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { wantsDigest: true } })).wantsDigest
}

export async function setDigest(ctx: Context, input: { Wanted: boolean }): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== "user") throw new AppError("AccessDenied", "Only the person themselves can change their mails.")
  const { userId: id } = actor
  await transaction(ctx, async (tx) => {
    const wantsDigest = input.Wanted
    const { count } = await tx.user.updateMany({ where: { id, wantsDigest: !wantsDigest }, data: { wantsDigest } })
    if (count > 0) await audit(tx, ctx, "user.digest", { kind: "user", id, after: { wantsDigest } })
  })
}
