import "server-only"
import { composeMappings } from "@/lib/lens/compose-mappings"
import type { IdMapping } from "@/lib/lens/id-mapping"
import type { Database, Transaction } from "@/lib/server/context"

/** What authors said about ids in every version of a lens after `from` up to `to` (numbers of versions). */
export async function idChanges(
  db: Database | Transaction,
  lensId: string,
  from: number,
  to: number,
): Promise<IdMapping> {
  const between = await db.lensVersion.findMany({
    where: { lensId, number: { gt: from, lte: to } },
    orderBy: { number: "asc" },
    select: { idChanges: true },
  })
  return composeMappings(between.map((version) => version.idChanges as unknown as IdMapping))
}
