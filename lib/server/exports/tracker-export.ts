import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { isClosed } from "@/lib/improvement/status"
import { TRACKER_FIELD_NAMES, TRACKER_NAMES, TRACKERS, type Tracker, type TrackerFile } from "@/lib/report/tracker"
import { trackerFile } from "@/lib/report/tracker-file"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { listImprovements } from "@/lib/server/improvements"
import { settings } from "@/lib/server/settings"

export const exportTrackerInput = z.object({
  WorkloadId: field.workloadId,
  Tracker: z.enum(TRACKER_NAMES),
  /** What leaves beside the title. */
  Fields: z.array(z.enum(TRACKER_FIELD_NAMES)).max(TRACKER_FIELD_NAMES.length),
  /** Leaves out what an earlier file for this tracker had. */
  OnlyNew: z.boolean().default(true),
})

const ACTION = "improvement.export"

/** The open improvements of a workload as a file for a tracker. What left is written down, so that it leaves once. */
export async function exportTracker(ctx: Context, input: z.output<typeof exportTrackerInput>): Promise<TrackerFile> {
  const workload = await requireWorkload(ctx, input.WorkloadId, "improvement.edit")
  const { Improvements } = await listImprovements(ctx, { WorkloadId: workload.id })
  const { Tracker: tracker, Fields } = input
  const before = input.OnlyNew ? await exportedBefore(ctx, workload.id, tracker) : new Set<number>()
  const open = Improvements.filter(({ status }) => !isClosed(status))
  const items = open.filter(({ number }) => !before.has(number)).sort((a, b) => a.number - b.number)
  const Text = trackerFile(tracker, {
    items,
    fields: new Set(Fields),
    url: `${settings().url}/workloads/${workload.id}/improvements`,
    idOf: ({ number }) => `plumbline-${workload.id.slice(0, 12)}-${number}`,
  })
  if (items.length > 0) {
    const after = { tracker, fields: [...Fields].sort(), numbers: items.map(({ number }) => number) }
    const { workspaceId } = workload
    await transaction(ctx, (tx) => audit(tx, ctx, ACTION, { kind: "workload", id: workload.id, workspaceId, after }))
  }
  const { file: FileName, contentType: ContentType } = TRACKERS[tracker]
  return { FileName, ContentType, Text, Count: items.length, LeftOut: open.length - items.length }
}

const exported = z.object({ tracker: z.string(), numbers: z.array(z.number()) })

async function exportedBefore(ctx: Context, workloadId: string, tracker: Tracker): Promise<Set<number>> {
  const where = { resourceId: workloadId, action: ACTION }
  const rows = await ctx.db.auditEvent.findMany({ where, select: { after: true } })
  const found = rows.flatMap(({ after }) => exported.safeParse(after).data ?? [])
  return new Set(found.filter((one) => one.tracker === tracker).flatMap(({ numbers }) => numbers))
}
