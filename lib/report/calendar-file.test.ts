import fc from "fast-check"
import { expect, it } from "vitest"
import { type CalendarEntry, calendarFile } from "./calendar-file"

const session: CalendarEntry = {
  uid: "session-1@plumbline",
  sequence: 2,
  stamp: "2026-11-25T08:00:00.000Z",
  when: { at: "2026-12-01T14:00:00+01:00", minutes: 90 },
  title: "Review of Checkout; part 1, security",
  description: "Bring the diagram.\nBEGIN:VEVENT",
  url: "https://plumbline.example/sessions/1",
  organizer: { name: 'Ada "Lead"', email: "ada@example.org" },
  attendees: [
    { name: "Ops", email: "ops@example.org" },
    { name: "Guest", email: "" },
  ],
}

/** The properties of a file as a calendar program sees them: unfolded, then unescaped. */
function read(file: string): { name: string; value: string }[] {
  const lines = file.replace(/\r\n /g, "").split("\r\n").slice(0, -1)
  return lines.map((line) => {
    const [, name = "", value = ""] = /^((?:[^":]|"[^"]*")+):(.*)$/s.exec(line) ?? []
    return { name, value: value.replace(/\\([\\;,n])/g, (_, sign) => (sign === "n" ? "\n" : sign)) }
  })
}

const valuesOf = (file: string, name: string) =>
  read(file)
    .filter((one) => one.name === name)
    .map((one) => one.value)

it("gives back every text as it was written, in lines of at most 75 octets, with nothing added to the calendar", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 300 }).filter((text) => !/\p{Cc}/u.test(text))
  fc.assert(
    fc.property(words, words, words, (title, description, name) => {
      const file = calendarFile(name, [{ ...session, title, description: `x${description}` }], "REQUEST")
      expect(valuesOf(file, "SUMMARY")).toEqual([title])
      expect(valuesOf(file, "DESCRIPTION")).toEqual([`x${description}`])
      expect(valuesOf(file, "X-WR-CALNAME")).toEqual([name])
      expect(valuesOf(file, "BEGIN")).toEqual(["VCALENDAR", "VEVENT"])
      for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(Buffer.from(file, "utf8").toString("utf8")).toBe(file)
    }),
  )
})

it("lets no line break, quote or address become syntax", () => {
  const attendees = [
    { name: 'Eve";X=1:\r\nATTENDEE', email: "eve@example.org" },
    { name: "Mallory", email: "m@example.org\r\nBEGIN:VEVENT" },
  ]
  const file = calendarFile("A\r\nB\u0007", [{ ...session, attendees }], "REQUEST")
  expect(valuesOf(file, "X-WR-CALNAME")).toEqual(["A\nB "])
  expect(valuesOf(file, "DESCRIPTION")).toEqual(["Bring the diagram.\nBEGIN:VEVENT"])
  expect(read(file).filter(({ name }) => name.startsWith("ATTENDEE"))).toEqual([
    { name: `ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE;CN="Eve';X=1:  ATTENDEE"`, value: "mailto:eve@example.org" },
  ])
})

it("writes moments in UTC with their end, and keeps uid and sequence", () => {
  const file = calendarFile("Sessions", [session], "REQUEST")
  expect(valuesOf(file, "DTSTART")).toEqual(["20261201T130000Z"])
  expect(valuesOf(file, "DTEND")).toEqual(["20261201T143000Z"])
  expect(valuesOf(file, "UID")).toEqual(["session-1@plumbline"])
  expect(valuesOf(file, "SEQUENCE")).toEqual(["2"])
  expect(valuesOf(file, "STATUS")).toEqual(["CONFIRMED"])
  expect(valuesOf(calendarFile("Sessions", [{ ...session, cancelled: true }], "CANCEL"), "STATUS")).toEqual([
    "CANCELLED",
  ])
})

it("writes a whole day up to the next, over the end of a year too", () => {
  const file = calendarFile("Reviews", [{ ...session, when: { on: "2026-12-31" } }], "PUBLISH")
  expect(valuesOf(file, "DTSTART;VALUE=DATE")).toEqual(["20261231"])
  expect(valuesOf(file, "DTEND;VALUE=DATE")).toEqual(["20270101"])
})

it("links only http and https", () => {
  const file = calendarFile("Reviews", [{ ...session, url: "javascript:alert(1)" }], "PUBLISH")
  expect(valuesOf(file, "URL")).toEqual([])
})
