import "server-only"
import { checkLens } from "@/lib/lens/check"
import type { LensImpact } from "@/lib/review/impact"
import { type ExpectationResult, tryExpectations } from "@/lib/risk/expectation"
import type { Context } from "@/lib/server/context"
import { requireLens } from "@/lib/server/gate"
import { type Comparison, compareVersions, DRAFT } from "@/lib/server/lens-compare"
import { readExpectations } from "@/lib/server/lens-expectations"
import { previewLensImpact } from "@/lib/server/lens-impact"

/** What an author should know before a draft is published. */
export interface Publishing {
  lensKey: string
  name: string
  hasDraft: boolean
  errors: number
  warnings: number
  expectations: ExpectationResult[]
  /** Newest first. */
  versions: string[]
  /** Against the newest version; null for the first, and while there are errors. */
  comparison: Comparison | null
  impact: LensImpact | null
}

export async function readPublishing(
  ctx: Context,
  lensKey: string,
  accepted: ReadonlySet<string>,
): Promise<Publishing> {
  const lens = await requireLens(ctx, lensKey, "lens.edit")
  const versions = await ctx.db.lensVersion.findMany({
    where: { lensId: lens.id },
    orderBy: { number: "desc" },
    select: { version: true },
  })
  const { lens: model, problems } = checkLens(lens.draftSource ?? "")
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length
  const isSecond = model !== null && versions.length > 0
  const comparison = isSecond ? await compareVersions(ctx, { lensKey, to: DRAFT, accepted }) : null
  const impact = comparison && (await previewLensImpact(ctx, { LensKey: lensKey, IdChanges: comparison.accepted }))
  return {
    ...{ lensKey: lens.id, name: model?.name ?? lens.name, hasDraft: lens.draftSource !== null },
    ...{ errors: count("error"), warnings: count("warning"), comparison, impact },
    expectations: model ? tryExpectations(model, readExpectations(lens)) : [],
    versions: versions.map(({ version }) => version),
  }
}
