import fc from "fast-check"
import { expect, test } from "vitest"
import type { ImprovementItem } from "@/lib/improvement/item"
import { readCsv } from "./csv-read"
import { TRACKER_FIELD_NAMES, TRACKER_NAMES, type TrackerField } from "./tracker"
import { trackerFile } from "./tracker-file"

const SECRET = "nobody should read this"

function itemWith(number: number, over: Partial<ImprovementItem> = {}): ImprovementItem {
  return {
    ...{
      id: String(number),
      number,
      title: `Item ${number}`,
      pillar: "security",
      pillarName: "Security",
      risk: "HIGH",
    },
    ...{ priority: "HIGH", priorityIsSet: false, impact: "HIGH", impactText: "", recommendation: "Do it", effort: "S" },
    ...{ effortMinutes: null, changesArchitecture: null, costNote: SECRET, tradeOff: SECRET, evidence: SECRET },
    ...{ owner: { id: null, name: SECRET }, dueOn: "2027-03-31", isOverdue: false, status: "OPEN", returnedOn: null },
    ...{
      acceptance: null,
      resources: [],
      links: [],
      comments: 0,
      version: 1,
      createdAt: "",
      updatedAt: "",
      closedAt: null,
    },
    steps: [{ id: "s", text: "First step", done: false }],
    criteria: [],
    ...over,
  } as ImprovementItem
}

const file = (tracker: (typeof TRACKER_NAMES)[number], items: ImprovementItem[], fields: readonly TrackerField[]) =>
  trackerFile(tracker, {
    ...{ items, fields: new Set(fields), url: "https://plumbline.example/workloads/w/improvements" },
    idOf: ({ number }) => `plumbline-w-${number}`,
  })

test.each(TRACKER_NAMES)("%s: what was not chosen is not in the file; every ticket has its id", (tracker) => {
  fc.assert(
    fc.property(fc.subarray(TRACKER_FIELD_NAMES), (fields) => {
      const text = file(tracker, [itemWith(1), itemWith(2)], fields)
      const quiet = fields.filter((one) => one !== "notes" && one !== "owner")
      if (quiet.length === fields.length) expect(text).not.toContain(SECRET)
      expect(text.includes("Do it")).toBe(fields.includes("recommendation"))
      expect(text.includes("2027-03-31")).toBe(fields.includes("due"))
      for (const number of [1, 2]) expect(text).toContain(`plumbline-w-${number}`)
    }),
  )
})

test("GitLab reads by position: title, description, and no byte order mark", () => {
  const text = file("gitlab", [itemWith(1)], ["recommendation"])
  expect(text.split("\r\n")[0]).toBe("title,description,due_date")
})

test("whatever somebody wrote, there are as many tickets as items and as many cells as columns", () => {
  const words = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("=1+1", "a\n/close", '"', "@ana", "<b>"))
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (titles) => {
      const items = titles.map((title, index) =>
        itemWith(index + 1, { title: title.trim() || "x", recommendation: title }),
      )
      for (const tracker of ["jira", "azure-devops", "gitlab"] as const) {
        const { rows } = readCsv(file(tracker, items, TRACKER_FIELD_NAMES), tracker)
        expect(rows).toHaveLength(items.length + 1)
        for (const { cells } of rows) expect(cells).toHaveLength(rows[0]?.cells.length ?? 0)
      }
      expect(JSON.parse(file("github", items, TRACKER_FIELD_NAMES))).toHaveLength(items.length)
    }),
  )
})

test("on the other side text stays text: no mention, no command, no HTML", () => {
  const text = "/close\n  /assign @ana\n<img src=x> # not a heading\n1. not a list"
  const [issue] = JSON.parse(file("github", [itemWith(1, { recommendation: text })], ["recommendation"]))
  expect(issue.body).not.toMatch(/^\s*\/|@\w|(?<!\\)<|^#|^1\./m)
  const azure = file("azure-devops", [itemWith(1, { recommendation: text })], ["recommendation"])
  expect(azure).not.toContain("<img")
})
