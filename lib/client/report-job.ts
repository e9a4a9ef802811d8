"use client"

import { useRef, useState } from "react"
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

/** Where a job is followed and its file fetched. */
export interface JobPlace {
  job: (id: string) => string
  file: (id: string) => string
}

const OF_MEMBERS: JobPlace = {
  job: (id) => `/api/plumbline/reports/${id}`,
  file: (id) => `/api/reports/${id}`,
}

/** The same for anything that is made as a job: `path` starts it and answers its id. */
export function useJob(place: JobPlace = OF_MEMBERS) {
  const [progress, setProgress] = useState<ReportProgress>({ state: "idle" })
  const [jobId, setJobId] = useState("")
  /** Counts what was asked for and taken back: an answer that comes later is about something else. */
  const turn = useRef(0)
  const stop = (id: string) => api("DELETE", place.job(id)).catch(() => undefined)

  const follow = async (id: string, mine: number) => {
    for (;;) {
      const job = await api<ReportStatus>("GET", place.job(id))
      if (turn.current !== mine) return
      if (job.Status === "CANCELLED") return setProgress({ state: "idle" })
      if (job.Status === "FAILED")
        return setProgress({ state: "failed", message: job.Error ?? "The report could not be made." })
      if (job.Status === "DONE") {
        const href = place.file(id)
        setProgress({ state: "ready", fileName: job.FileName, href })
        window.location.assign(href)
        return
      }
      setProgress({ state: "running", progress: job.Progress, step: job.Step })
      await wait()
    }
  }

  const start = async (path: string, body: object, step: string) => {
    turn.current += 1
    const mine = turn.current
    setProgress({ state: "running", progress: 0, step })
    try {
      const { JobId } = await api<{ JobId: string }>("POST", path, body)
      if (turn.current !== mine) return void stop(JobId)
      setJobId(JobId)
      await follow(JobId, mine)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (turn.current === mine) setProgress({ state: "failed", message: error.message })
    }
  }

  const cancel = async () => {
    turn.current += 1
    setProgress({ state: "idle" })
    if (jobId !== "") await stop(jobId)
  }

  return { progress, start, cancel }
}
