import "server-only"
import { diffLenses } from "@/lib/lens/diff"
import { diffInWords } from "@/lib/lens/diff-words"
import type { Lens } from "@/lib/lens/model"
import type { Context } from "@/lib/server/context"
import { requireLens } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"

/** What a draft changes against the newest version, one sentence each; nothing for a first version. */
export async function draftChanges(ctx: Context, lensKey: string, draft: Lens | null): Promise<string[]> {
  const { id } = await requireLens(ctx, lensKey, "lens.view")
  const newest = await ctx.db.lensVersion.findFirst({
    where: { lensId: id },
    orderBy: { number: "desc" },
    select: { id: true },
  })
  if (!newest || !draft) return []
  const before = await loadLens(ctx.db, newest.id)
  return diffInWords(before, draft, diffLenses(before, draft))
}
