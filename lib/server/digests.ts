import "server-only"
import { digestOf } from "@/lib/report/digest"
import type { Context } from "@/lib/server/context"
import { canMail, deliverMail } from "@/lib/server/mail"
import { dutiesOf } from "@/lib/server/my-duties"
import type { Task } from "@/lib/server/scheduler"
import { settings } from "@/lib/server/settings"
import { isoDay } from "@/lib/server/workload-shape"
import type { Prisma, User } from "@/prisma/generated/client"

/** Mails go out from this hour on (UTC), so that they are there when people begin to work. */
const FROM_HOUR = 5
const PORTION = 100
/** How long to wait after the first, second … time in a row that the mail server did not take somebody's. */
const PAUSES_MS = [10, 20, 40, 60].map((minutes) => minutes * 60_000)

/**
 * Mails everybody what is due, once a day. A person's day is claimed in the database before anything is sent: whatever
 * runs at the same time or dies in the middle, nobody gets two. When the mail server certainly did not take it, the day is
 * free again and tried later that day, with what is due by then. Answers how many mails were sent.
 */
export async function sendDigests(
  ctx: Pick<Context, "db" | "now">,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  if (!canMail() || ctx.now.getUTCHours() < FROM_HOUR) return 0
  const today = isoDay(ctx.now) ?? ""
  let sent = 0
  let after = ""
  while (!signal.aborted) {
    const people = await ctx.db.user.findMany({
      where: { id: { gt: after }, wantsDigest: true, memberships: { some: {} }, ...unclaimed(ctx.now) },
      select: { ...WHOM, memberships: { select: { workspaceId: true } } },
      orderBy: { id: "asc" },
      take: PORTION,
    })
    for (const { memberships, ...person } of people) {
      if (signal.aborted) return sent
      const claim = { digestOn: new Date(today), digestTryAt: null }
      const { count } = await ctx.db.user.updateMany({ where: { id: person.id, ...unclaimed(ctx.now) }, data: claim })
      if (count === 0) continue
      const workspaceIds = memberships.map((membership) => membership.workspaceId)
      const duties = await dutiesOf(ctx, { userId: person.id, name: person.name, email: person.email, workspaceIds })
      const digest = digestOf(duties, today, settings().url)
      const outcome = digest && (await deliverMail({ to: person, ...digest }))
      if (outcome === "sent") sent += 1
      if (outcome === "later" || outcome === "unreachable") await tryAgain(ctx, person)
      else if (person.digestFailures > 0) await settle(ctx, person)
      // The others would wait for nobody, one by one.
      if (outcome === "unreachable") return sent
    }
    const last = people.at(-1)
    if (!last || people.length < PORTION) return sent
    after = last.id
  }
  return sent
}

const WHOM = { id: true, name: true, email: true, digestOn: true, digestFailures: true } as const
type Person = Pick<User, keyof typeof WHOM>

function unclaimed(now: Date): Prisma.UserWhereInput {
  const day = new Date(isoDay(now) ?? "")
  return {
    OR: [{ digestOn: null }, { digestOn: { lt: day } }],
    AND: { OR: [{ digestTryAt: null }, { digestTryAt: { lte: now } }] },
  }
}

async function settle({ db }: Pick<Context, "db">, { id }: Person) {
  await db.user.update({ where: { id }, data: { digestFailures: 0 } })
}

/** Gives the day back; nobody else has it meanwhile. */
async function tryAgain({ db, now }: Pick<Context, "db" | "now">, { id, digestOn, digestFailures }: Person) {
  const pause = PAUSES_MS[Math.min(digestFailures, PAUSES_MS.length - 1)] ?? 0
  const data = { digestOn, digestFailures: digestFailures + 1, digestTryAt: new Date(now.getTime() + pause) }
  await db.user.update({ where: { id }, data })
}

export const DIGESTS: Task = {
  name: "digests",
  everyMs: 10 * 60_000,
  async run({ db, now, signal }) {
    await sendDigests({ db, now }, signal)
  },
}
