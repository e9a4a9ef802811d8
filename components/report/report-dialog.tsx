"use client"

import { FileDown } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { RadioGroup } from "@/components/ui/radio-group"
import { useReport } from "@/lib/client/report-job"
import { USUAL_OPTIONS } from "@/lib/client/report-options"
import type { ReportTarget } from "@/lib/client/report-target"
import { type OfferedReport, REPORTS } from "@/lib/report/catalogue"
import { sectionsOf } from "@/lib/report/sections"
import { ReportOptionFields } from "./report-option-fields"
import { ReportProgressView } from "./report-progress"

interface ReportDialogProps {
  target: ReportTarget
  /** What fits this page; the first one is proposed. */
  reports: readonly [OfferedReport, ...OfferedReport[]]
  /** As of when, or between what. */
  description: string
  label?: string
}

/** A button that opens the choice of reports, makes one and downloads it. */
export function ReportDialog({ target, reports, description, label = "Report" }: ReportDialogProps) {
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<OfferedReport>(reports[0])
  const [options, setOptions] = useState(USUAL_OPTIONS)
  const { progress, start, cancel } = useReport(target)
  const running = progress.state === "running"
  const choose = (value: string) => {
    setKind(reports.find((one) => one === value) ?? reports[0])
    // Sections and formats are those of one report.
    setOptions((now) => ({ ...now, format: "pdf", without: [] }))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <FileDown aria-hidden="true" className="size-4" /> {label}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Make a report"
        description={description}
        actions={
          <>
            <Button onClick={() => (running ? void cancel() : setOpen(false))}>{running ? "Cancel" : "Close"}</Button>
            <Button look="primary" busy={running} onClick={() => void start(kind, options)}>
              Make report
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {reports.length > 1 ? (
            <RadioGroup
              legend="Report"
              name="kind"
              options={reports.map((value) => ({ value, ...REPORTS[value] }))}
              value={kind}
              onChange={choose}
            />
          ) : null}
          <ReportOptionFields
            formats={REPORTS[kind].formats}
            sections={sectionsOf(kind)}
            // The portfolio is made of numbers.
            tellsOfPeople={kind !== "portfolio"}
            options={options}
            onChange={setOptions}
          />
          <ReportProgressView progress={progress} />
        </div>
      </Dialog>
    </>
  )
}
