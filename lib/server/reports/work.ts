import "server-only"
import type { Work } from "@/lib/report/work"
import type { Context } from "@/lib/server/context"
import { listDecisions } from "@/lib/server/improvement-register"
import { listImprovements } from "@/lib/server/improvements"

/** What the team of a workload does about its risks, as of now. */
export async function workOf(ctx: Context, workloadId: string): Promise<Work> {
  const input = { WorkloadId: workloadId }
  const { Improvements } = await listImprovements(ctx, input)
  const { Decisions } = await listDecisions(ctx, input)
  return { items: Improvements, decisions: Decisions }
}
