/** Languages that the fixed texts of reports are written in; what people and lenses wrote stays as it is. */
export const REPORT_LANGUAGES = { en: "English", de: "Deutsch" } as const

export type ReportLanguage = keyof typeof REPORT_LANGUAGES

export function isReportLanguage(text: string): text is ReportLanguage {
  return Object.hasOwn(REPORT_LANGUAGES, text)
}
