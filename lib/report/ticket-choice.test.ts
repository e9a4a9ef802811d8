import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, test } from "vitest"
import { hasExport, knownTickets } from "./known-tickets"
import { ticketMark, ticketOf } from "./ticket"
import { chooseTickets } from "./ticket-choice"
import { idOf, itemWith } from "./ticket-example"
import { TRACKER_NAMES, TRACKER_SCOPE_NAMES, type Tracker } from "./tracker"
import { trackerFile } from "./tracker-file"

interface Made {
  key: string
  id: string
  title: string
}

const ID = /plumbline-[0-9a-f]{12}-\d+/

/** What each tracker's importer does with a file, as its documentation says: by its own key, by our loop, or only adding. */
function importInto(tracker: Tracker, made: Made[], text: string): void {
  const rows: Record<string, string>[] =
    tracker === "github"
      ? JSON.parse(text).map(({ title, externalId }: { title: string; externalId: string }) => ({ title, externalId }))
      : parse(text, { bom: true, columns: (names: string[]) => names, group_columns_by_name: true })
  for (const row of rows) {
    const id = JSON.stringify(row).match(ID)?.[0] ?? ""
    const title = row.Summary ?? row.Title ?? row.title ?? ""
    const key = row["Issue Key"] || row.ID
    const found = tracker === "github" ? made.find((one) => one.id === id) : made.find((one) => one.key === key)
    if (found) found.title = title
    else made.push({ key: String(made.length + 1), id, title })
  }
}

/** The tracker's own export of what it has. */
function exportOf(tracker: Tracker, made: readonly Made[]): string {
  const heads = { jira: "Issue key,Description", "azure-devops": "ID,Tags", gitlab: "Issue ID,Description", github: "" }
  return [heads[tracker], ...made.map(({ key, id }) => `${key},"a; ${id}"`)].join("\r\n")
}

const turn = fc.record({
  scope: fc.constantFrom(...TRACKER_SCOPE_NAMES),
  withExport: fc.boolean(),
  isImported: fc.boolean(),
  added: fc.nat(3),
  changed: fc.nat(4),
})

test.each(TRACKER_NAMES)("%s: however often a plan leaves and comes in, no ticket is there twice", (tracker) => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 8 }), (turns) => {
      const made: Made[] = []
      const titles: string[] = []
      const earlier = new Map<number, string>()
      for (const { scope, withExport, isImported, added, changed } of turns) {
        for (let more = added; more > 0; more -= 1) titles.push("New")
        if (changed < titles.length) titles[changed] += "!"
        const tickets = titles.map((title, at) =>
          ticketOf(itemWith(at + 1, { title }), { fields: new Set(), url: "https://p.example", idOf }),
        )
        // Everything once more, without the tracker's own word, is for a tracker that has nothing yet: the page says so.
        if (scope === "all" && !withExport && tracker !== "github" && made.length > 0) continue
        const known = withExport && hasExport(tracker) ? knownTickets(tracker, exportOf(tracker, made)) : undefined
        const choice = chooseTickets(tickets, { tracker, scope, earlier, known })
        expect(choice.tickets.length + choice.leftOut + choice.unknown).toBe(tickets.length)
        for (const ticket of choice.tickets) earlier.set(ticket.number, ticketMark(ticket))
        if (isImported) importInto(tracker, made, trackerFile(tracker, choice.tickets, known))
        expect(new Set(made.map(({ id }) => id)).size).toBe(made.length)
        // With its own word, or by our loop, the tracker has everything afterwards, as it reads now.
        const canChange = tracker === "github" ? scope === "all" : known && tracker !== "gitlab"
        if (isImported && scope === "all" && canChange) {
          const have = new Map(made.map(({ id, title }) => [id, title]))
          expect(tickets.map(({ id }) => have.get(id))).toEqual(tickets.map(({ title }) => title))
        }
      }
    }),
  )
})

test("a file that is not the tracker's own export is refused with a sentence", () => {
  expect(() => knownTickets("jira", "a,b\n1,2\n")).toThrow("no column “Issue key”")
  expect(() => knownTickets("azure-devops", "")).toThrow("no column “ID”")
})

test("GitLab calls its number otherwise since its issues are work items", () => {
  const known = knownTickets("gitlab", `ID,IID,Title,Description\n991,4,"One","text ${idOf({ number: 1 })}"\n`)
  expect(known.get(idOf({ number: 1 }))?.key).toBe("4")
})

test("a ticket that speaks of another is not taken for it", () => {
  const [mine, other] = [idOf({ number: 1 }), idOf({ number: 2 })]
  const text = `Issue key,Description\nK-1,"After ${other}.\n\nPlumbline id:\n${mine}"\nK-2,"**Plumbline id**\n\n${other}"\n`
  expect([...knownTickets("jira", text)].map(([id, { key }]) => [id, key])).toEqual([
    [mine, "K-1"],
    [other, "K-2"],
  ])
})

test("the id is found in whatever column, among ids that begin alike", () => {
  const rows = [11, 1].map((number) => `K-${number},Story,"text\nPlumbline id:\n${idOf({ number })}"`)
  const known = knownTickets("jira", `Issue key,Issue Type,Description\n${rows.join("\n")}\nK-3,Bug,ours\n`)
  expect([...known].map(([id, { key, type }]) => [id, key, type])).toEqual([
    [idOf({ number: 11 }), "K-11", "Story"],
    [idOf({ number: 1 }), "K-1", "Story"],
  ])
})
