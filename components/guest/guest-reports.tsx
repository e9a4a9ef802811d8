"use client"

import Download from "lucide-react/icons/download"
import { useState } from "react"
import { ReportProgressView } from "@/components/report/report-progress"
import { Button } from "@/components/ui/button"
import { GUEST_REPORTS, type GuestReport } from "@/lib/access/guest-link"
import { useJob } from "@/lib/client/report-job"

interface GuestReportsProps {
  reports: readonly GuestReport[]
  token: string
}

/** The reports that the link offers; each is made when it is asked for, and one at a time. */
export function GuestReports({ reports, token }: GuestReportsProps) {
  const path = `/api/guest/${encodeURIComponent(token)}/reports`
  const { progress, start, cancel } = useJob({ job: (id) => `${path}/${id}`, file: (id) => `${path}/${id}/file` })
  const [asked, setAsked] = useState<GuestReport>()
  const isRunning = progress.state === "running"
  const make = (report: GuestReport) => {
    setAsked(report)
    void start(path, { Kind: report }, "Collecting answers")
  }
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">Reports</h2>
      <p className="flex flex-wrap gap-2">
        {reports.map((report) => (
          <Button
            key={report}
            busy={isRunning && asked === report}
            disabled={isRunning && asked !== report}
            onClick={() => make(report)}
          >
            <Download aria-hidden /> {GUEST_REPORTS[report]} (PDF)
          </Button>
        ))}
      </p>
      <div className="grid max-w-md gap-2">
        <ReportProgressView progress={progress} />
        {isRunning ? (
          <p>
            <Button size="dense" onClick={() => void cancel()}>
              Cancel
            </Button>
          </p>
        ) : null}
      </div>
    </section>
  )
}
