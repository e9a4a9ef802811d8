import type { KnownTicket } from "./known-tickets"
import { sheetCsv } from "./sheet-csv"
import type { Ticket, TicketPart } from "./ticket"
import { fitted, inHtml, inMarkdown, inPlainText } from "./ticket-text"
import type { Tracker } from "./tracker"

/** What the trackers take as a description at most: Jira's and GitHub's limits, and less than the megabyte of the others. */
const LONGEST = { jira: 32_767, "azure-devops": 500_000, github: 65_536, gitlab: 500_000 }

const JIRA_PRIORITY = { HIGH: "High", MEDIUM: "Medium", LOW: "Low" }
const AZURE_PRIORITY = { HIGH: 1, MEDIUM: 2, LOW: 3 }

/** Tickets that the tracker has already, by our id. */
type Known = ReadonlyMap<string, KnownTicket>

function withDue({ due, parts }: Ticket): TicketPart[] {
  return due === "" ? parts : [{ heading: "Due", lines: [due], isList: false }, ...parts]
}

const WRITERS: Record<Tracker, (tickets: readonly Ticket[], known: Known) => string> = {
  jira: (tickets, known) => {
    const about = ["Summary", "Description", "Issue Type", "Priority", "Due Date", "Labels", "Labels"]
    const rows = tickets.map((ticket) => {
      const { id, title, parts, priority, due, labels } = ticket
      const [one = "", two = ""] = labels
      const found = known.get(id)
      const cells = [title, fitted(parts, inPlainText, LONGEST.jira), found?.type || "Task"]
      const rest = [priority ? JIRA_PRIORITY[priority] : "", due, one, two, id]
      return [...cells, ...rest, ...(known.size > 0 ? [found?.key ?? ""] : [])]
    })
    const header = [...about, "External issue ID", ...(known.size > 0 ? ["Issue Key"] : [])]
    // Its importer is told the encoding; a byte order mark would become part of the first column's name.
    return sheetCsv({ name: "jira", header, rows }).slice(1)
  },
  "azure-devops": (tickets, known) => {
    const about = ["Work Item Type", "Title", "Description", "Priority", "Tags"]
    const rows = tickets.map((ticket) => {
      const { id, title, priority, labels } = ticket
      const found = known.get(id)
      const tags = [...new Set([...(found?.tags ?? []), ...labels, id])].join("; ")
      const text = fitted(withDue(ticket), inHtml, LONGEST["azure-devops"])
      const cells = [found?.type || "Task", title, text, priority ? AZURE_PRIORITY[priority] : "", tags]
      return known.size > 0 ? [found?.key ?? "", ...cells, found?.state ?? ""] : cells
    })
    return sheetCsv({ name: "azure", header: known.size > 0 ? ["ID", ...about, "State"] : about, rows })
  },
  github: (tickets) => {
    const issues = tickets.map((ticket) => {
      const body = fitted(withDue(ticket), inMarkdown, LONGEST.github)
      return { title: ticket.title, body, labels: ticket.labels, externalId: ticket.id }
    })
    return `${JSON.stringify(issues, null, 2)}\n`
  },
  gitlab: (tickets) => {
    const rows = tickets.map(({ title, parts, due }) => [title, fitted(parts, inMarkdown, LONGEST.gitlab), due])
    // Its importer goes by position and knows no byte order mark.
    return sheetCsv({ name: "gitlab", header: ["title", "description", "due_date"], rows }).slice(1)
  },
}

/**
 * The file with which these tickets get into a tracker. `known`: those that are there; where the importer can change them
 * (Jira, Azure DevOps) their rows carry its own key. The same input gives the same text.
 */
export function trackerFile(tracker: Tracker, tickets: readonly Ticket[], known: Known = new Map()): string {
  return WRITERS[tracker](tickets, known)
}
