import type { ImprovementItem } from "@/lib/improvement/item"
import type { RiskCounts } from "@/lib/review/counts"
import type { SessionEvidence } from "./evidence-sheet"
import type { ReportInput } from "./input"

/** A milestone as an export lists it. */
export interface ExportMilestone {
  number: number
  name: string
  kind: string
  note: string
  /** ISO date-time. */
  recordedOn: string
  recordedBy: string
  counts: RiskCounts
}

/** A workload to take along, now or at a milestone. */
export interface ExportInput extends ReportInput {
  /** Oldest first; for the state of a milestone, none that is later. */
  milestones: ExportMilestone[]
  /** As of now; absent for the state of a milestone, which holds none. */
  improvements?: ImprovementItem[] | undefined
  /** For the workbook alone, as of now. */
  sessionEvidence?: SessionEvidence[] | undefined
}
