import type { KnownTicket } from "./known-tickets"
import { type Ticket, ticketMark } from "./ticket"
import type { Tracker, TrackerScope } from "./tracker"

interface Memory {
  tracker: Tracker
  scope: TrackerScope
  /** What earlier files for this tracker had, by number; the mark is empty where it was not kept. */
  earlier: ReadonlyMap<number, string>
  /** What the tracker's own export has, by our id; absent: nobody gave one. */
  known?: ReadonlyMap<string, KnownTicket> | undefined
}

/** Which tickets a file holds and how many it leaves out, and why. */
export interface TicketChoice {
  tickets: Ticket[]
  updates: number
  leftOut: number
  unknown: number
}

/** Where a second row for the same ticket changes it instead of making another. GitLab's importer only adds. */
const CHANGES: readonly Tracker[] = ["jira", "azure-devops"]

/**
 * Chooses so that no ticket comes in twice. What the tracker's own export has counts more than what left earlier: a file
 * may never have been imported. A row for a ticket that is there goes along only where it finds it: by the tracker's own
 * key (Jira, Azure DevOps) or by our id (the loop for GitHub).
 */
export function chooseTickets(all: readonly Ticket[], { tracker, scope, earlier, known }: Memory): TicketChoice {
  const choice: TicketChoice = { tickets: [], updates: 0, leftOut: 0, unknown: 0 }
  for (const ticket of all) {
    const left = earlier.get(ticket.number)
    const isThere = known ? known.has(ticket.id) : left !== undefined && (scope === "changed" || tracker === "github")
    const isChanged = scope === "all" || (left !== "" && left !== ticketMark(ticket))
    const canChange = tracker === "github" || (CHANGES.includes(tracker) && known !== undefined)
    if (isThere && !isChanged) choice.leftOut += 1
    else if (isThere && !canChange) choice[scope === "all" ? "leftOut" : "unknown"] += 1
    else {
      choice.tickets.push(ticket)
      if (isThere) choice.updates += 1
    }
  }
  return choice
}
