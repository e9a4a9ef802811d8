import type { ReportLanguage } from "./words/language"

const LOCALES = { en: "en-GB", de: "de-DE" } as const satisfies Record<ReportLanguage, string>

function format(iso: string, language: ReportLanguage, options: Intl.DateTimeFormatOptions): string | null {
  const time = Date.parse(iso.slice(0, 10))
  return Number.isNaN(time)
    ? null
    : new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: "UTC" }).format(time)
}

/** "21 November 2026" for an ISO date or date-time (its UTC day); the text itself when it is no date. */
export function dayInWords(iso: string, language: ReportLanguage = "en"): string {
  return format(iso, language, { day: "numeric", month: "long", year: "numeric" }) ?? iso
}

/** "Saturday, 21 November 2026": with the weekday, for days that people plan around. */
export function plannedDayInWords(iso: string, language: ReportLanguage = "en"): string {
  const weekday = format(iso, language, { weekday: "long" })
  return weekday === null ? iso : `${weekday}, ${dayInWords(iso, language)}`
}
