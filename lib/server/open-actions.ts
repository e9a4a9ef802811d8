import "server-only"
import { standingOf } from "@/lib/improvement/standing"
import type { OpenAction } from "@/lib/live/open-action"
import { toWorkOn } from "@/lib/server/improvements"
import type { Attendance } from "@/lib/server/room/attendance"
import { isoDay } from "@/lib/server/workload-shape"

/** More than a group goes through in the minutes that an agenda has for it; the plan has all of them. */
const MOST = 50

/**
 * What is still to be done from before the session, the longest overdue first, then by due day. null for guests: they
 * see nothing of the workload besides the session.
 */
export async function readOpenActions({ ctx, session }: Attendance): Promise<OpenAction[] | null> {
  if (ctx.actor.kind === "guest") return null
  const { startedAt } = await ctx.db.session.findUniqueOrThrow({
    where: { id: session.id },
    select: { startedAt: true },
  })
  const rows = await ctx.db.improvementItem.findMany({
    where: { workloadId: session.workloadId, ...toWorkOn(ctx.now), createdAt: { lt: startedAt ?? ctx.now } },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { number: "asc" }],
    take: MOST,
  })
  const today = isoDay(ctx.now) ?? ""
  return rows.map(({ number, title, ownerName, ...row }) => {
    const dueOn = isoDay(row.dueOn)
    const { status, isOverdue } = standingOf({ status: row.status, reviewOn: isoDay(row.reviewOn), dueOn }, today)
    const href = `/workloads/${session.workloadId}/improvements/${number}`
    return { number, title, ownerName, dueOn, isOverdue, status, href }
  })
}
