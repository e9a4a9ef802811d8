import { STATUSES, type Status } from "./item"

/** What has to be said with a change of status. A decision needs the right to accept risks as well. */
export type Need = "evidence" | "reason" | "decision"

/** Nobody works on these any more. */
export function isClosed(status: Status): boolean {
  return status === "DONE" || status === "ACCEPTED_RISK" || status === "WONT_DO"
}

/**
 * What the step from one status to another asks for; null when there is no such step. Closed ones are opened again
 * before they are closed in another way, so that the trail shows it. An acceptance may be renewed.
 * Source: issue 6, plan.
 */
export function needsOf(from: Status, to: Status): readonly Need[] | null {
  if (from === to) return to === "ACCEPTED_RISK" ? ["decision"] : null
  if (isClosed(from) && isClosed(to)) return null
  if (to === "DONE") return ["evidence"]
  if (to === "WONT_DO") return ["reason"]
  if (to === "ACCEPTED_RISK") return ["decision"]
  return []
}

/** Where an item can go from here, in the order of the board. */
export function nextStatuses(from: Status): Status[] {
  return STATUSES.filter((to) => to !== from && needsOf(from, to) !== null)
}
