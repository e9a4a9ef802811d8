import "server-only"
import { fitNotes, fitToAws } from "@/lib/aws/fit-to-aws"
import type { Context } from "@/lib/server/context"
import { type AwsApi, askWorkload, everyRow, localApi } from "@/lib/server/moves/aws-api"
import { stillThere } from "@/lib/server/moves/move"
import { moveLenses } from "@/lib/server/moves/move-lenses"
import { moveProfiles } from "@/lib/server/moves/move-profiles"
import type { MoveReport } from "@/lib/server/moves/move-report"
import { moveTemplates } from "@/lib/server/moves/move-templates"
import { MoveTrail } from "@/lib/server/moves/move-trail"
import { createThere, playThere } from "@/lib/server/moves/push-workload"
import { readWorkload } from "@/lib/server/moves/read-workload"

/**
 * Brings the context's workspace into an account, cut to AWS's limits. What was brought there before is left as it is;
 * a failure keeps nothing else back. Milestones are made anew, on today's date and with the newest versions of lenses:
 * the API has no other way.
 */
export async function pushAccount(ctx: Context, api: AwsApi, report: MoveReport): Promise<void> {
  const here = localApi(ctx)
  const trail = new MoveTrail(ctx, "push")
  const move = { from: here, to: api, trail, report, fitNotes }
  const lenses = await moveLenses(move)
  const profiles = await moveProfiles(move)
  await moveTemplates(move, lenses)
  const known = await trail.known("workload")
  const listed = await everyRow(
    (page) => here.listWorkloads(page),
    (output) => output.WorkloadSummaries,
  )
  for (const { WorkloadId: id = "", WorkloadArn: arn = "", WorkloadName = "" } of listed) {
    await report.move("workload", WorkloadName, async (notes) => {
      if ((await stillThere(known(arn), askWorkload(api))) !== undefined) return "was there"
      const { copy } = fitToAws(await readWorkload(here, id))
      const place = { to: api, lenses, notes }
      const begun = `${arn}#begun`
      let there = await stillThere(known(begun), askWorkload(api))
      if (there === undefined) {
        const profile = copy.profileArn === null ? undefined : profiles.get(copy.profileArn)
        if (copy.profileArn !== null && profile === undefined) notes.push("its profile is not there")
        there = (await createThere(place, copy, profile)).WorkloadArn ?? ""
        await trail.note({ kind: "workload", from: begun, to: there })
      }
      await playThere(place, there.split("/").pop() ?? "", copy)
      await trail.note({ kind: "workload", from: arn, to: there })
      return "moved"
    })
  }
}
