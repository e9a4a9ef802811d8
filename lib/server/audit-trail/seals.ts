import "server-only"
import { chainHash, chainStart } from "@/lib/report/audit-chain"
import { entriesAfter, sha256, trailEntry, vouch } from "@/lib/server/audit-trail/entries"
import type { Database } from "@/lib/server/context"
import type { Task } from "@/lib/server/scheduler"
import type { AuditSeal } from "@/prisma/generated/client"

/** Longer than any transaction takes to commit: what is older will get no neighbour any more. */
const SETTLED_MS = 5 * 60_000
/** A long history is sealed in several runs. */
const PER_RUN = 20_000

/**
 * Seals the audit trails: every few minutes the chain of hashes is carried on over what is new, and its state stored with
 * a MAC whose key is not in the database. An answer's own write does nothing of it and waits for nothing.
 *
 * What it proves: an entry that is changed, added or taken out more than some minutes after it was written no longer
 * fits, for whoever has the database but not the instance key. What it does not: entries of the last minutes; that the
 * newest seals and their entries were not cut off together; anything against somebody who has the instance key.
 */
export const SEAL_TASK: Task = {
  name: "audit-seals",
  everyMs: SETTLED_MS,
  async run({ db, now, signal }) {
    const open = await db.$queryRaw<{ id: string; accountId: string }[]>`
      SELECT w."id", w."accountId" FROM "Workspace" w
      WHERE EXISTS (
        SELECT 1 FROM "AuditEvent" a WHERE a."workspaceId" = w."id" AND a."id" > coalesce(
          (SELECT max(s."throughId") FROM "AuditSeal" s WHERE s."workspaceId" = w."id"), 0))`
    for (const workspace of open) {
      if (signal.aborted) return
      await sealTrail(db, workspace, now)
    }
  },
}

/** Carries the chain of one workspace on over what is settled. */
export async function sealTrail(db: Database, workspace: { id: string; accountId: string }, now: Date): Promise<void> {
  const { id: workspaceId, accountId } = workspace
  const last = await db.auditSeal.findFirst({ where: { workspaceId }, orderBy: { number: "desc" } })
  let hash = last ? stateOf(last) : chainStart(accountId, sha256)
  let throughId = last?.throughId ?? 0n
  let entries = 0
  for await (const row of entriesAfter(db, workspaceId, throughId)) {
    if (now.getTime() - row.at.getTime() < SETTLED_MS || entries === PER_RUN) break
    hash = chainHash(hash, trailEntry(row), sha256)
    throughId = row.id
    entries += 1
  }
  if (entries === 0) return
  const seal = { workspaceId, number: (last?.number ?? 0) + 1, throughId, entries }
  await db.auditSeal.create({ data: { ...seal, hash: `${hash}.${macOf(seal, hash)}`, sealedAt: now } })
}

type SealPlace = Pick<AuditSeal, "workspaceId" | "number" | "throughId" | "entries">

function macOf({ workspaceId, number, throughId, entries }: SealPlace, hash: string): string {
  return vouch(JSON.stringify(["seal", workspaceId, number, String(throughId), entries, hash]))
}

function stateOf({ hash }: AuditSeal): string {
  return hash.split(".")[0] ?? ""
}

/** Whether a seal fits the chain at its place: the state, how many entries led to it, and that we made it. */
export function sealFits(seal: AuditSeal, hash: string, entries: number): boolean {
  return seal.entries === entries && seal.hash === `${hash}.${macOf(seal, hash)}`
}
