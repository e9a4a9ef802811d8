import "server-only"
import { toJson } from "@/lib/server/audit"
import type { Transaction } from "@/lib/server/context"

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
