import "server-only"
import type { SessionPhase } from "@/lib/live/plan"
import type { Database } from "@/lib/server/context"
import { listen } from "@/lib/server/live"
import { log } from "@/lib/server/log"
import { message } from "@/lib/server/room/audience"
import { noticeLenses } from "@/lib/server/room/lenses"
import { mayNotStay, recordPresence, SEEN_EVERY_MS, seen } from "@/lib/server/room/presence"
import { Room } from "@/lib/server/room/room"
import { type Viewer, Viewers } from "@/lib/server/room/viewers"

/** A session that nobody looks at is forgotten after so long. */
const FORGET_MS = 120_000
/** People who open their pages at the same moment come into the log together. */
const GATHER_MS = 150

/** Keeps proxies from closing a quiet stream, and tells the page that the stream still stands. */
const STILL_HERE = message("beat", {})

/** A session on this instance: its state, its open pages, and what has to be done now and then while there are any. */
class OpenRoom {
  readonly room: Room
  private readonly viewers: Viewers
  private beat: ReturnType<typeof setInterval> | null = null
  private gathering: ReturnType<typeof setTimeout> | null = null
  private forgetting: ReturnType<typeof setTimeout> | null = null
  private readonly stop: () => void
  private phase: SessionPhase | null = null

  constructor(
    private readonly db: Database,
    sessionId: string,
    workloadId: string,
    private readonly forget: () => void,
  ) {
    this.room = new Room(db, sessionId, workloadId)
    this.viewers = new Viewers(this.room)
    this.room.onChange = () => this.changed()
    const changed = () => this.quietly(this.room.catchUp())
    const look = (payload: string) => this.viewers.tell(message("presence", JSON.parse(payload)))
    this.stop = listen(sessionId, changed, look).stop
    this.scheduleForgetting()
  }

  /** Shows the session to one page until it closes or `leave` is called. */
  async enter(viewer: Viewer): Promise<() => void> {
    this.keep()
    await this.room.catchUp()
    const { leave } = this.viewers.enter(viewer)
    this.gathering ??= setTimeout(() => this.gather(), GATHER_MS)
    return () => {
      leave()
      if (viewer.personId !== null) this.quietly(seen(this.db, [viewer.personId], new Date()))
      if (this.viewers.size === 0) this.scheduleForgetting()
    }
  }

  /** Somebody whose page asks again and again instead of listening is here, too. */
  async asked(personId: string): Promise<void> {
    this.scheduleForgetting()
    await seen(this.db, [personId], new Date())
    if (!this.room.state.people[personId]?.present) {
      await recordPresence(this.db, this.room, new Set([...this.viewers.people(), personId]), Date.now())
    }
  }

  private changed(): void {
    this.viewers.schedule()
    const { phase } = this.room.state
    // People wait for the lobby to open, or for the session to be opened again: from then on it counts who is here.
    if (this.phase !== phase && this.viewers.size > 0) this.gathering ??= setTimeout(() => this.gather(), GATHER_MS)
    this.phase = phase
  }

  private keep(): void {
    if (this.forgetting) clearTimeout(this.forgetting)
    this.forgetting = null
    this.beat ??= setInterval(() => this.quietly(this.look()), SEEN_EVERY_MS).unref()
  }

  private scheduleForgetting(): void {
    if (this.viewers.size > 0) return
    if (this.forgetting) clearTimeout(this.forgetting)
    this.forgetting = setTimeout(() => {
      if (this.beat) clearInterval(this.beat)
      this.stop()
      this.forget()
    }, FORGET_MS).unref()
  }

  private gather(): void {
    this.gathering = null
    this.quietly(this.look())
  }

  /** Who is here, who has left, who may not stay; and a sign of life for proxies. */
  private async look(): Promise<void> {
    this.viewers.tell(STILL_HERE)
    const now = new Date()
    const here = this.viewers.people()
    const out = await mayNotStay(this.db, [...here], now)
    if (out.size > 0) this.viewers.drop(out)
    for (const id of out) here.delete(id)
    await seen(this.db, [...here], now)
    await this.room.catchUp()
    await recordPresence(this.db, this.room, here, now.getTime())
    await noticeLenses(this.db, this.room, now.getTime())
  }

  private quietly(work: Promise<unknown>): void {
    work.catch((error: unknown) =>
      log().warn({ err: error, session: this.room.sessionId }, "a session was not kept up"),
    )
  }
}

// One set of rooms for each process, also when the development server loads this file again.
const kept = globalThis as typeof globalThis & { plumblineRooms?: WeakMap<Database, Map<string, OpenRoom>> }

export function roomOf(db: Database, { id, workloadId }: { id: string; workloadId: string }): OpenRoom {
  kept.plumblineRooms ??= new WeakMap()
  const rooms = kept.plumblineRooms.get(db) ?? new Map<string, OpenRoom>()
  kept.plumblineRooms.set(db, rooms)
  const known = rooms.get(id)
  if (known) return known
  const made = new OpenRoom(db, id, workloadId, () => rooms.delete(id))
  rooms.set(id, made)
  return made
}
