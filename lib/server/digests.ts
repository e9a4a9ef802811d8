import "server-only"
import { digestOf } from "@/lib/report/digest"
import type { Context } from "@/lib/server/context"
import { canMail, sendMail } from "@/lib/server/mail"
import { dutiesOf } from "@/lib/server/my-duties"
import type { Task } from "@/lib/server/scheduler"
import { settings } from "@/lib/server/settings"
import { isoDay } from "@/lib/server/workload-shape"

/** Mails go out from this hour on (UTC), so that they are there when people begin to work. */
const FROM_HOUR = 5
const PORTION = 100

/**
 * Mails everybody what is due, once a day. A person's day is claimed in the database before anything is sent: whatever
 * runs at the same time or dies in the middle, nobody gets two. Answers how many mails were sent.
 */
export async function sendDigests(
  ctx: Pick<Context, "db" | "now">,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  if (!canMail() || ctx.now.getUTCHours() < FROM_HOUR) return 0
  const today = isoDay(ctx.now) ?? ""
  const day = new Date(today)
  let sent = 0
  let after = ""
  while (!signal.aborted) {
    const people = await ctx.db.user.findMany({
      where: { id: { gt: after }, wantsDigest: true, memberships: { some: {} }, OR: unclaimed(day) },
      select: { id: true, name: true, email: true, memberships: { select: { workspaceId: true } } },
      orderBy: { id: "asc" },
      take: PORTION,
    })
    for (const { id, name, email, memberships } of people) {
      if (signal.aborted) return sent
      const { count } = await ctx.db.user.updateMany({ where: { id, OR: unclaimed(day) }, data: { digestOn: day } })
      if (count === 0) continue
      const workspaceIds = memberships.map((membership) => membership.workspaceId)
      const duties = await dutiesOf(ctx, { userId: id, name, email, workspaceIds })
      const digest = digestOf(duties, today, settings().url)
      if (digest && (await sendMail({ to: { name, email }, ...digest }))) sent += 1
    }
    const last = people.at(-1)
    if (!last || people.length < PORTION) return sent
    after = last.id
  }
  return sent
}

function unclaimed(day: Date) {
  return [{ digestOn: null }, { digestOn: { lt: day } }]
}

export const DIGESTS: Task = {
  name: "digests",
  everyMs: 10 * 60_000,
  async run({ db, now, signal }) {
    await sendDigests({ db, now }, signal)
  },
}
