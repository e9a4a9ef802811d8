import "server-only"
import { changed } from "@/lib/live/patch"
import type { MePart, ViewMessage } from "@/lib/live/session-view"
import { type Audience, mePart } from "@/lib/live/view"
import { message, SharedView } from "@/lib/server/room/audience"
import type { Room } from "@/lib/server/room/room"

/** One open page. */
export interface Viewer {
  /** null: the stage, or a member who has not joined. */
  personId: string | null
  audience: Audience
  /** Sends what is ready; false when the page takes nothing any more. */
  write(chunk: Uint8Array): boolean
  close(): void
}

interface Seat extends Viewer {
  me: MePart | null
}

/** Messages to everybody leave at most this often: 500 votes in five seconds need not be 500 messages to each. */
const PAUSE_MS = 80
const PAGES_EACH = 10

/** The open pages of a session on this instance. */
export class Viewers {
  private readonly seats = new Map<Viewer, Seat>()
  private readonly shared = new Map<Audience, SharedView>()
  private lastSent = 0
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly room: Room) {}

  get size(): number {
    return this.seats.size
  }

  /** The people with a page open here. */
  people(): Set<string> {
    return new Set([...this.seats.values()].flatMap((seat) => seat.personId ?? []))
  }

  /** Sends the whole view, then every change, until `leave`. The room was read before. */
  enter(viewer: Viewer): { leave: () => void } {
    // Who comes in must not miss what waits to be sent to the others, nor get it twice.
    if (this.timer) this.flush()
    const { state } = this.room
    const me = viewer.personId === null ? null : mePart(state, viewer.personId)
    const view = { ...this.sharedFor(viewer.audience).current(), me }
    const whole: ViewMessage = { sequence: state.sequence, now: Date.now(), view }
    this.makeRoom(viewer.personId)
    this.seats.set(viewer, { ...viewer, me })
    viewer.write(message("view", whole, state.sequence))
    return { leave: () => this.remove(viewer) }
  }

  /** Writes the same to everybody, for example that somebody is typing. */
  tell(chunk: Uint8Array): void {
    for (const [viewer, seat] of this.seats) if (!seat.write(chunk)) this.remove(viewer)
  }

  /** Ends the pages of these people: their link was revoked, or they were taken off. */
  drop(personIds: ReadonlySet<string>): void {
    const last = message("dropped", {})
    for (const [viewer, seat] of this.seats) {
      if (seat.personId === null || !personIds.has(seat.personId)) continue
      seat.write(last)
      this.remove(viewer)
    }
  }

  /** Nobody needs so many pages of one session: the oldest goes. */
  private makeRoom(personId: string | null): void {
    if (personId === null) return
    const own = [...this.seats].filter(([, seat]) => seat.personId === personId)
    const [oldest] = own[0] ?? []
    if (oldest && own.length >= PAGES_EACH) this.remove(oldest)
  }

  private remove(viewer: Viewer): void {
    if (!this.seats.delete(viewer)) return
    viewer.close()
    if (![...this.seats.values()].some((seat) => seat.audience === viewer.audience)) this.shared.delete(viewer.audience)
  }

  private sharedFor(audience: Audience): SharedView {
    const known = this.shared.get(audience) ?? new SharedView(audience, this.room.state, this.room.questionOf)
    this.shared.set(audience, known)
    return known
  }

  /** Sends what changed, at once or together with what else changes within a moment. */
  schedule(): void {
    if (this.timer || this.seats.size === 0) return
    const wait = this.lastSent + PAUSE_MS - Date.now()
    if (wait <= 0) this.flush()
    else this.timer = setTimeout(() => this.flush(), wait)
  }

  private flush(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.lastSent = Date.now()
    const { state, questionOf } = this.room
    const now = this.lastSent
    const chunks = new Map<Audience, Uint8Array | null>()
    for (const [audience, shared] of this.shared) chunks.set(audience, shared.advance(state, questionOf, now))
    for (const [viewer, seat] of this.seats) {
      const chunk = chunks.get(seat.audience)
      const gone = chunk ? !seat.write(chunk) : false
      if (gone) this.remove(viewer)
      else if (seat.personId !== null) this.tellOwn(seat, seat.personId, now)
    }
    const known = state.people
    const out = [...this.people()].filter((id) => !known[id] || known[id].removed)
    if (out.length > 0) this.drop(new Set(out))
  }

  private tellOwn(seat: Seat, personId: string, now: number): void {
    const { state } = this.room
    const me = mePart(state, personId)
    if (!changed(seat.me, me)) return
    seat.me = me
    seat.write(message("patch", { sequence: state.sequence, now, patch: { me } }, state.sequence))
  }
}
