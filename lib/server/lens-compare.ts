import "server-only"
import { notFound } from "@/lib/errors"
import { checkLens } from "@/lib/lens/check"
import { diffLenses } from "@/lib/lens/diff"
import { touchesAnswers } from "@/lib/lens/diff-size"
import { diffInWords } from "@/lib/lens/diff-words"
import type { IdMapping } from "@/lib/lens/id-mapping"
import { acceptedOf, joinMappings, type ProposedPair, proposedPairs } from "@/lib/lens/mapping-pairs"
import type { Lens as LensModel } from "@/lib/lens/model"
import { NO_ID_CHANGES } from "@/lib/review/upgrade"
import { type DiffCard, diffView } from "@/lib/risk/diff-view"
import type { Context } from "@/lib/server/context"
import { requireLens } from "@/lib/server/gate"
import { idChanges } from "@/lib/server/id-changes"
import { loadLens } from "@/lib/server/lens-store"

/** How the draft is called beside the versions; no version can have this name. */
export const DRAFT = "~draft"

export interface Comparison {
  lensName: string
  /** Newest first, the draft before all. */
  versions: string[]
  from: string
  to: string
  cards: DiffCard[]
  /** One sentence per change. */
  words: string[]
  /** Changes of ids that nobody has decided on. */
  proposals: ProposedPair[]
  /** What is taken for the same thing under another id: decided on publishing, or accepted now. */
  mapping: IdMapping
  /** Those of the mapping that were accepted now. */
  accepted: IdMapping
  touchesAnswers: boolean
}

interface Named {
  name: string
  number: number
  load: () => Promise<LensModel | null>
}

/**
 * The difference between two versions of a lens, or a version and the draft; by default what is new in the draft, or in
 * the newest version. Null when one of them cannot be read or there is nothing to compare with.
 */
export async function compareVersions(
  ctx: Context,
  input: { lensKey: string; from?: string | undefined; to?: string | undefined; accepted: ReadonlySet<string> },
): Promise<Comparison | null> {
  const lens = await requireLens(ctx, input.lensKey, "lens.view")
  const rows = await ctx.db.lensVersion.findMany({
    where: { lensId: lens.id },
    orderBy: { number: "desc" },
    select: { id: true, version: true, number: true },
  })
  const versions: Named[] = rows.map(({ id, version, number }) => ({
    ...{ name: version, number, load: () => loadLens(ctx.db, id) },
  }))
  const { draftSource } = lens
  if (draftSource !== null) {
    const load = async () => checkLens(draftSource).lens
    versions.unshift({ name: DRAFT, number: Number.MAX_SAFE_INTEGER, load })
  }
  const to = pick(versions, input.to) ?? versions[0]
  const from = pick(versions, input.from) ?? versions.find(({ number }) => number < (to?.number ?? 0))
  if (!to || !from) return null
  const [before, after] = await Promise.all([from.load(), to.load()])
  if (!before || !after) return null
  const last = Math.min(to.number, rows[0]?.number ?? 0)
  const decided = to.number > from.number ? await idChanges(ctx.db, lens.id, from.number, last) : NO_ID_CHANGES
  const proposals = proposedPairs(before, after, decided)
  const accepted = acceptedOf(proposals, input.accepted)
  const mapping = joinMappings(decided, accepted)
  const diff = diffLenses(before, after, mapping)
  return {
    ...{ lensName: after.name, versions: versions.map(({ name }) => name), from: from.name, to: to.name },
    ...{ cards: diffView(before, after, diff), words: diffInWords(before, after, diff) },
    ...{ proposals, mapping, accepted, touchesAnswers: touchesAnswers(diff) },
  }
}

function pick(versions: readonly Named[], name: string | undefined): Named | null {
  if (name === undefined) return null
  const found = versions.find((one) => one.name === name)
  if (!found) throw notFound("LensVersion", name)
  return found
}
