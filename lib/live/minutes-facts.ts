import type { SessionEvent } from "./events"
import { stopsOf } from "./plan"
import type { SessionState } from "./state"

/** Times in milliseconds. */
interface Attendance {
  personId: string
  /** From the start of the session or from when they came, to when they left or it closed. */
  stays: { from: number; to: number }[]
}

/** Who was there when, from the log alone, in the order of the plan. The lobby before the start does not count. */
export function attendance(events: readonly SessionEvent[], state: SessionState): Attendance[] {
  const startedAt = state.startedAt ?? Number.POSITIVE_INFINITY
  const end = state.closedAt ?? events.at(-1)?.at ?? startedAt
  const since = new Map<string, number>()
  const stays = new Map<string, { from: number; to: number }[]>()
  const leave = (id: string, at: number) => {
    const from = since.get(id)
    since.delete(id)
    if (from === undefined) return
    const stay = { from: Math.max(from, startedAt), to: Math.min(at, end) }
    if (stay.to > stay.from) stays.set(id, [...(stays.get(id) ?? []), stay])
  }
  for (const event of events) {
    if (event.type === "people.present") {
      for (const id of event.joined) if (!since.has(id)) since.set(id, event.at)
      for (const { id, at } of event.left) leave(id, at)
    }
    if (event.type === "people.removed") for (const id of event.ids) leave(id, event.at)
  }
  for (const id of [...since.keys()]) leave(id, end)
  return Object.keys(state.people).map((personId) => ({ personId, stays: stays.get(personId) ?? [] }))
}

/** A part of the agenda against the clock, in milliseconds. */
interface PartTime {
  title: string
  plannedMs: number
  tookMs: number
}

export function partTimes(state: SessionState): PartTime[] {
  const stops = stopsOf(state.agenda)
  const took = (partId: string) =>
    stops.filter((stop) => stop.partId === partId).reduce((sum, { id }) => sum + spentMs(state, id), 0)
  return state.agenda.map(({ id, title, minutes }) => ({ title, plannedMs: minutes * 60_000, tookMs: took(id) }))
}

function spentMs(state: SessionState, stopId: string): number {
  const item = state.stops[stopId]
  if (!item) return 0
  const running = item.runningSince === null || state.closedAt === null ? 0 : state.closedAt - item.runningSince
  return item.spentMs + Math.max(0, running)
}
