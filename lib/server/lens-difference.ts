import "server-only"
import { lensArn } from "@/lib/aws/arns"
import { toPillarDifferences } from "@/lib/aws/difference-shape"
import type { LensVersionDifferenceInput } from "@/lib/aws/lens-schema"
import { notFound } from "@/lib/errors"
import type { Context } from "@/lib/server/context"
import { requireLens } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"

/** What changed from one version of a lens to another; by default in the newest one. */
export async function getLensVersionDifference(ctx: Context, input: LensVersionDifferenceInput) {
  const lens = await requireLens(ctx, input.LensAlias, "lens.view")
  const versions = await ctx.db.lensVersion.findMany({
    where: { lensId: lens.id },
    orderBy: { number: "desc" },
    select: { id: true, version: true, number: true },
  })
  const find = (version: string) => {
    const found = versions.find((one) => one.version === version)
    if (!found) throw notFound("LensVersion", version)
    return found
  }
  const newest = versions[0]
  if (!newest) throw notFound("LensVersion", input.LensAlias)
  const target = input.TargetLensVersion === undefined ? newest : find(input.TargetLensVersion)
  const base =
    input.BaseLensVersion === undefined
      ? (versions.find((one) => one.number < target.number) ?? target)
      : find(input.BaseLensVersion)
  const arn = lensArn(lens, lens.ownerAccountId)
  const [before, after] = await Promise.all([loadLens(ctx.db, base.id), loadLens(ctx.db, target.id)])
  return {
    LensAlias: lens.alias ?? arn,
    LensArn: arn,
    BaseLensVersion: base.version,
    TargetLensVersion: target.version,
    LatestLensVersion: newest.version,
    VersionDifferences: { PillarDifferences: toPillarDifferences(before, after) },
  }
}
