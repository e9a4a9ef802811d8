import { readCsv } from "./csv-read"
import { READ_LIMITS, type ReadCell } from "./read-sheet"
import { TRACKERS, type Tracker } from "./tracker"

/** A ticket that the tracker has already. */
export interface KnownTicket {
  /** The tracker's own: "OPS-12", "16504". */
  key: string
  /** What kind of ticket it became there; empty when the export does not say. */
  type: string
  state: string
  tags: string[]
}

/** Jira's "all fields" has a column for each comment and attachment. */
const LIMITS = { ...READ_LIMITS, columns: 5_000, cells: 5_000_000 }

/** As a cell of its own, then as the ticket's text names it, then wherever: a text may speak of another ticket. */
const OUR_ID = [
  /^\s*(plumbline-[0-9a-f]{12}-\d+)\s*$/,
  /Plumbline id\W+(plumbline-[0-9a-f]{12}-\d+)\b/,
  /\b(plumbline-[0-9a-f]{12}-\d+)\b/,
]

function idIn(cells: readonly ReadCell[]): string | undefined {
  for (const pattern of OUR_ID) {
    const found = cells.map(({ text }) => text.match(pattern)?.[1]).find(Boolean)
    if (found) return found
  }
  return undefined
}

/** How each tracker's own export names its columns; GitHub's list is compared by the loop that imports it. */
const COLUMNS = {
  jira: { keys: ["Issue key"], type: "Issue Type", state: "Status", tags: "" },
  "azure-devops": { keys: ["ID"], type: "Work Item Type", state: "State", tags: "Tags" },
  gitlab: { keys: ["Issue ID", "IID", "ID"], type: "Type", state: "State", tags: "" },
} as const

/** The trackers whose own export says which tickets are there. */
export function hasExport(tracker: Tracker): tracker is keyof typeof COLUMNS {
  return tracker in COLUMNS
}

/**
 * The tickets of a tracker's own CSV export that came from here, by our id, which stands in whatever column. Of two with
 * the same id the first counts. Throws a sentence when it is no such export.
 */
export function knownTickets(tracker: keyof typeof COLUMNS, text: string): Map<string, KnownTicket> {
  const [head, ...rows] = readCsv(text, tracker, LIMITS).rows
  const names = head?.cells.map((cell) => cell.text.trim().toLowerCase()) ?? []
  const wanted = COLUMNS[tracker]
  const at = (column: string) => names.indexOf(column.toLowerCase())
  const column = wanted.keys.find((one) => at(one) !== -1)
  if (column === undefined) {
    const again = `Export the tickets from ${TRACKERS[tracker].name} as CSV once more.`
    throw new Error(`It has no column “${wanted.keys[0]}”. ${again}`)
  }
  const found = new Map<string, KnownTicket>()
  for (const { cells } of rows) {
    const id = idIn(cells)
    const of = (name: string) => (name === "" ? "" : (cells[at(name)]?.text.trim() ?? ""))
    const key = of(column)
    if (id === undefined || key === "" || found.has(id)) continue
    const tags = of(wanted.tags).split(";")
    const known = { key, type: of(wanted.type), state: of(wanted.state) }
    found.set(id, { ...known, tags: tags.map((tag) => tag.trim()).filter(Boolean) })
  }
  return found
}
