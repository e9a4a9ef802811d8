import type { PillarTexts } from "@/lib/review/pillar-texts"
import type { ReviewState, WorkloadFacts } from "@/lib/review/state"
import type { ComparisonInput } from "./comparison-report"
import type { ConsolidatedInput } from "./consolidated"
import type { Dress } from "./dress"
import type { LensBookInput } from "./lens-book"
import type { PageChanges } from "./pillar-changes"
import type { PortfolioInput } from "./portfolio-report"
import type { SectionDocumentJob } from "./section-document"
import type { Work } from "./work"

/** The milestone whose state is reported; its day is an ISO date or date-time. */
interface ReportMilestone {
  name: string
  number: number
  recordedOn: string
}

/** All that a report is made of. The same input gives the same report, byte for byte. */
export interface ReportInput {
  workload: WorkloadFacts
  /** One per lens, in the order they are shown. */
  reviews: ReviewState[]
  /** null: the state of `generatedOn`. */
  milestone: ReportMilestone | null
  /** ISO date (yyyy-mm-dd); also the creation date of the file. */
  generatedOn: string
  workspaceName: string
  /** What people wrote about pillars over all lenses, by pillar group; drafts are not among them. */
  pillarPages?: Record<string, PillarTexts>
  /** Saved pages that are older than answers of their pillar, by pillar group. */
  pillarChanges?: Record<string, PageChanges>
  /** Absent in a report of a milestone, and where nobody asks for it. */
  work?: Work
}

export type ReportKind = "full-review" | "improvement-plan" | "executive-brief" | "decision-register"

/** A report about a workload. */
export interface WorkloadReportJob {
  kind: ReportKind
  input: ReportInput
  dress: Dress
}

/** A lens with all its texts. */
export interface LensBookJob {
  kind: "lens-book"
  input: LensBookInput
  dress: Dress
}

/** Every workload in numbers. */
export interface ConsolidatedJob {
  kind: "consolidated"
  input: ConsolidatedInput
  dress: Dress
}

/** Two states of a workload. */
export interface ComparisonJob {
  kind: "milestone-comparison"
  input: ComparisonInput
  dress: Dress
}

/** Every workload of a workspace, from stored counts. */
export interface PortfolioJob {
  kind: "portfolio"
  input: PortfolioInput
  dress: Dress
}

/** One file to make. */
export type ReportJob =
  | WorkloadReportJob
  | LensBookJob
  | ConsolidatedJob
  | ComparisonJob
  | PortfolioJob
  | SectionDocumentJob
