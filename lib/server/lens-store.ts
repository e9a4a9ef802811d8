import "server-only"
import { checkLens } from "@/lib/lens/check"
import type { Lens } from "@/lib/lens/model"
import type { Database, Transaction } from "@/lib/server/context"

/** Published versions never change, so their parsed form is kept; the oldest goes when there are too many. */
const KEPT = 200
const parsed = new Map<string, Lens>()

/** The lens of a published version. Throws when its stored text cannot be read any more: a bug, never a user's mistake. */
export async function loadLens(db: Database | Transaction, lensVersionId: string): Promise<Lens> {
  const known = parsed.get(lensVersionId)
  if (known) return known
  const { source } = await db.lensVersion.findUniqueOrThrow({ where: { id: lensVersionId }, select: { source: true } })
  const { lens } = checkLens(source)
  if (!lens) throw new Error(`The stored lens version ${lensVersionId} cannot be read.`)
  if (parsed.size >= KEPT) parsed.delete(parsed.keys().next().value ?? "")
  parsed.set(lensVersionId, lens)
  return lens
}
