import "server-only"
import { plannedState } from "@/lib/live/initial"
import { applyEvents } from "@/lib/live/reducer"
import type { SessionState } from "@/lib/live/state"
import type { QuestionOf } from "@/lib/live/view"
import { type Database, transaction } from "@/lib/server/context"
import { runHot } from "@/lib/server/database"
import { announce } from "@/lib/server/publish"
import { appendEvents, holdLog, type LoggedEvent, readLog, readPlan } from "@/lib/server/room/log"
import { lensesOf, questionsOf } from "@/lib/server/room/questions"
import { type Placed, place, refusalError, type Work } from "@/lib/server/room/work"

/** How often work starts again because another instance was quicker. */
const TRIES = 50
/** At most so many commands go into one statement. */
const BATCH = 200

interface Waiting {
  work: Work
  done(sequence: number): void
  failed(error: unknown): void
}

/**
 * One session in the memory of this instance: the state that its log gives, shared by all who look at it here, and the
 * queue of those who want to append. It is never the truth: what is appended counts only if the log has not moved on.
 */
export class Room {
  private current: SessionState | null = null
  private questions: { of: QuestionOf; agenda: unknown; lenses: unknown } | null = null
  private readonly commands = new Set<string>()
  private lastAt = 0
  private reading: Promise<void> | null = null
  private nextReading: Promise<void> | null = null
  private readonly queue: Waiting[] = []
  private working = false
  /** Told after every change of the state. */
  onChange: () => void = () => {}

  constructor(
    private readonly db: Database,
    readonly sessionId: string,
    readonly workloadId: string,
  ) {}

  /** The state as of the last reading. Throws before the first one. */
  get state(): SessionState {
    if (!this.current) throw new Error("The session was not read yet.")
    return this.current
  }

  get questionOf(): QuestionOf {
    return this.questions?.of ?? (() => null)
  }

  /** The command is in the log already. */
  knows(commandId: string): boolean {
    return this.commands.has(commandId)
  }

  /** Reads what others appended, from after this call on: readings that wait already are shared. */
  catchUp(): Promise<void> {
    if (!this.reading) {
      this.reading = this.read().finally(() => {
        this.reading = null
      })
      return this.reading
    }
    this.nextReading ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.nextReading = null
        return this.catchUp()
      })
    return this.nextReading
  }

  /** Appends what the work decides, in its turn; answers the number of the newest event. Throws AppError for a refusal. */
  do(work: Work): Promise<number> {
    return new Promise((done, failed) => {
      this.queue.push({ work, done, failed })
      if (!this.working) void this.drain()
    })
  }

  private async read(): Promise<void> {
    const known = this.current
    const events = await readLog(this.db, this.sessionId, known?.sequence ?? 0)
    // Our own appending may have been quicker than this reading.
    const fresh = events.filter((event) => event.sequence > (this.current?.sequence ?? 0))
    if (fresh.length === 0 && known && known.sequence > 0) return
    const planned = !this.current || this.current.sequence === 0
    const base = planned ? plannedState(await readPlan(this.db, this.sessionId)) : this.current
    if (base) await this.advance(applyEvents(base, fresh), fresh)
  }

  private async advance(state: SessionState, events: readonly LoggedEvent[]): Promise<void> {
    // First of all: whatever happens from here on, these commands are in the log.
    for (const event of events) {
      if (event.commandId !== null) this.commands.add(event.commandId)
      this.lastAt = Math.max(this.lastAt, event.at)
    }
    const { agenda, lenses } = state
    if (this.questions?.agenda !== agenda || this.questions.lenses !== lenses) {
      const of = questionsOf(await lensesOf(this.db, this.workloadId), state)
      this.questions = { of, agenda, lenses }
    }
    // While the lenses were read somebody else may have come further.
    if (this.current && this.current.sequence > state.sequence) return
    this.current = state
    this.onChange()
  }

  private async drain(): Promise<void> {
    this.working = true
    while (this.queue.length > 0) {
      const alone = this.queue[0]?.work.effect !== undefined
      const others = this.queue.findIndex(({ work }) => work.effect !== undefined)
      const count = alone ? 1 : Math.min(BATCH, others < 0 ? this.queue.length : others)
      const batch = this.queue.splice(0, count)
      await this.append(batch).catch((error: unknown) => {
        for (const { failed } of batch) failed(error)
      })
    }
    this.working = false
  }

  private async append(batch: readonly Waiting[]): Promise<void> {
    if (!this.current) await this.catchUp()
    let fresh = false
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const outcomes: (() => void)[] = []
      const before = this.state
      let placed: Placed = { state: before, events: [] }
      const added = new Set<string>()
      let refused = false
      for (const { work, done, failed } of batch) {
        const sequence = () => this.state.sequence
        if (work.commandId !== null && (this.commands.has(work.commandId) || added.has(work.commandId))) {
          outcomes.push(() => done(sequence()))
          continue
        }
        const decision = work.decide(placed.state)
        if (!decision.ok) {
          refused = true
          outcomes.push(() => failed(refusalError(decision)))
          continue
        }
        placed = place(placed, decision.events, work, this.lastAt)
        if (work.commandId !== null && decision.events.length > 0) added.add(work.commandId)
        outcomes.push(() => done(sequence()))
      }
      // Another instance may know more: nobody is refused on what was true a moment ago.
      if (refused && !fresh) {
        await this.catchUp()
        fresh = true
        continue
      }
      const stored = placed.events.length === 0 ? placed : await this.store(before, placed, batch[0]?.work.effect)
      if (stored) {
        if (stored.events.length > 0) {
          await this.advance(stored.state, stored.events)
          announce(this.db, this.sessionId)
        }
        for (const outcome of outcomes) outcome()
        return
      }
      await this.catchUp()
      fresh = true
    }
    throw new Error(`The log of session ${this.sessionId} moved on ${TRIES} times.`)
  }

  /** What is in the log then; null, and nothing is written, when others appended since `before`. */
  private async store(before: SessionState, placed: Placed, effect: Work["effect"]): Promise<Placed | null> {
    const { sessionId } = this
    const append = (run: Parameters<typeof appendEvents>[0], { events, state }: Placed) =>
      appendEvents(run, sessionId, events, state)
    if (!effect) return (await append((statement) => runHot(this.db, statement), placed)) ? placed : null
    return transaction({ db: this.db }, async (tx) => {
      if (!(await holdLog(tx, sessionId, before.sequence))) return null
      const events = await effect(tx, placed.events)
      const stored = events === placed.events ? placed : { events, state: applyEvents(before, events) }
      await append((statement) => tx.$queryRaw(statement), stored)
      return stored
    })
  }
}
