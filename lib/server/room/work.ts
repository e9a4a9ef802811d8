import "server-only"
import { AppError } from "@/lib/errors"
import type { Decision, Refusal } from "@/lib/live/decision"
import type { EventBody } from "@/lib/live/events"
import { applyEvent } from "@/lib/live/reducer"
import type { SessionState } from "@/lib/live/state"
import type { Transaction } from "@/lib/server/context"
import type { LoggedEvent } from "@/lib/server/room/log"

/** Something that wants to append to the log. It is decided again on a newer state when others were quicker. */
export interface Work {
  /** A command that is in the log already does nothing. */
  commandId: string | null
  personId: string | null
  now: number
  decide(state: SessionState): Decision
  /**
   * What belongs into the same transaction; answers the events with what is only known once it is done. Throwing undoes
   * all of it.
   */
  effect?: (tx: Transaction, events: readonly LoggedEvent[]) => Promise<readonly LoggedEvent[]>
}

export interface Placed {
  state: SessionState
  events: readonly LoggedEvent[]
}

/** The state and the log after these events of one work. Time never runs backwards in the log. */
export function place(from: Placed, bodies: readonly EventBody[], work: Work, lastAt: number): Placed {
  let { state } = from
  const events = [...from.events]
  const at = Math.max(work.now, lastAt)
  for (const [index, body] of bodies.entries()) {
    const commandId = index === 0 ? work.commandId : null
    const event = { ...body, sequence: state.sequence + 1, at, personId: work.personId, commandId }
    state = applyEvent(state, event)
    events.push(event)
  }
  return { state, events }
}

/** A refusal as the caller is told. */
export function refusalError({ why, message }: Refusal): AppError {
  return new AppError(why === "denied" ? "AccessDenied" : "Conflict", message)
}
