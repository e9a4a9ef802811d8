import "server-only"
import { z } from "zod"
import { chainHash, chainStart, type TrailEnd, type TrailEntry } from "@/lib/report/audit-chain"
import type { AuditFilter, AuditPage } from "@/lib/report/audit-page"
import { entriesAfter, sha256, trailEntry, vouch } from "@/lib/server/audit-trail/entries"
import { sealFits } from "@/lib/server/audit-trail/seals"
import type { Context } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import type { Prisma } from "@/prisma/generated/client"

const SHOWN = 50

export const listAuditInput = z.object({
  /** The beginning of an action: "answer", "workload.update". */
  Action: z.string().max(60).default(""),
  /** Part of a name. */
  Actor: z.string().max(100).default(""),
  /** Part of the id of what was changed. */
  Resource: z.string().max(300).default(""),
  From: z.iso.date("has to be a day").or(z.literal("")).default(""),
  To: z.iso.date("has to be a day").or(z.literal("")).default(""),
  /** Entries before this one. */
  Before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})

/** The newest entries of the workspace's trail that match, and where the next page begins. */
export async function listAudit(ctx: Context, input: AuditFilter): Promise<AuditPage> {
  requireAction(ctx, "audit.view")
  const { Action = "", Actor = "", Resource = "", From = "", To = "", Before } = input
  const day = (text: string, days = 0) => new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000)
  const where: Prisma.AuditEventWhereInput = {
    workspaceId: ctx.actor.workspaceId,
    ...(Action !== "" && { action: { startsWith: Action } }),
    ...(Actor !== "" && { actorName: { contains: Actor, mode: "insensitive" as const } }),
    ...(Resource !== "" && { resourceId: { contains: Resource } }),
    ...((From !== "" || To !== "") && {
      at: { ...(From !== "" && { gte: day(From) }), ...(To !== "" && { lt: day(To, 1) }) },
    }),
    ...(Before !== undefined && { id: { lt: BigInt(Before) } }),
  }
  const rows = await ctx.db.auditEvent.findMany({ where, orderBy: { id: "desc" }, take: SHOWN + 1 })
  const entries = rows.slice(0, SHOWN).map(trailEntry)
  return { entries, next: rows.length > SHOWN ? (entries.at(-1)?.id ?? null) : null }
}

/**
 * The whole trail of the workspace as lines of JSON, oldest first, each with a hash over itself and the one before, closed
 * by a signed end (lib/report/audit-chain.ts says how to check it). While it is written, the stored seals are held
 * against it. The export is an entry of the trail itself, of the next export.
 */
export async function* exportTrail(ctx: Context): AsyncGenerator<string> {
  requireAction(ctx, "audit.view")
  const { workspaceId, accountId } = ctx.actor
  const seals = await ctx.db.auditSeal.findMany({ where: { workspaceId }, orderBy: { number: "asc" } })
  let previous = chainStart(accountId, sha256)
  let [entries, sealed, open, at, intact] = [0, 0, 0, 0, true]
  let throughId: string | null = null
  for await (const row of entriesAfter(ctx.db, workspaceId, 0n)) {
    const entry: TrailEntry = trailEntry(row)
    const hash = chainHash(previous, entry, sha256)
    yield `${JSON.stringify({ entry, previous, hash })}\n`
    previous = hash
    entries += 1
    open += 1
    const seal = seals[at]
    if (seal && row.id >= seal.throughId) {
      intact &&= row.id === seal.throughId && sealFits(seal, hash, open)
      if (intact) [sealed, throughId] = [entries, entry.id]
      open = 0
      at += 1
    }
  }
  intact &&= at === seals.length
  const exportedAt = ctx.now.toISOString()
  const end: TrailEnd["end"] = {
    ...{ account: accountId, exportedAt, entries, hash: previous },
    sealed: { entries: sealed, throughId, intact },
  }
  yield `${JSON.stringify({ end, signature: signatureOf(end) })}\n`
}

/** What the end of an export is signed with: only this installation can make it. */
export function signatureOf(end: TrailEnd["end"]): string {
  return vouch(JSON.stringify(["end", end]))
}
