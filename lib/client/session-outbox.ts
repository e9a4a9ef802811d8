import { backOff } from "@/lib/autosave/back-off"
import type { Command, CommandType, SentCommand } from "@/lib/live/commands"
import { ApiError } from "./api"

/** The world around the outbox; a test brings its own. */
interface OutboxOutside {
  /** Throws ApiError. */
  post(sent: SentCommand): Promise<void>
  newId(): string
  random(): number
  now(): number
  wait(ms: number): Promise<void>
  /** Keeps on this device what is not sent yet, for the next load of the page. */
  keep(unsent: readonly SentCommand[]): void
  changed(): void
}

interface Waiting {
  sent: SentCommand
  since: number
  done: () => void
  failed: (error: unknown) => void
}

/** What somebody contributed is sent however long it takes; what steers the meeting makes no sense later. */
const LASTING: readonly CommandType[] = ["vote", "dissent", "write-note", "park", "record", "ready"]
const STEERING_MS = 20_000

/**
 * Sends commands one after the other, again and again while the server cannot be reached: their ids make sure that each
 * counts once.
 */
export class SessionOutbox {
  private readonly waiting: Waiting[] = []
  private running = false

  constructor(private readonly outside: OutboxOutside) {}

  get unsent(): number {
    return this.waiting.length
  }

  /** Resolves when the server took it; rejects with an ApiError that says why not. */
  send(command: Command): Promise<void> {
    return this.add({ id: this.outside.newId(), command })
  }

  /** Sends what an earlier page could not; what is refused now came too late. */
  recover(kept: readonly SentCommand[]): void {
    for (const sent of kept) this.add(sent).catch(() => undefined)
  }

  private add(sent: SentCommand): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ sent, since: this.outside.now(), done, failed })
      this.tell()
      if (!this.running) void this.run()
    })
  }

  private async run(): Promise<void> {
    this.running = true
    let failures = 0
    for (let first = this.waiting[0]; first; first = this.waiting[0]) {
      const outcome = await this.outside.post(first.sent).then(
        () => null,
        (error: unknown) => error ?? new Error("The command failed."),
      )
      if (outcome !== null && isPassing(outcome) && this.mayWait(first)) {
        failures += 1
        await this.outside.wait(backOff(failures, this.outside.random()))
        continue
      }
      failures = 0
      this.waiting.shift()
      this.tell()
      if (outcome === null) first.done()
      else first.failed(outcome)
    }
    this.running = false
  }

  private mayWait({ sent, since }: Waiting): boolean {
    return LASTING.includes(sent.command.type) || this.outside.now() - since < STEERING_MS
  }

  private tell(): void {
    this.outside.keep(this.waiting.map(({ sent }) => sent).filter(({ command }) => LASTING.includes(command.type)))
    this.outside.changed()
  }
}

/** The server cannot be reached, is starting, or is busy: another try makes sense. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500)
}
