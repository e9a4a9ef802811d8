import { parentPort } from "node:worker_threads"
import type { ReportJob } from "@/lib/report/input"
import { renderReport } from "./render-report"
import type { WorkerAnswer, WorkerRequest } from "./worker-messages"

/** Renders one report after another off the request thread; fonts stay warm between them. */

const port = parentPort
if (!port) throw new Error("This file runs as a worker thread.")

const answer = (message: WorkerAnswer, moved: ArrayBufferLike[] = []) => {
  port.postMessage(
    message,
    moved.filter((buffer) => buffer instanceof ArrayBuffer),
  )
}

async function render(id: number, job: ReportJob): Promise<void> {
  try {
    const bytes = await renderReport(job, (progress, step) => answer({ kind: "progress", id, progress, step }))
    answer({ kind: "done", id, bytes }, [bytes.buffer])
  } catch (error) {
    answer({ kind: "failed", id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

port.on("message", ({ id, job }: WorkerRequest) => void render(id, job))
