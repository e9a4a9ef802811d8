"use client"

import { useState } from "react"
import { ApiError, api } from "@/lib/client/api"
import type { OfferedReport } from "@/lib/report/catalogue"
import type { ReportStatus } from "@/lib/report/status"
import { optionsBody, type ReportOptions } from "./report-options"
import { type ReportTarget, reportRequest } from "./report-target"

export type ReportProgress =
  | { state: "idle" }
  | { state: "running"; progress: number; step: string }
  | { state: "ready"; fileName: string; href: string }
  | { state: "failed"; message: string }

/** How often we ask how far the server is. */
const ASK_MS = 250

const wait = () => new Promise((resolve) => setTimeout(resolve, ASK_MS))

/** Asks for a report, follows it, and starts the download when it is ready. */
export function useReport(target: ReportTarget) {
  const { progress, start, cancel } = useJob()
  const startReport = (kind: OfferedReport, options: ReportOptions) => {
    const { path, body } = reportRequest(target)
    return start(path, { Kind: kind, ...body, ...optionsBody(options) }, "Collecting answers")
  }
  return { progress, start: startReport, cancel }
}

/** The same for anything that is made as a job: `path` starts it and answers its id. */
export function useJob() {
  const [progress, setProgress] = useState<ReportProgress>({ state: "idle" })
  const [jobId, setJobId] = useState("")

  const follow = async (id: string) => {
    for (;;) {
      const job = await api<ReportStatus>("GET", `/api/plumbline/reports/${id}`)
      if (job.Status === "CANCELLED") return setProgress({ state: "idle" })
      if (job.Status === "FAILED")
        return setProgress({ state: "failed", message: job.Error ?? "The report could not be made." })
      if (job.Status === "DONE") {
        const href = `/api/reports/${id}`
        setProgress({ state: "ready", fileName: job.FileName, href })
        window.location.assign(href)
        return
      }
      setProgress({ state: "running", progress: job.Progress, step: job.Step })
      await wait()
    }
  }

  const start = async (path: string, body: object, step: string) => {
    setProgress({ state: "running", progress: 0, step })
    try {
      const { JobId } = await api<{ JobId: string }>("POST", path, body)
      setJobId(JobId)
      await follow(JobId)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProgress({ state: "failed", message: error.message })
    }
  }

  const cancel = async () => {
    if (jobId !== "") await api("DELETE", `/api/plumbline/reports/${jobId}`).catch(() => undefined)
    setProgress({ state: "idle" })
  }

  return { progress, start, cancel }
}
