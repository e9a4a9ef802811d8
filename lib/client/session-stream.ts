import type { LookMessage, PatchMessage, ViewMessage } from "@/lib/live/session-view"
import type { Connection } from "./session-channel"

interface StreamHandlers {
  view(message: ViewMessage): void
  patch(message: PatchMessage): void
  look(message: LookMessage): void
  connection(connection: Connection): void
  /** Asks once, where streaming does not work. */
  poll(): Promise<void>
}

/** The server says something at least every ten seconds; a stream that is silent for longer is dead. */
const SILENT_MS = 25_000
/** Without a word after so long something on the way holds the stream back. */
const FIRST_WORD_MS = 6_000
const POLL_MS = 2_000
const AGAIN_MS = 3_000

/** Listens to a session, comes back after every break, and asks again and again where listening does not work. */
export class SessionStream {
  private source: EventSource | null = null
  private watch: ReturnType<typeof setInterval> | undefined
  /** When something came by a stream last, or the page began to wait for it. */
  private heardAt = 0
  /** This connection has said something. */
  private heardEver = false
  private polledAt = 0
  /** The last asking was answered: nothing is lost though no stream stands. */
  private polls = false
  private again: ReturnType<typeof setTimeout> | undefined
  private closed = true

  constructor(
    private readonly url: string,
    private readonly on: StreamHandlers,
  ) {}

  open(): void {
    this.closed = false
    this.heardAt = Date.now()
    this.connect()
    this.watch = setInterval(() => this.check(), 1_000)
    document.addEventListener("visibilitychange", this.wake)
    addEventListener("online", this.wake)
  }

  close(): void {
    this.closed = true
    clearInterval(this.watch)
    clearTimeout(this.again)
    this.source?.close()
    document.removeEventListener("visibilitychange", this.wake)
    removeEventListener("online", this.wake)
  }

  /** The laptop was opened again, or the network is back: do not wait for the next look. */
  private readonly wake = (): void => {
    if (document.visibilityState === "visible" && Date.now() - this.heardAt > SILENT_MS / 2) this.connect()
  }

  private connect(): void {
    clearTimeout(this.again)
    if (this.closed) return
    this.source?.close()
    this.heardEver = false
    const source = new EventSource(this.url)
    this.source = source
    this.listen("view", (data) => this.on.view(data as ViewMessage))
    this.listen("patch", (data) => this.on.patch(data as PatchMessage))
    this.listen("presence", (data) => this.on.look(data as LookMessage))
    this.listen("beat", () => undefined)
    this.listen("dropped", () => {
      this.close()
      this.on.connection("dropped")
    })
    source.onerror = () => {
      if (source !== this.source || this.closed) return
      this.heardEver = false
      if (!this.polls) this.on.connection("lost")
      // The browser comes back on its own after a break, but not after a refusal.
      if (source.readyState === EventSource.CLOSED) this.again = setTimeout(() => this.connect(), AGAIN_MS)
    }
  }

  private listen(type: string, handle: (data: unknown) => void): void {
    const { source } = this
    source?.addEventListener(type, (event: MessageEvent<string>) => {
      if (source !== this.source || this.closed) return
      this.heardAt = Date.now()
      this.polls = false
      if (!this.heardEver) this.on.connection("live")
      this.heardEver = true
      handle(JSON.parse(event.data))
    })
  }

  private check(): void {
    const silent = Date.now() - this.heardAt
    if (this.heardEver && silent > SILENT_MS) this.connect()
    if (!this.heardEver && silent > FIRST_WORD_MS && Date.now() - this.polledAt >= POLL_MS) this.pollOnce()
  }

  private pollOnce(): void {
    this.polledAt = Date.now()
    const told = (answered: boolean) => {
      if (this.heardEver || this.closed) return
      this.polls = answered
      this.on.connection(answered ? "polling" : "lost")
    }
    this.on.poll().then(
      () => told(true),
      () => told(false),
    )
  }
}
