"use client"

import { useState } from "react"
import { ReportOptionFields } from "@/components/report/report-option-fields"
import { ReportProgressView } from "@/components/report/report-progress"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { useJob } from "@/lib/client/report-job"
import { optionsBody, USUAL_OPTIONS } from "@/lib/client/report-options"

interface LensBookDialogProps {
  lensKey: string
  version: string
  open: boolean
  onClose: () => void
}

/** Makes the lens a PDF book and downloads it. */
export function LensBookDialog({ lensKey, version, open, onClose }: LensBookDialogProps) {
  const [options, setOptions] = useState(USUAL_OPTIONS)
  const { progress, start, cancel } = useJob()
  const running = progress.state === "running"
  const path = `/api/plumbline/lenses/${encodeURIComponent(lensKey)}/book`
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="PDF book"
      description="Every pillar, question and practice in full, with contents and bookmarks"
      actions={
        <>
          <Button onClick={() => (running ? void cancel() : onClose())}>{running ? "Cancel" : "Close"}</Button>
          <Button
            look="primary"
            busy={running}
            onClick={() => void start(path, { LensVersion: version, ...optionsBody(options) }, "Collecting the texts")}
          >
            Make PDF
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <ReportOptionFields
          formats={["pdf"]}
          sections={[]}
          tellsOfPeople={false}
          options={options}
          onChange={setOptions}
        />
        <ReportProgressView progress={progress} />
      </div>
    </Dialog>
  )
}
