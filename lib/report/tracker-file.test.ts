import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { ImprovementItem } from "@/lib/improvement/item"
import { ticketOf } from "./ticket"
import { idOf, itemWith, SECRET } from "./ticket-example"
import { TRACKER_FIELD_NAMES, TRACKER_NAMES, type Tracker, type TrackerField } from "./tracker"
import { trackerFile } from "./tracker-file"

const url = "https://plumbline.example/workloads/w/improvements"
const ticketsOf = (items: ImprovementItem[], fields: readonly TrackerField[]) =>
  items.map((item) => ticketOf(item, { fields: new Set(fields), url, idOf }))
const file = (tracker: Tracker, items: ImprovementItem[], fields: readonly TrackerField[]) =>
  trackerFile(tracker, ticketsOf(items, fields))
/** As a reader that is not ours sees it; it is strict about quotes and the number of cells. */
const foreign = (text: string): string[][] => parse(text, { bom: true, record_delimiter: "\r\n" })

test.each(TRACKER_NAMES)("%s: what was not chosen is not in the file; every ticket has its id", (tracker) => {
  fc.assert(
    fc.property(fc.subarray(TRACKER_FIELD_NAMES), (fields) => {
      const text = file(tracker, [itemWith(1), itemWith(2)], fields)
      const quiet = fields.filter((one) => one !== "notes" && one !== "owner")
      if (quiet.length === fields.length) expect(text).not.toContain(SECRET)
      expect(text.includes("Do it")).toBe(fields.includes("recommendation"))
      expect(text.includes("2027-03-31")).toBe(fields.includes("due"))
      for (const number of [1, 2]) expect(text).toContain(idOf({ number }))
    }),
  )
})

test("columns are called as the importers call them, and no first one begins with a byte order mark they would keep", () => {
  const head = (tracker: Tracker, known?: Parameters<typeof trackerFile>[2]) =>
    trackerFile(tracker, ticketsOf([itemWith(1)], []), known).split("\r\n")[0]
  const known = new Map([[idOf({ number: 1 }), { key: "7", type: "Bug", state: "Doing", tags: ["ours"] }]])
  const jira = "Summary,Description,Issue Type,Priority,Due Date,Labels,Labels,External issue ID"
  expect(head("jira")).toBe(jira)
  expect(head("jira", known)).toBe(`${jira},Issue Key`)
  expect(head("gitlab")).toBe("title,description,due_date")
  expect(head("azure-devops")).toBe("\ufeffWork Item Type,Title,Description,Priority,Tags")
  // An update needs these four, whatever else there is.
  const columns = head("azure-devops", known)?.slice(1).split(",")
  expect(columns).toEqual(expect.arrayContaining(["ID", "Work Item Type", "Title", "State"]))
})

test("a row for a ticket that is there carries its key and leaves its kind, state and tags as they are", () => {
  const known = new Map([[idOf({ number: 2 }), { key: "16504", type: "Issue", state: "Doing", tags: ["ours"] }]])
  const tickets = ticketsOf([itemWith(1), itemWith(2)], ["risk"])
  const [, fresh, there] = foreign(trackerFile("azure-devops", tickets, known))
  expect([fresh?.[0], fresh?.[1], fresh?.at(-1)]).toEqual(["", "Task", ""])
  expect([there?.[0], there?.[1], there?.at(-1)]).toEqual(["16504", "Issue", "Doing"])
  expect(there?.[5]).toBe(`ours; well-architected; security; ${idOf({ number: 2 })}`)
})

test("whatever somebody wrote, another reader finds as many tickets as items and no formula", () => {
  const words = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("=1+1", "a\n/close", '"', "@ana", "<b>", "\r"))
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (titles) => {
      const items = titles.map((title, index) => itemWith(index + 1, { title, recommendation: title }))
      for (const tracker of ["jira", "azure-devops", "gitlab"] as const) {
        const rows = foreign(file(tracker, items, TRACKER_FIELD_NAMES))
        expect(rows).toHaveLength(items.length + 1)
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s]*[=+\-@]/)
      }
      expect(JSON.parse(file("github", items, TRACKER_FIELD_NAMES))).toHaveLength(items.length)
    }),
  )
})

test("titles are one line that every tracker takes, and nothing of a long one is lost", () => {
  const title = `Rotate\nkeys ${"é".repeat(400)}`
  const [, row] = foreign(file("jira", [itemWith(1, { title })], []))
  expect(row?.[0]).toMatch(/^Rotate keys é+…$/)
  expect(row?.[0]?.length).toBeLessThanOrEqual(255)
  expect(row?.[1]).toContain(title)
})

test("a text beyond what a tracker takes is cut, its id and its link are not", () => {
  const steps = Array.from({ length: 900 }, (_, at) => ({ id: `${at}`, text: "x".repeat(90), done: false }))
  const item = itemWith(1, { recommendation: "*".repeat(60_000), impactText: "漢".repeat(40_000), steps })
  const [, row] = foreign(file("jira", [item], TRACKER_FIELD_NAMES))
  expect(row?.[1]?.length).toBeLessThanOrEqual(32_767)
  const [issue] = JSON.parse(file("github", [item], TRACKER_FIELD_NAMES))
  expect(issue.body.length).toBeLessThanOrEqual(65_536)
  for (const text of [row?.[1], issue.body]) {
    expect(text).toContain(idOf({ number: 1 }))
    expect(text).toContain(`${url}/1`)
  }
})

test("on the other side text stays text: no mention, no command, no HTML", () => {
  const text = "/close\n  /assign @ana\n<img src=x> # not a heading\n1. not a list"
  const [issue] = JSON.parse(file("github", [itemWith(1, { recommendation: text })], ["recommendation"]))
  expect(issue.body).not.toMatch(/^\s*\/|@\w|(?<!\\)<|^#|^1\./m)
  const azure = file("azure-devops", [itemWith(1, { recommendation: text })], ["recommendation"])
  expect(azure).not.toContain("<img")
})

test("a recommendation that is the list of steps is not said twice, and neither goes with the other", () => {
  const steps = ["Look", "Act"].map((text) => ({ id: text, text, done: false }))
  const item = itemWith(1, { recommendation: "1. Look\n2. Act", steps })
  const heads = (...fields: TrackerField[]) =>
    ticketsOf([item], fields).flatMap(({ parts }) => parts.map(({ heading }) => heading))
  expect(heads("recommendation", "steps")).toEqual(["Recommendation", "Plumbline id"])
  expect(heads("steps")).toEqual(["Steps", "Plumbline id"])
})
