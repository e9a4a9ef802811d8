import "server-only"
import { createHash, createHmac, hkdfSync } from "node:crypto"
import type { TrailEntry } from "@/lib/report/audit-chain"
import type { Database } from "@/lib/server/context"
import { settings } from "@/lib/server/settings"
import type { AuditEvent } from "@/prisma/generated/client"

const PORTION = 1_000

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

/** Vouches for a text with a key derived from the instance key: nobody else can make it, not even in the database. */
export function vouch(text: string): string {
  const key = Buffer.from(hkdfSync("sha256", settings().instanceSecret, "", "plumbline audit trail", 32))
  return createHmac("sha256", key).update(text).digest("hex")
}

export function trailEntry(row: AuditEvent): TrailEntry {
  const { id, at, actorKind, actorId, actorName, action, resourceKind, resourceId, before, after, requestId } = row
  return {
    id: String(id),
    at: at.toISOString(),
    actor: { kind: actorKind, id: actorId, name: actorName },
    action,
    resource: { kind: resourceKind, id: resourceId },
    before,
    after,
    request: requestId,
  }
}

/** The entries of a workspace after one of them, oldest first, portion by portion. */
export async function* entriesAfter(db: Database, workspaceId: string, after: bigint): AsyncGenerator<AuditEvent> {
  let last = after
  for (;;) {
    const where = { workspaceId, id: { gt: last } }
    const rows = await db.auditEvent.findMany({ where, orderBy: { id: "asc" }, take: PORTION })
    yield* rows
    const newest = rows.at(-1)
    if (!newest || rows.length < PORTION) return
    last = newest.id
  }
}
