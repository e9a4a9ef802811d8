import type { RiskCounts } from "@/lib/review/counts"

/** What a guest sees of a workload: numbers and titles, nothing that somebody wrote about an answer. */
export interface GuestBoardData {
  name: string
  description: string
  /** ISO day. */
  asOf: string
  counts: RiskCounts
  /** One sentence on whether all pillars were looked at. */
  coverage: string
  isComplete: boolean
  pillars: { id: string; name: string; counts: RiskCounts }[]
  /** Most urgent first. */
  improvements: { title: string; pillar: string; risk: "HIGH" | "MEDIUM"; practices: number }[]
}
