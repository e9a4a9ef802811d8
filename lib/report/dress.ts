import { type Brand, PLAIN_BRAND } from "./brand/brand"
import type { ReportLanguage } from "./words/language"

export type Paper = "A4" | "LETTER"

/** What a copy for other readers leaves out. */
export interface Redaction {
  /** Of people: owners, participants, deciders. Names inside texts stay. */
  names: boolean
  /** What people wrote in notes, also about single practices. */
  notes: boolean
  /** Links and evidence of what is in place. */
  evidence: boolean
}

/** What every report can be asked for beside its content. */
export interface Dress {
  paper: Paper
  /** Of the fixed texts. */
  language: ReportLanguage
  /** "Draft" across every page. */
  draft: boolean
  /** Another text across every page instead; absent or empty: none. */
  watermark?: string
  /** Ids of sections that are left out (lib/report/sections.ts). */
  without: readonly string[]
  redaction: Redaction
  brand: Brand
}

export const NOTHING_REDACTED: Redaction = { names: false, notes: false, evidence: false }

/** As a report comes when nobody asks for anything else. */
export const PLAIN_DRESS: Dress = {
  ...{ paper: "A4", language: "en", draft: false, without: [] },
  redaction: NOTHING_REDACTED,
  brand: PLAIN_BRAND,
}
