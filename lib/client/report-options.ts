import { REDACTION_PRESETS, type RedactionPreset, type ReportFormat } from "@/lib/report/catalogue"
import type { Paper } from "@/lib/report/dress"
import type { ReportLanguage } from "@/lib/report/words/language"

/** What is chosen in a report's dialog; undefined: as the brand kit says. */
export interface ReportOptions {
  format: ReportFormat
  paper: Paper | undefined
  language: ReportLanguage | undefined
  draft: boolean
  redaction: RedactionPreset
  /** Ids of the sections that are left out. */
  without: readonly string[]
}

export const USUAL_OPTIONS: ReportOptions = {
  ...{ format: "pdf", paper: undefined, language: undefined, draft: false, redaction: "none", without: [] },
}

/** The options as a request says them. */
export function optionsBody({ format, paper, language, draft, redaction, without }: ReportOptions) {
  const Redact = REDACTION_PRESETS[redaction].parts
  return { Format: format, Paper: paper, Language: language, Draft: draft, Redact, Without: without }
}
