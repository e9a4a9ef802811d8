import { parentPort } from "node:worker_threads"
import type { ReportJob } from "@/lib/report/input"
import { renderReport } from "./render-report"
import type { WorkerAnswer, WorkerRequest } from "./worker-messages"

/**
 * Makes one report after another off the request thread; fonts stay warm between them. `officeFile` writes slides and
 * documents, which are zip archives.
 */
export function serveReports(officeFile: (job: ReportJob) => Uint8Array): void {
  const port = parentPort
  if (!port) throw new Error("This file runs as a worker thread.")

  const answer = (message: WorkerAnswer, moved: ArrayBufferLike[] = []) => {
    port.postMessage(
      message,
      moved.filter((buffer) => buffer instanceof ArrayBuffer),
    )
  }

  const make = async ({ id, job, format }: WorkerRequest) => {
    try {
      const onProgress = (progress: number, step: string) => answer({ kind: "progress", id, progress, step })
      // A copy of its own: a small Buffer shares its memory with others.
      const bytes = format === "pdf" ? await renderReport(job, onProgress) : new Uint8Array(officeFile(job))
      answer({ kind: "done", id, bytes }, [bytes.buffer])
    } catch (error) {
      answer({ kind: "failed", id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }

  port.on("message", (request: WorkerRequest) => void make(request))
}
