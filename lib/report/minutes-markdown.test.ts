import fc from "fast-check"
import { expect, it } from "vitest"
import type { MinutesContent } from "@/lib/review/minutes"
import { minutesMarkdown, timesInWords } from "./minutes-markdown"

const minutes: MinutesContent = {
  title: "Security, part 1",
  workload: "Checkout",
  startedAt: "2026-11-25T13:02:00.000Z",
  closedAt: "2026-11-25T14:31:00.000Z",
  sections: [
    { id: "summary", title: "In short", header: [], rows: [], lines: ["3 questions were looked at."] },
    { id: "actions", title: "Actions", header: ["What", "Owner"], rows: [["Rotate | keys", "Ada"]], lines: [] },
    { id: "parked", title: "Parking lot", header: ["What"], rows: [], lines: [""] },
  ],
}

it("writes what is there, leaves out what is empty, and says which version it is", () => {
  expect(
    minutesMarkdown(minutes, { version: 2, changeNote: "SEC 1 was decided anew." }),
  ).toBe(`# Minutes: Security, part 1

Checkout · 25 November 2026, 13:02 to 14:31 UTC · Version 2

*What changed: SEC 1 was decided anew.*

## In short

- 3 questions were looked at.

## Actions

| What | Owner |
| --- | --- |
| Rotate \\| keys | Ada |
`)
})

it("lets no text become a heading, a link or another cell", () => {
  const text = fc.string({ unit: fc.constantFrom("|", "#", "\n", "[", "]", "(", ")", "a", " ", "-", "<", "`", "\\") })
  fc.assert(
    fc.property(text, text, (row, line) => {
      const sections = [{ id: "x", title: "X", header: ["A", "B"], rows: [[row, "b"]], lines: [`x${line}`] }]
      const written = minutesMarkdown({ ...minutes, sections }, { version: null, changeNote: "" }).split("\n")
      expect(written.filter((one) => one.startsWith("#"))).toHaveLength(2)
      const cells = written.find((one) => one.endsWith(" b |")) ?? ""
      expect(cells.replace(/\\./g, "").match(/\|/g)).toHaveLength(3)
      expect(written.join("\n").replace(/\\./g, "")).not.toMatch(/[[\]<`]/)
    }),
  )
})

it("says over which days a session went", () => {
  expect(timesInWords({ startedAt: null, closedAt: null })).toBe("Not held yet")
  expect(timesInWords({ startedAt: "2026-11-25T23:00:00Z", closedAt: "2026-11-26T00:10:00Z" })).toBe(
    "25 November 2026, 23:00 to 26 November 2026, 00:10 UTC",
  )
})
