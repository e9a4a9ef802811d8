import { stopsOf } from "./plan"
import type { SessionState } from "./state"

/** After so long without the facilitator a co-facilitator may claim. */
export const CLAIM_AFTER_MS = 60_000

interface Running {
  spentMs: number
  runningSince: number | null
}

/** How long the group has been on a stop, pauses left out. */
export function spentOn({ spentMs, runningSince }: Running, now: number): number {
  return spentMs + (runningSince === null ? 0 : Math.max(0, now - runningSince))
}

interface Boxed extends Running {
  plannedMs: number
  extraMs: number
}

/** What is left of a stop's time box; negative: it is used up, which is a notice and moves nothing. */
export function leftOf(stop: Boxed, now: number): number {
  return stop.plannedMs + stop.extraMs - spentOn(stop, now)
}

/**
 * The budget bank with the stop the group is on: what was added to it, or what it overran, is taken out at once; what it
 * saves comes in when the group leaves. `bankMs` is that of the stops left behind.
 */
export function bankWith(bankMs: number, current: Boxed | null, now: number): number {
  if (!current) return bankMs
  return bankMs - Math.max(0, current.extraMs, spentOn(current, now) - current.plannedMs)
}

/** What the stops that the group has left saved (or overdrew, negative). */
export function bankOf(state: Pick<SessionState, "agenda" | "stops" | "currentId">): number {
  const planned = plannedMs(state)
  const left = Object.values(state.stops).filter(({ id }) => id !== state.currentId)
  return left.reduce((sum, stop) => sum + (planned.get(stop.id) ?? 0) - stop.spentMs, 0)
}

/** The time box of every stop of the agenda. */
export function plannedMs({ agenda }: Pick<SessionState, "agenda">): Map<string, number> {
  return new Map(stopsOf(agenda).map((stop) => [stop.id, stop.minutes * 60_000]))
}
