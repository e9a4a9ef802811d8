import { comparisonReport } from "@/lib/report/comparison-report"
import { executiveBrief } from "@/lib/report/executive-brief"
import { improvementPlanReport } from "@/lib/report/improvement-plan"
import type { ReportJob } from "@/lib/report/input"
import { redacted } from "@/lib/report/redact"
import { sayIn } from "@/lib/report/words/say-in"
import { briefDeck } from "./brief-deck"
import { comparisonDeck } from "./comparison-deck"
import { pptxParts } from "./deck"
import { docxParts } from "./document"
import type { OfficePart } from "./package"
import { planDocument } from "./plan-document"

/** What slides and documents are served as. */
export const OFFICE_TYPES = {
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const

/** The parts of a report as slides or as a document; null for one that comes as a PDF only. */
export function officeParts(job: ReportJob): OfficePart[] | null {
  const { dress } = job
  const say = sayIn(dress.language)
  switch (job.kind) {
    case "executive-brief":
      return pptxParts(briefDeck(executiveBrief(redacted(job.input, dress.redaction, say), say), dress, say))
    case "milestone-comparison":
      return pptxParts(comparisonDeck(comparisonReport(job.input, say, dress.redaction), dress, say))
    case "improvement-plan":
      return docxParts(planDocument(improvementPlanReport(redacted(job.input, dress.redaction, say), say), dress, say))
    default:
      return null
  }
}
