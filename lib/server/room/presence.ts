import "server-only"
import type { Database } from "@/lib/server/context"
import { runHot } from "@/lib/server/database"
import type { Room } from "@/lib/server/room/room"
import { Prisma } from "@/prisma/generated/client"

/** Instances write who has a page open this often, so that they know of each other's. */
export const SEEN_EVERY_MS = 10_000
/** Who was not seen by any instance for so long has left, as of when they were seen last. */
const GONE_AFTER_MS = 25_000

/** Notes that these people have a page open now. */
export async function seen(db: Database, personIds: readonly string[], now: Date): Promise<void> {
  if (personIds.length === 0) return
  await runHot(db, Prisma.sql`UPDATE "SessionPerson" SET "seenAt" = ${now} WHERE "id" = ANY(${[...personIds]}::text[])`)
}

/** Puts into the log who came and who has not been seen any more; does nothing before the lobby opens. */
export async function recordPresence(db: Database, room: Room, here: ReadonlySet<string>, now: number): Promise<void> {
  const { state } = room
  if (state.phase === "scheduled" || state.phase === "closed") return
  const missing = Object.values(state.people).filter((person) => person.present && !here.has(person.id))
  const left =
    missing.length === 0
      ? []
      : await notSeen(
          db,
          missing.map((person) => person.id),
          now,
        )
  await room.do({
    ...{ commandId: null, personId: null, now },
    decide: ({ people }) => {
      const joined = [...here].filter((id) => people[id] && !people[id].present && !people[id].removed)
      const gone = left.filter(({ id }) => people[id]?.present && !here.has(id))
      if (joined.length === 0 && gone.length === 0) return { ok: true, events: [] }
      return { ok: true, events: [{ type: "people.present", joined, left: gone }] }
    },
  })
}

async function notSeen(db: Database, ids: string[], now: number): Promise<{ id: string; at: number }[]> {
  const rows = await db.sessionPerson.findMany({ where: { id: { in: ids } }, select: { id: true, seenAt: true } })
  const limit = now - GONE_AFTER_MS
  const last = new Map(rows.map((row) => [row.id, row.seenAt?.getTime() ?? 0]))
  return ids.flatMap((id) => {
    const at = last.get(id) ?? 0
    return at < limit ? [{ id, at: at || now }] : []
  })
}

/** Of these people those who may not be here any more: a revoked or expired link, no member of the workspace any more. */
export async function mayNotStay(db: Database, personIds: readonly string[], now: Date): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await runHot<{ id: string }>(
    db,
    Prisma.sql`
      SELECT p."id" FROM "SessionPerson" p
      JOIN "Session" s ON s."id" = p."sessionId" JOIN "Workload" w ON w."id" = s."workloadId"
      LEFT JOIN "SessionGuestLink" l ON l."id" = p."guestLinkId"
      LEFT JOIN "Membership" m ON m."userId" = p."userId" AND m."workspaceId" = w."workspaceId"
      WHERE p."id" = ANY(${[...personIds]}::text[])
        AND ((p."userId" IS NOT NULL AND m."userId" IS NULL)
          OR (p."guestLinkId" IS NOT NULL AND (l."revokedAt" IS NOT NULL OR l."expiresAt" <= ${now})))`,
  )
  return new Set(rows.map((row) => row.id))
}
