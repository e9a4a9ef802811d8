import "server-only"
import { toJson } from "@/lib/server/audit"
import { type Database, isTransaction, type Transaction } from "@/lib/server/context"
import { runHot } from "@/lib/server/database"
import { log } from "@/lib/server/log"
import { Prisma } from "@/prisma/generated/client"

/** PostgreSQL's channel for "workload X has a new event": the payload is the workload id, the events are in the table. */
export const LIVE_CHANNEL = "plumbline_live"

/** Tells every open page of a workload that something changed, when and only when the transaction commits. */
export async function publish(
  tx: Transaction,
  workloadId: string,
  event: { type: string; payload: unknown },
): Promise<void> {
  await tx.liveEvent.create({ data: { workloadId, type: event.type, payload: toJson(event.payload) } })
  await tx.$executeRaw`SELECT pg_notify(${LIVE_CHANNEL}, ${workloadId})`
}

/** Tells the lists and the planning board that something of these sessions changed. */
export function publishSessions(tx: Transaction, workloadId: string, ...ids: string[]): Promise<void> {
  return publish(tx, workloadId, { type: "session.changed", payload: { ids } })
}

const waiting = new Set<string>()
let telling = false

/**
 * Announces events that are stored already, soon and together with others. A commit with a NOTIFY in it holds a lock
 * over the whole database until it is on disk, which would make all answers of all teams queue up one by one; this
 * statement writes nothing and costs nothing. Whoever misses it because we die here finds the events at the next look.
 * Within a transaction there is nothing to announce yet: whoever began it does, when it is committed.
 */
export function announce(db: Database, workloadId: string): void {
  if (isTransaction(db)) return
  waiting.add(workloadId)
  if (!telling) void tell(db)
}

async function tell(db: Database): Promise<void> {
  telling = true
  while (waiting.size > 0) {
    const ids = [...waiting]
    waiting.clear()
    const statement = Prisma.sql`SELECT pg_notify(${LIVE_CHANNEL}, "id") FROM unnest(${ids}::text[]) AS "id"`
    await runHot(db, statement).catch((error: unknown) =>
      log().warn({ err: error }, "changes were stored but not announced"),
    )
  }
  telling = false
}
