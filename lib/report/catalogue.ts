import type { Redaction } from "./dress"

/** Every report that a page offers, as its dialog names it. */
export const REPORTS = {
  "full-review": {
    label: "Full review",
    description: "Every question with its answer, notes and improvements",
    formats: ["pdf"],
  },
  "improvement-plan": {
    label: "Improvement plan",
    description: "What is at risk and what to do, most urgent first",
    formats: ["pdf", "docx"],
  },
  "executive-brief": {
    label: "Executive brief",
    description: "Two pages for a sponsor: what stands, what worries, what is asked, what happens next",
    formats: ["pdf", "pptx"],
  },
  "decision-register": {
    label: "Decisions and accepted risks",
    description: "Who decided what about which risk, why, and when it is looked at again",
    formats: ["pdf"],
  },
  "milestone-comparison": {
    label: "Milestone comparison",
    description: "What got better and what got worse between two states",
    formats: ["pdf", "pptx"],
  },
  portfolio: {
    label: "Portfolio report",
    description: "Every workload in numbers, and what most of them share",
    formats: ["pdf"],
  },
} as const satisfies Record<string, { label: string; description: string; formats: readonly ReportFormat[] }>

export type OfferedReport = keyof typeof REPORTS

/** What a report comes as. */
export const FORMATS = { pdf: "PDF", pptx: "PowerPoint slides", docx: "Word document" } as const
export type ReportFormat = keyof typeof FORMATS

type Part = keyof Redaction

/** Whom a copy is for, and what it leaves out. */
export const REDACTION_PRESETS = {
  none: { label: "Nothing, everything is shown", parts: [] },
  names: { label: "Names", parts: ["names"] },
  "names-notes": { label: "Names and notes", parts: ["names", "notes"] },
  all: { label: "Names, notes and evidence", parts: ["names", "notes", "evidence"] },
} as const satisfies Record<string, { label: string; parts: readonly Part[] }>

export type RedactionPreset = keyof typeof REDACTION_PRESETS
