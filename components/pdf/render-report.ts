import { fullReview } from "@/lib/report/full-review"
import { improvementPlanReport } from "@/lib/report/improvement-plan"
import type { ReportJob } from "@/lib/report/input"
import { planManuscript } from "./plan-manuscript"
import { prepare } from "./prepare"
import { reviewManuscript } from "./review-manuscript"
import { type OnProgress, typeset } from "./typeset"

/** The bytes of one PDF. Progress is 0 to 100 with what is being done. */
export async function renderReport({ kind, input, paper }: ReportJob, onProgress: OnProgress): Promise<Uint8Array> {
  onProgress(0, "Gathering the answers")
  const manuscript = await (kind === "full-review" ? reviewOf(input, paper) : planOf(input, paper))
  const bytes = await typeset(manuscript, onProgress)
  onProgress(100, "Done")
  return bytes
}

async function reviewOf(input: ReportJob["input"], paper: ReportJob["paper"]) {
  const { report, replaced } = await prepare(fullReview(input))
  return reviewManuscript(report, paper, replaced)
}

async function planOf(input: ReportJob["input"], paper: ReportJob["paper"]) {
  const { report, replaced } = await prepare(improvementPlanReport(input))
  return planManuscript(report, paper, replaced)
}
