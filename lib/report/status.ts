/** How far a report is that was asked for. */
export interface ReportStatus {
  JobId: string
  Kind: string
  Status: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED"
  /** 0 to 100 */
  Progress: number
  /** What is being done, in words. */
  Step: string
  FileName: string
  Error: string | null
}
