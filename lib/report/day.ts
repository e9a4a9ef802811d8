const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" })

/** "21 November 2026" for an ISO date or date-time (its UTC day); the text itself when it is no date. */
export function dayInWords(iso: string): string {
  const time = Date.parse(iso.slice(0, 10))
  return Number.isNaN(time) ? iso : DAY.format(time)
}

/** "Saturday, 21 November 2026": with the weekday, for days that people plan around. */
export function plannedDayInWords(iso: string): string {
  const time = Date.parse(iso.slice(0, 10))
  return Number.isNaN(time) ? iso : `${WEEKDAY.format(time)}, ${DAY.format(time)}`
}
