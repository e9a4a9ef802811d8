/**
 * Calendar files (RFC 5545): invitations to a session, due dates, next reviews. Days are `yyyy-mm-dd`, moments ISO
 * date-times with a zone; they are written in UTC, so that no time zone table travels along.
 */

export interface CalendarPerson {
  name: string
  /** Without one the person is left out: a calendar knows people by their address. */
  email: string
}

export interface CalendarEntry {
  /** The same thing keeps its id for ever, so that a later file moves it instead of adding another. */
  uid: string
  /** Raised by every change of time, place or state. */
  sequence: number
  /** When this state was written. */
  stamp: string
  /** A moment with its length, or a whole day. */
  when: { at: string; minutes: number } | { on: string }
  title: string
  description: string
  /** A link to the thing itself; only http and https are written. */
  url: string
  place?: string
  organizer?: CalendarPerson
  attendees?: readonly CalendarPerson[]
  cancelled?: boolean
}

export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL"

/** One calendar with CRLF line ends and lines of at most 75 octets. Texts of users are escaped, never taken for syntax. */
export function calendarFile(name: string, entries: readonly CalendarEntry[], method: CalendarMethod): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Plumbline//Plumbline//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    `X-WR-CALNAME:${text(name)}`,
    ...entries.flatMap(entryLines),
    "END:VCALENDAR",
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join("")
}

function entryLines(entry: CalendarEntry): string[] {
  const { description, url, place = "", organizer, attendees = [] } = entry
  const link = /^https?:\/\//i.test(url) ? url.replace(/\s/g, encodeURIComponent) : ""
  return [
    "BEGIN:VEVENT",
    `UID:${text(entry.uid)}`,
    `DTSTAMP:${moment(entry.stamp)}`,
    `SEQUENCE:${entry.sequence}`,
    ...whenLines(entry.when),
    `SUMMARY:${text(entry.title)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${text(description)}`]),
    ...(link === "" ? [] : [`URL:${link}`]),
    ...(place === "" ? [] : [`LOCATION:${text(place)}`]),
    ...(organizer && hasAddress(organizer) ? [`ORGANIZER${called(organizer)}:mailto:${address(organizer)}`] : []),
    ...attendees
      .filter(hasAddress)
      .map((one) => `ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE${called(one)}:mailto:${address(one)}`),
    `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ]
}

/** A whole day ends where the next one begins and blocks nobody's time. */
function whenLines(when: CalendarEntry["when"]): string[] {
  if ("on" in when) {
    const next = new Date(Date.parse(`${when.on}T00:00:00Z`) + 86_400_000).toISOString()
    return [
      `DTSTART;VALUE=DATE:${digits(when.on)}`,
      `DTEND;VALUE=DATE:${digits(next.slice(0, 10))}`,
      "TRANSP:TRANSPARENT",
    ]
  }
  const end = new Date(Date.parse(when.at) + when.minutes * 60_000).toISOString()
  return [`DTSTART:${moment(when.at)}`, `DTEND:${moment(end)}`]
}

function moment(iso: string): string {
  return `${digits(new Date(iso).toISOString().slice(0, 19))}Z`
}

function digits(iso: string): string {
  return iso.replace(/[-:]/g, "")
}

function hasAddress({ email }: CalendarPerson): boolean {
  return /^[^\s@:;,"<>]+@[^\s@:;,"<>]+$/.test(email)
}

function address({ email }: CalendarPerson): string {
  return email.replace(/\p{Cc}/gu, "")
}

/** A parameter's value: in quotes, and there is no way to write a quote or a control character inside them. */
function called({ name }: CalendarPerson): string {
  const plain = name
    .replace(/"/g, "'")
    .replace(/\p{Cc}/gu, " ")
    .trim()
  return plain === "" ? "" : `;CN="${plain}"`
}

function text(value: string): string {
  return value
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n")
}

const OCTETS = 75

/** Folds by octets and never inside a character; a line that goes on begins with a blank. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ""
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > OCTETS) {
      pieces.push(piece)
      piece = " "
      octets = 1
    }
    piece += sign
    octets += size
  }
  return [...pieces, piece].join("\r\n")
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}
