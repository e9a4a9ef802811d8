import "server-only"
import type { HistoryEntry } from "@/lib/improvement/history"
import type { Context } from "@/lib/server/context"

const MOST = 200

/** What happened to an item, newest first, from the audit trail; whoever sees the item sees who changed it. */
export async function readHistory(ctx: Context, item: { id: string }): Promise<HistoryEntry[]> {
  const rows = await ctx.db.auditEvent.findMany({
    where: { resourceId: item.id, resourceKind: "improvement" },
    orderBy: { id: "desc" },
    take: MOST,
  })
  return rows.map(({ id, at, actorName, action, before, after }) => ({
    id: String(id),
    at: at.toISOString(),
    actorName,
    action,
    before: asRecord(before),
    after: asRecord(after),
  }))
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
