import "server-only"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import type { ReportFormat } from "@/lib/report/catalogue"
import type { ReportJob } from "@/lib/report/input"

/** What the worker says (components/pdf/worker-messages.ts). */
type Answer =
  | { kind: "progress"; id: number; progress: number; step: string }
  | { kind: "done"; id: number; bytes: Uint8Array }
  | { kind: "failed"; id: number; message: string }

/** A report that takes longer is given up, and its worker with it. */
const LIMIT_MS = 120_000

let worker: Worker | null = null
let lastId = 0
let turn: Promise<unknown> = Promise.resolve()

/** Built beside the app by `scripts/build.mjs`; a path that the bundler must not follow. */
function startWorker(): Worker {
  const started = new Worker(join(/* turbopackIgnore: true */ process.cwd(), ".next", "report-worker.mjs"))
  started.unref()
  const forget = () => {
    if (worker === started) worker = null
  }
  started.once("error", forget)
  started.once("exit", forget)
  return started
}

/** What is to be made, as what. */
interface Wanted {
  job: ReportJob
  format: ReportFormat
}

/**
 * Makes one file in the worker thread, after those that were asked for before. Rejects when it fails, takes longer than
 * two minutes, or `signal` aborts; then the worker is replaced, because a layout cannot be interrupted otherwise.
 */
export function renderReport(
  wanted: Wanted,
  onProgress: (progress: number, step: string) => void,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const mine = turn.then(() => runInWorker(wanted, onProgress, signal))
  turn = mine.catch(() => undefined)
  return mine
}

function runInWorker(
  { job, format }: Wanted,
  onProgress: (progress: number, step: string) => void,
  signal: AbortSignal,
): Promise<Uint8Array> {
  signal.throwIfAborted()
  worker ??= startWorker()
  const current = worker
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(limit)
      current.off("message", hear)
      current.off("error", fail)
      current.off("exit", gone)
      signal.removeEventListener("abort", stop)
      end()
    }
    const giveUp = (reason: unknown) => {
      if (worker === current) worker = null
      void current.terminate()
      settle(() => reject(reason))
    }
    const hear = (answer: Answer) => {
      if (answer.id !== id) return
      if (answer.kind === "progress") onProgress(answer.progress, answer.step)
      else if (answer.kind === "done") settle(() => resolve(answer.bytes))
      else settle(() => reject(new Error(answer.message)))
    }
    const fail = (error: Error) => settle(() => reject(error))
    const gone = () => settle(() => reject(new Error("The report worker ended.")))
    const stop = () => giveUp(signal.reason)
    const limit = setTimeout(() => giveUp(new Error("The report took longer than two minutes.")), LIMIT_MS)
    current.on("message", hear)
    current.once("error", fail)
    current.once("exit", gone)
    signal.addEventListener("abort", stop, { once: true })
    current.postMessage({ id, job, format })
  })
}
