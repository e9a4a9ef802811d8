import "server-only"
import { lensIdFrom } from "@/lib/aws/arns"
import type { Context } from "@/lib/server/context"
import { loadLens } from "@/lib/server/lens-store"
import { type AwsApi, askWorkload, everyRow, localApi } from "@/lib/server/moves/aws-api"
import { importWorkload, type LensFinder } from "@/lib/server/moves/import-workload"
import { type Became, stillThere } from "@/lib/server/moves/move"
import { moveLenses, officialAlias } from "@/lib/server/moves/move-lenses"
import { moveProfiles } from "@/lib/server/moves/move-profiles"
import type { MoveReport } from "@/lib/server/moves/move-report"
import { moveTemplates } from "@/lib/server/moves/move-templates"
import { MoveTrail } from "@/lib/server/moves/move-trail"
import { readWorkload } from "@/lib/server/moves/read-workload"
import { findProfile } from "@/lib/server/workload-profiles"

/**
 * Brings an account's lenses, profiles, review templates and workloads into the context's workspace. What was brought
 * in before is left as it is; a failure keeps nothing else back. What happened is in the report.
 */
export async function importAccount(ctx: Context, api: AwsApi, report: MoveReport): Promise<void> {
  const here = localApi(ctx)
  const trail = new MoveTrail(ctx, "import")
  const move = { from: api, to: here, trail, report, fitNotes: (text: string) => text }
  const lenses = await moveLenses(move)
  const profiles = await moveProfiles(move)
  await moveTemplates(move, lenses)
  const find = finder(ctx, lenses)
  const known = await trail.known("workload")
  const listed = await everyRow(
    (page) => api.listWorkloads(page),
    (output) => output.WorkloadSummaries,
  )
  for (const { WorkloadId = "", WorkloadArn = "", WorkloadName = "" } of listed) {
    await report.move("workload", WorkloadName, async (notes) => {
      if ((await stillThere(known(WorkloadArn), askWorkload(here))) !== undefined) return "was there"
      const copy = await readWorkload(api, WorkloadId)
      const arn = copy.profileArn === null ? undefined : profiles.get(copy.profileArn)
      if (copy.profileArn !== null && arn === undefined) notes.push("its profile is not here")
      const profile = arn === undefined ? null : await findProfile(ctx, arn)
      await importWorkload({ ...ctx, now: new Date() }, copy, { find, profile, trail, notes })
      return "moved"
    })
  }
}

function finder(ctx: Context, lenses: Became): LensFinder {
  return async ({ lens, version }) => {
    const alias = officialAlias(lens)
    const arn = lenses.get(alias ?? lens)
    if (arn === undefined) return null
    const row = await ctx.db.lens.findFirst({
      where: alias === null ? { id: lensIdFrom(arn) } : { alias },
      include: { versions: { orderBy: { number: "desc" }, select: { id: true, version: true } } },
    })
    const found = row?.versions.find((one) => one.version === version) ?? row?.versions[0]
    return row && found ? { lens: row, version: found, model: await loadLens(ctx.db, found.id) } : null
  }
}
