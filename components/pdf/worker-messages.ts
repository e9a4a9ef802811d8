import type { ReportFormat } from "@/lib/report/catalogue"
import type { ReportJob } from "@/lib/report/input"

/** What the server asks the report worker. One job at a time. */
export interface WorkerRequest {
  id: number
  job: ReportJob
  format: ReportFormat
}

export type WorkerAnswer =
  | { kind: "progress"; id: number; progress: number; step: string }
  | { kind: "done"; id: number; bytes: Uint8Array }
  | { kind: "failed"; id: number; message: string }
