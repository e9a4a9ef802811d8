import "server-only"
import { actorId, type Context, type Transaction } from "@/lib/server/context"
import { Prisma } from "@/prisma/generated/client"

export interface Change {
  kind: string
  id: string
  before?: unknown
  after?: unknown
  /** Whose trail it belongs to; the caller's own by default. Something shared is changed in its owner's. */
  workspaceId?: string
}

/** Plain JSON for a Json column; undefined members go. */
export function toJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  return value === undefined || value === null ? Prisma.JsonNull : JSON.parse(JSON.stringify(value))
}

/** Who did what, in the transaction of the change. Never called for a change that changes nothing. */
export async function audit(tx: Transaction, ctx: Context, action: string, change: Change): Promise<void> {
  await tx.auditEvent.create({
    data: {
      workspaceId: change.workspaceId ?? ctx.actor.workspaceId,
      at: ctx.now,
      actorKind: ctx.actor.kind,
      actorId: actorId(ctx.actor),
      actorName: ctx.actor.name,
      action,
      resourceKind: change.kind,
      resourceId: change.id,
      before: toJson(change.before),
      after: toJson(change.after),
      requestId: ctx.requestId,
    },
  })
}
