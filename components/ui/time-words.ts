export type TimeFormat = "date" | "day" | "datetime" | "time"

const FORMATS: Record<TimeFormat, Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "short", year: "numeric" },
  day: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  datetime: { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  time: { hour: "2-digit", minute: "2-digit" },
}

/** A moment in words: `day` carries the weekday, for plans. British order, because it can't be misread as month/day. */
export function timeWords(moment: Date, format: TimeFormat, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", { ...FORMATS[format], timeZone }).format(moment)
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400_000],
  ["month", 30 * 86_400_000],
  ["week", 7 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
]

/** "in 3 weeks", "yesterday", "now". Only ever beside the full date. */
export function relativeWords(moment: Date, now: Date): string {
  const gap = moment.getTime() - now.getTime()
  const [unit, length] = STEPS.find(([, size]) => Math.abs(gap) >= size) ?? ["second", Number.POSITIVE_INFINITY]
  return new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" }).format(Math.trunc(gap / length), unit)
}
