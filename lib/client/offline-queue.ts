import { backOff } from "@/lib/autosave/back-off"
import type { Edit } from "@/lib/autosave/edit"
import { type Kept, toKept } from "@/lib/autosave/kept"
import {
  type Connection,
  canSend,
  IDLE,
  isClean,
  isReady,
  next,
  type SaveEvent,
  type Saver,
  unsaved,
} from "@/lib/autosave/machine"
import type { Answer } from "@/lib/review/answer"
import { type AnswerPlace, placeFrom, placeId } from "./answer-place"

/** What became of one save. */
export type Sent =
  | { kind: "saved"; answer: Answer }
  | { kind: "conflict"; current: Answer }
  | { kind: "refused"; message: string }
  | { kind: "unreachable" }
  | { kind: "signed-out" }

/** The world around the queue; a test brings its own. */
interface QueueOutside {
  send(place: AnswerPlace, edit: Edit): Promise<Sent>
  /** The server's word on an answer, before the queue lets go of what it said in its place. */
  stored(place: AnswerPlace, answer: Answer): void
  /** Keeps what is unsaved on this device, or forgets it (null). False when the device refuses. */
  keep(id: string, kept: Kept | null): boolean
  now(): number
  random(): number
  /** Runs later; the answer takes it back. */
  after(ms: number, run: () => void): () => void
}

export interface QueueState {
  savers: ReadonlyMap<string, Saver>
  connection: Connection
  /** False: closing the page now would lose something. */
  keeps: boolean
}

/** Saves at most this many answers at once, so that the page stays quick after a long time offline. */
const AT_ONCE = 3

/** Drives the saver of every answer that was touched: sends, waits, tries again, keeps a copy until it is stored. */
export class OfflineQueue {
  private state: QueueState = { savers: new Map(), connection: "online", keeps: true }
  private readonly listeners = new Set<() => void>()
  private readonly flying = new Map<string, Promise<void>>()
  private cancelTimer: () => void = () => {}

  constructor(private readonly outside: QueueOutside) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly current = (): QueueState => this.state

  /** Records what somebody did; it is saved on its own. */
  edit(place: AnswerPlace, edit: Edit, pace: "at once" | "typing"): void {
    this.tell(placeId(place), { type: "edited", edit, now: this.outside.now(), pace })
    this.pump()
  }

  /** The decision between two texts of the notes. */
  resolve(place: AnswerPlace, text: string): void {
    this.tell(placeId(place), { type: "resolved", text, now: this.outside.now() })
    this.pump()
  }

  /** Somebody else's notes arrived. */
  hear(place: AnswerPlace, answer: Pick<Answer, "notes" | "notesVersion">): void {
    const id = placeId(place)
    if (this.state.savers.has(id)) this.tell(id, { type: "theirs", ...answer })
  }

  /** Takes over what an earlier page could not save. */
  recover(all: ReadonlyMap<string, Kept>): void {
    for (const [id, kept] of all) this.tell(id, { type: "recovered", kept })
    this.pump()
  }

  setConnection(connection: Connection): void {
    if (connection === this.state.connection) return
    this.change({ connection })
    if (connection === "online") this.hurry()
  }

  /** Tries everything again now, also what was refused. */
  hurry(): void {
    const now = this.outside.now()
    for (const [id, saver] of this.state.savers) if (!isClean(saver)) this.tell(id, { type: "hurried", now })
    this.pump()
  }

  /** Drops what the server refused, because the person says so. */
  giveUp(place: AnswerPlace): void {
    this.tell(placeId(place), { type: "given up" })
  }

  /** Sends until nothing is left; false when something could not be saved. */
  async flush(): Promise<boolean> {
    for (;;) {
      const now = this.outside.now()
      const fresh = [...this.state.savers].filter(([, saver]) => canSend(saver) && saver.failures === 0)
      for (const [id] of fresh) this.tell(id, { type: "hurried", now })
      this.pump()
      if (this.flying.size === 0) return [...this.state.savers.values()].every(isClean)
      await Promise.race(this.flying.values())
    }
  }

  private tell(id: string, event: SaveEvent): void {
    const before = this.state.savers.get(id) ?? IDLE
    const after = next(before, event)
    if (after === before) return
    const keeps = this.outside.keep(id, toKept(after)) || isClean(after)
    this.change({ savers: new Map(this.state.savers).set(id, after), keeps })
  }

  private change(part: Partial<QueueState>): void {
    this.state = { ...this.state, ...part }
    for (const listener of this.listeners) listener()
  }

  /** Sends what is ready and sets the clock for what is not. */
  private pump(): void {
    this.cancelTimer()
    if (this.state.connection !== "online") return
    const now = this.outside.now()
    for (const [id, saver] of this.state.savers) {
      if (this.flying.size < AT_ONCE && !this.flying.has(id) && isReady(saver, now)) this.launch(id)
    }
    const waiting = [...this.state.savers.values()].filter((saver) => canSend(saver) && saver.dueAt > now)
    if (waiting.length === 0) return
    const first = Math.min(...waiting.map((saver) => saver.dueAt))
    this.cancelTimer = this.outside.after(first - now, () => this.pump())
  }

  private launch(id: string): void {
    this.tell(id, { type: "sent" })
    const flight = this.send(id).then(() => {
      this.flying.delete(id)
      this.pump()
    })
    this.flying.set(id, flight)
  }

  private async send(id: string): Promise<void> {
    const place = placeFrom(id)
    const saver = this.state.savers.get(id) ?? IDLE
    const sent = await this.outside.send(place, saver.sending ?? unsaved(saver))
    const now = this.outside.now()
    switch (sent.kind) {
      case "saved":
        this.outside.stored(place, sent.answer)
        this.tell(id, { type: "saved", notesVersion: sent.answer.notesVersion, now })
        return this.wakeOthers(now)
      case "conflict":
        this.outside.stored(place, sent.current)
        return this.tell(id, { type: "conflicted", ...sent.current, now })
      case "refused":
        return this.tell(id, { type: "refused", message: sent.message })
      case "signed-out":
        this.change({ connection: "signed-out" })
        return this.tell(id, { type: "failed", retryAt: now })
      case "unreachable": {
        const failures = (this.state.savers.get(id)?.failures ?? 0) + 1
        return this.tell(id, { type: "failed", retryAt: now + backOff(failures, this.outside.random()) })
      }
    }
  }

  /** One save got through, so the server is back: what waited for it need not wait any longer. */
  private wakeOthers(now: number): void {
    for (const [id, saver] of this.state.savers) {
      if (saver.failures > 0 && canSend(saver)) this.tell(id, { type: "hurried", now })
    }
  }
}
