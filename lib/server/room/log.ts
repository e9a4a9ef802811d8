import "server-only"
import type { AgendaItem } from "@/lib/live/agenda-item"
import type { EventBody, SessionEvent } from "@/lib/live/events"
import { DEFAULT_SETTINGS, type SessionPhase, type SessionPlan, type SessionRole } from "@/lib/live/plan"
import type { SessionState } from "@/lib/live/state"
import type { Database, Transaction } from "@/lib/server/context"
import { Prisma } from "@/prisma/generated/client"

/** An event as the log holds it, with the command that it came from. */
export type LoggedEvent = SessionEvent & { commandId: string | null }

/** The events of a session after number `after`, oldest first. There are no gaps: numbers are given in turn. */
export async function readLog(db: Database | Transaction, sessionId: string, after: number): Promise<LoggedEvent[]> {
  const where = { sessionId, sequence: { gt: after } }
  const rows = await db.sessionEvent.findMany({ where, orderBy: { sequence: "asc" } })
  return rows.map(({ sequence, at, personId, commandId, type, payload }) => {
    const body = { ...(payload as object), type } as EventBody
    return { ...body, sequence, at: at.getTime(), personId, commandId }
  })
}

/** The plan as it is stored, with everybody who was invited or came in by a link that still holds. */
export async function readPlan(db: Database | Transaction, sessionId: string): Promise<SessionPlan> {
  const session = await db.session.findUniqueOrThrow({
    where: { id: sessionId },
    include: {
      people: {
        where: { OR: [{ guestLinkId: null }, { guestLink: { revokedAt: null } }] },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
    },
  })
  const people = session.people.map(({ id, name, roles, businessRole, tokenHash }) => {
    return { id, name, roles: roles as SessionRole[], businessRole, guest: tokenHash !== null }
  })
  const { title, facilitatorId } = session
  const agenda = session.agenda as unknown as AgendaItem[]
  return { title, facilitatorId, agenda, people, settings: { ...DEFAULT_SETTINGS, ...(session.settings as object) } }
}

/** Holds the log back from others until the transaction ends; false when it has moved on from number `sequence`. */
export async function holdLog(tx: Transaction, sessionId: string, sequence: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(
    Prisma.sql`SELECT 1 FROM "Session" WHERE "id" = ${sessionId} AND "sequence" = ${sequence} FOR NO KEY UPDATE`,
  )
  return rows.length > 0
}

/**
 * Appends events that follow number `expected`, and keeps the session's row in step, in one statement. False, and nothing
 * is written, when others appended meanwhile: the row's number is what decides, across all instances.
 */
export async function appendEvents(
  run: (statement: Prisma.Sql) => Promise<unknown[]>,
  sessionId: string,
  events: readonly LoggedEvent[],
  after: SessionState,
): Promise<boolean> {
  const rows = events.map(({ sequence, at, personId, commandId, type, ...payload }) => {
    return { sequence, at: new Date(at).toISOString(), personId, commandId, type, payload }
  })
  const expected = after.sequence - events.length
  const phase: SessionPhase = after.phase
  const date = (at: number | null) => (at === null ? null : new Date(at))
  const written = await run(Prisma.sql`
    WITH moved AS (
      UPDATE "Session" SET "sequence" = ${after.sequence}, "phase" = ${phase}, "facilitatorId" = ${after.facilitatorId},
        "startedAt" = ${date(after.startedAt)}, "closedAt" = ${date(after.closedAt)}, "updatedAt" = ${date(events.at(-1)?.at ?? null)}
      WHERE "id" = ${sessionId} AND "sequence" = ${expected} RETURNING "id"
    )
    INSERT INTO "SessionEvent" ("sessionId", "sequence", "at", "personId", "commandId", "type", "payload")
    SELECT moved."id", e."sequence", e."at", e."personId", e."commandId", e."type", e."payload"
    FROM moved, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS e("sequence" int, "at" timestamptz, "personId" text, "commandId" text, "type" text, "payload" jsonb)
    RETURNING "sequence"`)
  return written.length > 0
}
