import "server-only"
import { Client } from "pg"
import { AppError } from "@/lib/errors"
import type { Context, Database } from "@/lib/server/context"
import { runHot } from "@/lib/server/database"
import { requireWorkload } from "@/lib/server/gate"
import { log } from "@/lib/server/log"
import { LIVE_CHANNEL } from "@/lib/server/publish"
import { settings } from "@/lib/server/settings"
import { Prisma } from "@/prisma/generated/client"

/** What an open page receives. `id` orders the events of a workload; 0 for what is only told, never replayed. */
export interface LiveMessage {
  id: number
  type: string
  payload: unknown
}

type Listener = () => void

/**
 * How often an open page looks into the table though nothing was announced (an announcement can get lost), and whether
 * whoever has it open may still see it.
 */
const LOOK_MS = 10_000

/** Presence lives in nobody's table: it is told to every instance and forgotten. */
export const PRESENCE_CHANNEL = "plumbline_presence"

type PresenceListener = (payload: string) => void

interface Hub {
  changed: Map<string, Set<Listener>>
  present: Map<string, Set<PresenceListener>>
  connected: Promise<void> | null
}

// One connection for each process, also when the development server loads this file again.
const kept = globalThis as typeof globalThis & { plumblineHub?: Hub }

function hub(): Hub {
  kept.plumblineHub ??= { changed: new Map(), present: new Map(), connected: null }
  const current = kept.plumblineHub
  current.connected ??= connect(current)
  return current
}

async function connect(current: Hub): Promise<void> {
  const client = new Client({ connectionString: settings().databaseUrl, keepAlive: true })
  const lost = () => {
    current.connected = null
    client.removeAllListeners()
    client.end().catch(() => undefined)
    if (current.changed.size > 0 || current.present.size > 0) setTimeout(hub, 1_000).unref()
  }
  client.on("error", (error) => {
    log().warn({ err: error }, "the live connection was lost and is made again")
    lost()
  })
  client.on("end", lost)
  client.on("notification", ({ channel, payload = "" }) => {
    if (channel === LIVE_CHANNEL) for (const tell of current.changed.get(payload) ?? []) tell()
    else for (const tell of current.present.get(payload.slice(0, 32)) ?? []) tell(payload.slice(32))
  })
  try {
    await client.connect()
    await client.query(`LISTEN ${LIVE_CHANNEL}; LISTEN ${PRESENCE_CHANNEL}`)
    // Whatever was announced while nobody listened is in the table: everybody looks.
    for (const listeners of current.changed.values()) for (const tell of listeners) tell()
  } catch (error) {
    log().warn({ err: error }, "the live connection cannot be made; trying again")
    lost()
  }
}

interface EventRow {
  id: string
  at: Date
  type: string
  payload: unknown
}

/** Ids are given out before they are committed: until an event is this old, one with a lower id may still appear. */
const SETTLED_MS = 5_000

/** Each call answers the events of a workload after `afterId` that no call answered before, oldest first. */
function eventReader(database: Database, workloadId: string, afterId: number): () => Promise<LiveMessage[]> {
  let settled = afterId
  const told = new Map<number, Date>()
  return async () => {
    const rows = await runHot<EventRow>(
      database,
      Prisma.sql`
        SELECT "id", "at", "type", "payload" FROM "LiveEvent"
        WHERE "workloadId" = ${workloadId} AND "id" > ${settled} AND "id" <> ALL (${[...told.keys()]}::bigint[])
        ORDER BY "id" LIMIT 500`,
    )
    for (const { id, at } of rows) told.set(Number(id), at)
    const young = [...told].filter(([, at]) => Date.now() - at.getTime() < SETTLED_MS).map(([id]) => id)
    const below = Math.min(...young)
    for (const id of [...told.keys()].filter((one) => one < below)) {
      settled = Math.max(settled, id)
      told.delete(id)
    }
    return rows.map(({ id, type, payload }) => ({ id: Number(id), type, payload }))
  }
}

/** The id of a workload's newest event; 0 when there is none. */
export async function newestEvent(ctx: Context, workloadId: string): Promise<number> {
  await requireWorkload(ctx, workloadId, "workload.view")
  const row = await ctx.db.liveEvent.findFirst({ where: { workloadId }, orderBy: { id: "desc" }, select: { id: true } })
  return Number(row?.id ?? 0)
}

export interface Follower {
  send: (message: LiveMessage) => void
  /** Who asks, read again: throws when they are signed out by now. */
  renew: () => Promise<Context>
  /** They may not see the workload any more. */
  end: () => void
}

/** Replays what came after `afterId`, then sends every new event and presence until `signal` aborts. */
export async function follow(
  ctx: Context,
  workloadId: string,
  afterId: number,
  { send, renew, end }: Follower,
  signal: AbortSignal,
): Promise<void> {
  await requireWorkload(ctx, workloadId, "workload.view")
  const unread = eventReader(ctx.db, workloadId, afterId)
  let reading = Promise.resolve()
  const read = () => {
    reading = reading
      .then(async () => {
        for (const message of await unread()) send(message)
      })
      .catch((error: unknown) => log().warn({ err: error }, "live events could not be read"))
  }
  const look = async () => {
    try {
      await requireWorkload(await renew(), workloadId, "workload.view")
      read()
    } catch (error) {
      if (error instanceof AppError) end()
      else log().warn({ err: error }, "a stream's right to listen could not be checked")
    }
  }
  const present = (payload: string) => send({ id: 0, type: "presence", payload: JSON.parse(payload) })
  const looking = setInterval(look, LOOK_MS)
  const { connected, stop } = listen(workloadId, read, present)
  signal.addEventListener("abort", () => {
    clearInterval(looking)
    stop()
  })
  await connected
  read()
}

/** Hears what any instance announces about a workload or a session, until `stop`; an announcement can get lost. */
export function listen(
  id: string,
  changed: Listener,
  present: PresenceListener,
): { connected: Promise<void> | null; stop: () => void } {
  const current = hub()
  add(current.changed, id, changed)
  add(current.present, id, present)
  const stop = () => {
    remove(current.changed, id, changed)
    remove(current.present, id, present)
  }
  return { connected: current.connected, stop }
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  map.set(key, (map.get(key) ?? new Set<T>()).add(value))
}

function remove<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key)
  set?.delete(value)
  if (set?.size === 0) map.delete(key)
}

/** Tells who looks at which question. Every page repeats it; who is silent for 40 seconds has left. */
export async function tellPresence(
  ctx: Context,
  input: { WorkloadId: string; ClientId: string; Place: string; Typing: boolean },
): Promise<void> {
  await requireWorkload(ctx, input.WorkloadId, "workload.view")
  const { ClientId, Place, Typing } = input
  const payload = JSON.stringify({ clientId: ClientId, name: ctx.actor.name, place: Place, typing: Typing })
  await ctx.db.$executeRaw`SELECT pg_notify(${PRESENCE_CHANNEL}, ${input.WorkloadId + payload})`
}
