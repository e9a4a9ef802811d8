import type { DraftText } from "@/lib/client/lens-editor/draft-text"
import type { LensReport } from "@/lib/risk/lens-report"

/** What is known of a draft; `version` says of which state of the text. */
export interface WatchedReport {
  version: number
  report: LensReport
}

/** After the last key; a check that is under way is waited for anyway. */
const PAUSE_MS = 150

/** Keeps the report of a draft up to date from a worker: one check at a time, always of the newest text. */
export class ReportWatch {
  private current: WatchedReport | null = null
  private readonly listeners = new Set<() => void>()
  private worker: Worker | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private busy = false
  private stop: () => void = () => {}

  constructor(private readonly draft: DraftText) {}

  readonly read = (): WatchedReport | null => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Watches until the returned function is called. */
  start(): () => void {
    this.worker = new Worker(new URL("./report-worker.ts", import.meta.url))
    this.worker.addEventListener("message", ({ data }: MessageEvent<WatchedReport>) => {
      this.busy = false
      this.current = data
      for (const listener of this.listeners) listener()
      if (data.version !== this.draft.read().version) this.ask(0)
    })
    this.stop = this.draft.subscribe(() => this.ask(PAUSE_MS))
    this.ask(0)
    return () => {
      clearTimeout(this.timer)
      this.stop()
      this.worker?.terminate()
      this.worker = null
      this.busy = false
    }
  }

  private ask(pause: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.busy || !this.worker) return
      this.busy = true
      const { text, version } = this.draft.read()
      this.worker.postMessage({ version, text })
    }, pause)
  }
}
