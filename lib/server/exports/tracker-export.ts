import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { invalid } from "@/lib/errors"
import { isClosed } from "@/lib/improvement/status"
import { hasExport, knownTickets } from "@/lib/report/known-tickets"
import { ticketMark, ticketOf } from "@/lib/report/ticket"
import { chooseTickets } from "@/lib/report/ticket-choice"
import * as words from "@/lib/report/tracker"
import { trackerFile } from "@/lib/report/tracker-file"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireWorkload } from "@/lib/server/gate"
import { listImprovements } from "@/lib/server/improvements"
import { settings } from "@/lib/server/settings"

/** A tracker's own export at most, in characters. */
const LONGEST_EXPORT = 10_000_000

export const exportTrackerInput = z.object({
  WorkloadId: field.workloadId,
  Tracker: z.enum(words.TRACKER_NAMES),
  /** What leaves beside the title. */
  Fields: z.array(z.enum(words.TRACKER_FIELD_NAMES)).max(words.TRACKER_FIELD_NAMES.length),
  Scope: z.enum(words.TRACKER_SCOPE_NAMES).default("changed"),
  /** The text of the tracker's own CSV export: its tickets are changed instead of made again. */
  Existing: z.string().max(LONGEST_EXPORT, "is larger than 10 MB: export only the tickets of this workload").optional(),
})

const ACTION = "improvement.export"

/**
 * The open improvements of a workload as a file for a tracker, each with the id that it always has. What left is written
 * down with a mark of what it said, so that a later file knows what is new and what changed.
 */
export async function exportTracker(
  ctx: Context,
  input: z.output<typeof exportTrackerInput>,
): Promise<words.TrackerFile> {
  const workload = await requireWorkload(ctx, input.WorkloadId, "improvement.edit")
  const { Tracker: tracker, Fields, Scope: scope } = input
  const known = readExport(tracker, input.Existing)
  const { Improvements } = await listImprovements(ctx, { WorkloadId: workload.id })
  const open = Improvements.filter(({ status }) => !isClosed(status)).sort((a, b) => a.number - b.number)
  const rule = {
    fields: new Set(Fields),
    url: `${settings().url}/workloads/${workload.id}/improvements`,
    idOf: ({ number }: { number: number }) => `plumbline-${workload.id.slice(0, 12)}-${number}`,
  }
  const all = open.map((item) => ticketOf(item, rule))
  const earlier = await exportedBefore(ctx, workload.id, tracker)
  const { tickets, updates, leftOut, unknown } = chooseTickets(all, { tracker, scope, earlier, known })
  if (tickets.length > 0) {
    const marks = Object.fromEntries(tickets.map((ticket) => [ticket.number, ticketMark(ticket)]))
    const after = { tracker, fields: [...Fields].sort(), numbers: tickets.map(({ number }) => number), marks }
    const { workspaceId } = workload
    await transaction(ctx, (tx) => audit(tx, ctx, ACTION, { kind: "workload", id: workload.id, workspaceId, after }))
  }
  const { file: FileName, contentType: ContentType } = words.TRACKERS[tracker]
  const Text = trackerFile(tracker, tickets, known)
  const counts = { Count: tickets.length, Updates: updates, LeftOut: leftOut, Unknown: unknown }
  return { FileName, ContentType, Text, ...counts }
}

function readExport(tracker: words.Tracker, text: string | undefined) {
  if (text === undefined) return undefined
  if (!hasExport(tracker)) throw invalid(`${words.TRACKERS[tracker].name} compares by itself: leave its export out.`)
  try {
    return knownTickets(tracker, text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw invalid(error.message, "Existing")
  }
}

const exported = z.object({
  tracker: z.string(),
  numbers: z.array(z.number()),
  marks: z.record(z.string(), z.string()).default({}),
})

/** What left for this tracker, the last word about each number. */
async function exportedBefore(ctx: Context, workloadId: string, tracker: words.Tracker): Promise<Map<number, string>> {
  const where = { resourceId: workloadId, action: ACTION }
  const rows = await ctx.db.auditEvent.findMany({ where, select: { after: true }, orderBy: { id: "asc" } })
  const found = rows.flatMap(({ after }) => exported.safeParse(after).data ?? [])
  const mine = found.filter((one) => one.tracker === tracker)
  return new Map(mine.flatMap(({ numbers, marks }) => numbers.map((number) => [number, marks[number] ?? ""] as const)))
}
