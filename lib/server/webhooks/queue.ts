import "server-only"
import { type AuditEntry, webhookEvent } from "@/lib/report/webhook-event"
import type { Database } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import type { AuditEvent, Webhook } from "@/prisma/generated/client"

/**
 * Entries get their numbers before they are committed, so a lower number may appear after a higher one. Nothing takes
 * longer than two minutes to commit (context.ts); until an entry is this old, its neighbourhood is read again.
 */
const SETTLED_MS = 180_000
const PORTION = 500

export function auditEntry(row: AuditEvent): AuditEntry {
  const { id, at, action, resourceKind, resourceId, actorKind, actorName, before, after } = row
  const who = { actorKind, actorName, before, after }
  return { id: String(id), at: at.toISOString(), action, resourceKind, resourceId, ...who }
}

/**
 * Puts what happened since the last look in a webhook's queue. Every entry of the audit trail is queued once, however
 * often it is read. Answers how many entries were read.
 */
export async function queueEvents(db: Database, webhook: Webhook, accountId: string, now: Date): Promise<number> {
  const { id: webhookId, workspaceId, events } = webhook
  let { cursor } = webhook
  let read = 0
  for (;;) {
    const where = { workspaceId, id: { gt: cursor } }
    const rows = await db.auditEvent.findMany({ where, orderBy: { id: "asc" }, take: PORTION })
    const data = rows.flatMap((row) => {
      const event = webhookEvent(auditEntry(row), accountId)
      if (!event?.topics.some((topic) => events.includes(topic))) return []
      const body = JSON.stringify(event)
      return [{ id: newId(), webhookId, auditId: row.id, type: event.type, body, createdAt: now }]
    })
    await db.webhookDelivery.createMany({ data, skipDuplicates: true })
    read += rows.length
    const young = rows.findIndex((row) => now.getTime() - row.at.getTime() < SETTLED_MS)
    const settled = (young === -1 ? rows : rows.slice(0, young)).at(-1)
    if (settled) {
      await db.webhook.updateMany({ where: { id: webhookId }, data: { cursor: settled.id } })
      cursor = settled.id
    }
    if (rows.length < PORTION) return read
    // More than a portion within two minutes: look beyond them, but begin here again next time.
    cursor = rows.at(-1)?.id ?? cursor
  }
}
