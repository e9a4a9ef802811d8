import { comparisonReport } from "@/lib/report/comparison-report"
import { consolidatedReport } from "@/lib/report/consolidated"
import { decisionRegister } from "@/lib/report/decision-register"
import type { Dress } from "@/lib/report/dress"
import { executiveBrief } from "@/lib/report/executive-brief"
import { fullReview } from "@/lib/report/full-review"
import { improvementPlanReport } from "@/lib/report/improvement-plan"
import type {
  ComparisonJob,
  ConsolidatedJob,
  LensBookJob,
  PortfolioJob,
  ReportJob,
  WorkloadReportJob,
} from "@/lib/report/input"
import { lensBook } from "@/lib/report/lens-book"
import { portfolioReport } from "@/lib/report/portfolio-report"
import { redacted } from "@/lib/report/redact"
import type { SectionDocumentJob } from "@/lib/report/section-document"
import { sayIn } from "@/lib/report/words/say-in"
import { briefManuscript } from "./brief-manuscript"
import { comparisonManuscript } from "./comparison-manuscript"
import { consolidatedManuscript } from "./consolidated"
import { lensBookManuscript } from "./lens-book"
import { planManuscript } from "./plan-manuscript"
import { portfolioManuscript } from "./portfolio-manuscript"
import { prepare } from "./prepare"
import { registerManuscript } from "./register-manuscript"
import { reviewManuscript } from "./review-manuscript"
import { sectionManuscript } from "./section-manuscript"
import { type Manuscript, type OnProgress, typeset } from "./typeset"

/** The bytes of one PDF. Progress is 0 to 100 with what is being done. */
export async function renderReport(job: ReportJob, onProgress: OnProgress): Promise<Uint8Array> {
  onProgress(0, "Gathering the texts")
  const bytes = await typeset(await manuscriptOf(job), onProgress)
  onProgress(100, "Done")
  return bytes
}

function manuscriptOf(job: ReportJob): Promise<Manuscript> {
  switch (job.kind) {
    case "full-review":
      return reviewOf(job)
    case "improvement-plan":
      return planOf(job)
    case "decision-register":
      return registerOf(job)
    case "executive-brief":
      return briefOf(job)
    case "lens-book":
      return bookOf(job)
    case "consolidated":
      return consolidatedOf(job)
    case "portfolio":
      return portfolioOf(job)
    case "milestone-comparison":
      return comparisonOf(job)
    case "session-minutes":
    case "preparation-pack":
      return sectionsOf(job)
  }
}

/** The report's texts, and those of its brand, ready to be drawn. */
async function readied<Report>(report: Report, dress: Dress) {
  const { header, footer, coverText, disclaimer } = dress.brand
  const prepared = await prepare({ report, brand: { header, footer, coverText, disclaimer } })
  const brand = { ...dress.brand, ...prepared.report.brand }
  return { report: prepared.report.report, dress: { ...dress, brand }, replaced: prepared.replaced }
}

async function sectionsOf({ input, dress }: SectionDocumentJob): Promise<Manuscript> {
  const ready = await readied(input, dress)
  return sectionManuscript(ready.report, ready.dress, ready.replaced)
}

async function reviewOf({ input, dress }: WorkloadReportJob): Promise<Manuscript> {
  const found = fullReview(redacted(input, dress.redaction, sayIn(dress.language)), sayIn(dress.language))
  const ready = await readied(found, dress)
  return reviewManuscript(ready.report, ready.dress, ready.replaced)
}

async function planOf({ input, dress }: WorkloadReportJob): Promise<Manuscript> {
  const found = improvementPlanReport(redacted(input, dress.redaction, sayIn(dress.language)), sayIn(dress.language))
  const ready = await readied(found, dress)
  return planManuscript(ready.report, ready.dress, ready.replaced)
}

async function briefOf({ input, dress }: WorkloadReportJob): Promise<Manuscript> {
  const say = sayIn(dress.language)
  const ready = await readied(executiveBrief(redacted(input, dress.redaction, say), say), dress)
  return briefManuscript(ready.report, ready.dress, ready.replaced)
}

async function registerOf({ input, dress }: WorkloadReportJob): Promise<Manuscript> {
  const say = sayIn(dress.language)
  const ready = await readied(decisionRegister(redacted(input, dress.redaction, say), say), dress)
  return registerManuscript(ready.report, ready.dress, ready.replaced)
}

async function bookOf({ input, dress }: LensBookJob): Promise<Manuscript> {
  const ready = await readied(lensBook(input, sayIn(dress.language)), dress)
  return lensBookManuscript(ready.report, ready.dress, ready.replaced)
}

async function comparisonOf({ input, dress }: ComparisonJob): Promise<Manuscript> {
  const ready = await readied(comparisonReport(input, sayIn(dress.language), dress.redaction), dress)
  return comparisonManuscript(ready.report, ready.dress, ready.replaced)
}

async function portfolioOf({ input, dress }: PortfolioJob): Promise<Manuscript> {
  const ready = await readied(portfolioReport(input, sayIn(dress.language)), dress)
  return portfolioManuscript(ready.report, ready.dress, ready.replaced)
}

async function consolidatedOf({ input, dress }: ConsolidatedJob): Promise<Manuscript> {
  const ready = await readied(consolidatedReport(input, sayIn(dress.language)), dress)
  return consolidatedManuscript(ready.report, ready.dress, ready.replaced)
}
