import type { AgendaItem } from "./agenda-item"
import { spentOn } from "./clock"
import { stopsOf } from "./plan"
import type { SessionView } from "./session-view"

/** What a part of the agenda has used of its time box, in milliseconds. */
export function spentOnPart(part: AgendaItem, stops: SessionView["stops"], now: number): number {
  return stopsOf([part]).reduce((sum, { id }) => {
    const stop = stops[id]
    return stop ? sum + spentOn(stop, now) : sum
  }, 0)
}
