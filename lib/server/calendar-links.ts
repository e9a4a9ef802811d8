import "server-only"
import { AppError, notFound } from "@/lib/errors"
import { agendaMinutes } from "@/lib/live/agenda"
import type { AgendaItem } from "@/lib/live/agenda-item"
import { type CalendarEntry, calendarFile } from "@/lib/report/calendar-file"
import type { Duty } from "@/lib/report/duties"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { hashToken, newId, newToken } from "@/lib/server/ids"
import { dutiesOf } from "@/lib/server/my-duties"
import { sessionUrl } from "@/lib/server/session-calendar"
import { settings } from "@/lib/server/settings"
import type { Visit } from "@/lib/server/visit"

export interface CalendarLinkState {
  createdAt: Date
  lastUsedAt: Date | null
}

/** The person themselves, signed in: an access key must not hand out an address that outlives it. */
function person({ actor }: Context): string {
  if (actor.kind === "user") return actor.userId
  throw new AppError("AccessDenied", "Only the person themselves has a calendar link, signed in to the page.")
}

/** Whether whoever asks has a calendar link in this workspace; the address itself is shown only when it is made. */
export async function readCalendarLink(ctx: Context): Promise<CalendarLinkState | null> {
  if (ctx.actor.kind === "system") return null
  const { userId, workspaceId } = ctx.actor
  return ctx.db.calendarLink.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { createdAt: true, lastUsedAt: true },
  })
}

/** A new secret address for a calendar; the one before stops working. Only its hash is kept. */
export async function createCalendarLink(ctx: Context): Promise<{ link: string }> {
  const userId = person(ctx)
  const { workspaceId } = ctx.actor
  const token = newToken()
  const fresh = { tokenHash: hashToken(token), createdAt: ctx.now, lastUsedAt: null }
  await transaction(ctx, async (tx) => {
    const link = await tx.calendarLink.upsert({
      where: { workspaceId_userId: { workspaceId, userId } },
      create: { id: newId(), workspaceId, userId, ...fresh },
      update: fresh,
    })
    await audit(tx, ctx, "calendar.link", { kind: "calendarLink", id: link.id })
  })
  return { link: `${settings().url}/api/calendar/${token}.ics` }
}

export async function revokeCalendarLink(ctx: Context): Promise<void> {
  const userId = person(ctx)
  const { workspaceId } = ctx.actor
  await transaction(ctx, async (tx) => {
    const link = await tx.calendarLink.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } })
    if (!link) return
    await tx.calendarLink.delete({ where: { id: link.id } })
    await audit(tx, ctx, "calendar.revoke", { kind: "calendarLink", id: link.id })
  })
}

const HOUR_MS = 3_600_000

/**
 * The reviews, due dates and sessions of whoever owns the link, as a calendar file. Throws ResourceNotFound for a token that
 * does not count (any more), also when its owner has left the workspace.
 */
export async function readCalendar({ db, now }: Visit, token: string): Promise<string> {
  const link = await db.calendarLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: true, workspace: { select: { name: true } } },
  })
  const key = link && { workspaceId: link.workspaceId, userId: link.userId }
  const member = key && (await db.membership.findUnique({ where: { workspaceId_userId: key } }))
  if (!link || !member) throw notFound("Calendar", "of this address")
  const stale = link.lastUsedAt === null || now.getTime() - link.lastUsedAt.getTime() > HOUR_MS
  if (stale) await db.calendarLink.updateMany({ where: { id: link.id }, data: { lastUsedAt: now } })
  const { name, email } = link.user
  const duties = await dutiesOf(
    { db, now },
    { ...{ userId: link.userId, name, email }, workspaceIds: [link.workspaceId] },
  )
  const entries = duties.filter(({ kind }) => kind !== "questions").flatMap((duty) => entryOf(duty, now) ?? [])
  entries.push(...(await sessionsOf({ db, now }, link)))
  return calendarFile(`Plumbline: ${link.workspace.name}`, entries, "PUBLISH")
}

function entryOf(duty: Duty, now: Date): CalendarEntry | null {
  const { id, kind, title, workloadName, path, dueOn, detail, version } = duty
  if (dueOn === null) return null
  const { url } = settings()
  return {
    uid: `${kind}-${id}@plumbline`,
    sequence: version,
    stamp: now.toISOString(),
    when: { on: dueOn },
    title: kind === "improvement" ? `Due: ${title}` : title,
    description: `${workloadName}: ${detail}`,
    url: url + path,
  }
}

/** The sessions that somebody takes part in; under the id of their invitation, so that a calendar shows each once. */
async function sessionsOf(
  { db, now }: Pick<Visit, "db" | "now">,
  { userId, workspaceId }: { userId: string; workspaceId: string },
): Promise<CalendarEntry[]> {
  const rows = await db.session.findMany({
    where: { people: { some: { userId } }, scheduledFor: { not: null }, workload: { workspaceId, archivedAt: null } },
    include: { workload: { select: { name: true } } },
    orderBy: [{ scheduledFor: "desc" }, { id: "asc" }],
    take: 200,
  })
  return rows.map((row) => ({
    uid: `session-${row.id}@plumbline`,
    sequence: row.version - 1,
    stamp: now.toISOString(),
    when: {
      at: (row.scheduledFor ?? now).toISOString(),
      minutes: agendaMinutes(row.agenda as unknown as AgendaItem[]),
    },
    title: `${row.title} (${row.workload.name})`,
    description: `Join: ${sessionUrl(row.id)}`,
    url: sessionUrl(row.id),
    place: row.place,
    cancelled: row.cancelledAt !== null,
  }))
}
