"use client"

import { FileDown } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { ProgressBar } from "@/components/ui/progress-bar"
import { RadioGroup } from "@/components/ui/radio-group"
import { useReport } from "@/lib/client/report-job"
import type { Paper } from "@/lib/report/dress"
import type { ReportKind } from "@/lib/report/input"

interface ReportDialogProps {
  workloadId: string
  /** Only this lens; every lens of the workload when absent. */
  lensKey?: string
  /** As of this milestone; today when absent. */
  milestone?: { number: number; name: string }
  /** The report that is proposed. */
  first?: ReportKind | undefined
}

const KINDS: { value: ReportKind; label: string; description: string }[] = [
  { value: "full-review", label: "Full review", description: "Every question with its answer, notes and improvements" },
  {
    value: "improvement-plan",
    label: "Improvement plan",
    description: "What is at risk and what to do, most urgent first",
  },
]
const PAPERS: { value: Paper; label: string }[] = [
  { value: "A4", label: "A4" },
  { value: "LETTER", label: "Letter" },
]

/** A button that opens the choice of PDF reports, makes one and downloads it. */
export function ReportDialog({ workloadId, lensKey, milestone, first = "full-review" }: ReportDialogProps) {
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<ReportKind>(first)
  const [paper, setPaper] = useState<Paper>("A4")
  const { progress, start, cancel } = useReport()
  const running = progress.state === "running"
  const request = {
    kind,
    paper,
    workloadId,
    ...(lensKey && { lensKey }),
    ...(milestone && { milestone: milestone.number }),
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <FileDown aria-hidden="true" className="size-4" /> PDF report
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="PDF report"
        description={milestone ? `As of the milestone “${milestone.name}”` : "As things are now"}
        actions={
          <>
            <Button onClick={() => (running ? void cancel() : setOpen(false))}>{running ? "Cancel" : "Close"}</Button>
            <Button look="primary" busy={running} onClick={() => void start(request)}>
              Make PDF
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <RadioGroup
            legend="Report"
            name="kind"
            options={KINDS}
            value={kind}
            onChange={(value) => setKind(value === "improvement-plan" ? value : "full-review")}
          />
          <RadioGroup
            legend="Paper"
            name="paper"
            options={PAPERS}
            value={paper}
            onChange={(value) => setPaper(value === "LETTER" ? value : "A4")}
          />
          {running ? (
            <ProgressBar
              label={progress.step || "Making the report"}
              value={progress.progress}
              max={100}
              text={`${progress.progress} %`}
            />
          ) : null}
          {progress.state === "failed" ? (
            <Message tone="error" title="No report" live>
              {progress.message}
            </Message>
          ) : null}
          {progress.state === "ready" ? (
            <Message tone="success" title="The report is ready" live>
              <a className="text-accent underline" href={progress.href} download={progress.fileName}>
                Download {progress.fileName}
              </a>
            </Message>
          ) : null}
        </div>
      </Dialog>
    </>
  )
}
