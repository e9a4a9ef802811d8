import type { Command } from "@/lib/live/commands"
import { patched } from "@/lib/live/patch"
import type { LookMessage, PatchMessage, SessionView, ViewMessage } from "@/lib/live/session-view"
import type { NoteField } from "@/lib/live/state"
import { api } from "./api"
import { readUnsent, writeUnsent } from "./session-kept"
import { SessionOutbox } from "./session-outbox"
import { SessionStream } from "./session-stream"

/** `polling`: streaming is blocked on the way, so the page asks every two seconds. `dropped`: taken off the session. */
export type Connection = "connecting" | "live" | "polling" | "lost" | "dropped"

export interface ChannelState {
  view: SessionView
  /** Of the newest event that the view knows. */
  sequence: number
  /** How far this device's clock is behind the server's, in milliseconds. */
  clockOffset: number
  /** Who of the others looks elsewhere or writes. */
  looks: readonly LookMessage[]
  connection: Connection
  /** Commands that the server has not taken yet. */
  unsent: number
}

const LOOK_GONE_MS = 30_000
const LOOK_REPEAT_MS = 12_000

/** One page's line to one session: the view as it changes, and commands on their way. */
export class SessionChannel {
  private state: ChannelState
  private readonly listeners = new Set<() => void>()
  private readonly outbox: SessionOutbox
  private readonly stream: SessionStream
  private readonly path: string
  private readonly lookTimers = new Map<string, ReturnType<typeof setTimeout>>()
  private here: Pick<LookMessage, "stopId" | "typing"> = { stopId: null, typing: null }
  private recovered = false
  private repeat: ReturnType<typeof setInterval> | undefined

  constructor(
    private readonly sessionId: string,
    first: ViewMessage & { view: SessionView },
    private readonly stage: boolean,
  ) {
    this.path = `/api/sessions/${encodeURIComponent(sessionId)}`
    const { view, sequence } = first
    this.state = { view, sequence, clockOffset: 0, looks: [], connection: "connecting", unsent: 0 }
    this.outbox = new SessionOutbox({
      post: (sent) => api("POST", `${this.path}/commands`, sent),
      newId: () => hex(crypto.getRandomValues(new Uint8Array(14))),
      random: Math.random,
      now: Date.now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      keep: (unsent) => writeUnsent(sessionId, unsent),
      changed: () => this.change({ unsent: this.outbox.unsent }),
    })
    this.stream = new SessionStream(`${this.path}/events${stage ? "?as=stage" : ""}`, {
      view: (message) => this.take(message),
      patch: (message) => this.takePatch(message),
      look: (message) => this.takeLook(message),
      connection: (connection) => this.change({ connection }),
      poll: () => this.poll(),
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly current = (): ChannelState => this.state

  /** Keeps the line open; the answer closes it. */
  open(): () => void {
    this.stream.open()
    if (!this.stage && !this.recovered) this.outbox.recover(readUnsent(this.sessionId))
    this.recovered = true
    this.repeat = setInterval(() => this.tellLook(), LOOK_REPEAT_MS)
    return () => {
      clearInterval(this.repeat)
      for (const timer of this.lookTimers.values()) clearTimeout(timer)
      this.stream.close()
    }
  }

  /** Rejects with an `ApiError` whose message says why not. */
  readonly send = async (command: Command): Promise<void> => {
    await this.outbox.send(command)
    if (this.state.connection === "polling") await this.poll()
  }

  /** Where this person looks: at a stop besides the group's, or null; and what they are writing. */
  readonly look = (stopId: string | null, typing: NoteField | null): void => {
    if (stopId === this.here.stopId && typing === this.here.typing) return
    this.here = { stopId, typing }
    this.tellLook(true)
  }

  private tellLook(always = false): void {
    const { stopId, typing } = this.here
    if (this.stage || (!always && stopId === null && typing === null)) return
    // Nobody misses it when it gets lost: it is repeated.
    api("POST", `${this.path}/look`, { stopId, typing }).catch(() => undefined)
  }

  private async poll(): Promise<void> {
    const query = `?after=${this.state.sequence}${this.stage ? "&as=stage" : ""}`
    this.take(await api<ViewMessage>("GET", `${this.path}/view${query}`))
  }

  private take({ sequence, now, view }: ViewMessage): void {
    const clockOffset = now - Date.now()
    // A slow answer must not bring an older state back; before the lobby opens all states have number 0.
    if (view && sequence >= this.state.sequence) this.change({ view, sequence, clockOffset })
    else this.change({ clockOffset })
  }

  private takePatch({ sequence, now, patch }: PatchMessage): void {
    if (sequence < this.state.sequence) return
    this.change({ view: patched(this.state.view, patch), sequence, clockOffset: now - Date.now() })
  }

  private takeLook(message: LookMessage): void {
    const { personId } = message
    if (personId === this.state.view.me?.personId) return
    clearTimeout(this.lookTimers.get(personId))
    const others = this.state.looks.filter((look) => look.personId !== personId)
    const idle = message.stopId === null && message.typing === null
    this.change({ looks: idle ? others : [...others, message] })
    if (idle) return
    const forget = () => this.change({ looks: this.state.looks.filter((look) => look.personId !== personId) })
    this.lookTimers.set(personId, setTimeout(forget, LOOK_GONE_MS))
  }

  private change(part: Partial<ChannelState>): void {
    this.state = { ...this.state, ...part }
    for (const listener of this.listeners) listener()
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
