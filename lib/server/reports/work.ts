import "server-only"
import type { ParkingLot, Work } from "@/lib/report/work"
import type { MinutesContent } from "@/lib/review/minutes"
import type { Context } from "@/lib/server/context"
import type { WorkloadRow } from "@/lib/server/gate"
import { listDecisions } from "@/lib/server/improvement-register"
import { listImprovements } from "@/lib/server/improvements"

/** What the team of a workload does about its risks, as of now. */
export async function workOf(ctx: Context, { id: workloadId, workspaceId }: WorkloadRow): Promise<Work> {
  const input = { WorkloadId: workloadId }
  const { Improvements } = await listImprovements(ctx, input)
  const { Decisions } = await listDecisions(ctx, input)
  const parked = workspaceId === ctx.actor.workspaceId ? await parkedOf(ctx, workloadId) : null
  return { items: Improvements, decisions: Decisions, ...(parked && { parked }) }
}

/** What the newest session that has minutes set aside; sessions are not part of a share. */
async function parkedOf(ctx: Context, workloadId: string): Promise<ParkingLot | null> {
  const row = await ctx.db.sessionMinutes.findFirst({
    where: { session: { workloadId } },
    orderBy: [{ createdAt: "desc" }, { version: "desc" }],
    select: { content: true },
  })
  if (!row) return null
  const { title, sections } = (row.content as unknown as { minutes: MinutesContent }).minutes
  return { session: title, rows: sections.find(({ id }) => id === "parked")?.rows ?? [] }
}
