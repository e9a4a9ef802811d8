import { consolidatedReport } from "@/lib/report/consolidated"
import { fullReview } from "@/lib/report/full-review"
import { improvementPlanReport } from "@/lib/report/improvement-plan"
import type { ConsolidatedJob, LensBookJob, ReportJob, WorkloadReportJob } from "@/lib/report/input"
import { lensBook } from "@/lib/report/lens-book"
import { consolidatedManuscript } from "./consolidated"
import { lensBookManuscript } from "./lens-book"
import { planManuscript } from "./plan-manuscript"
import { prepare } from "./prepare"
import { reviewManuscript } from "./review-manuscript"
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
    case "lens-book":
      return bookOf(job)
    case "consolidated":
      return consolidatedOf(job)
  }
}

async function reviewOf({ input, paper }: WorkloadReportJob): Promise<Manuscript> {
  const { report, replaced } = await prepare(fullReview(input))
  return reviewManuscript(report, paper, replaced)
}

async function planOf({ input, paper }: WorkloadReportJob): Promise<Manuscript> {
  const { report, replaced } = await prepare(improvementPlanReport(input))
  return planManuscript(report, paper, replaced)
}

async function bookOf({ input, paper }: LensBookJob): Promise<Manuscript> {
  const { report, replaced } = await prepare(lensBook(input))
  return lensBookManuscript(report, paper, replaced)
}

async function consolidatedOf({ input, paper }: ConsolidatedJob): Promise<Manuscript> {
  const { report, replaced } = await prepare(consolidatedReport(input))
  return consolidatedManuscript(report, paper, replaced)
}
