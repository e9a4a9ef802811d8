"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { ProgressBar } from "@/components/ui/progress-bar"
import { RadioGroup } from "@/components/ui/radio-group"
import { useJob } from "@/lib/client/report-job"
import type { Paper } from "@/lib/report/dress"

interface LensBookDialogProps {
  lensKey: string
  version: string
  open: boolean
  onClose: () => void
}

const PAPERS: { value: Paper; label: string }[] = [
  { value: "A4", label: "A4" },
  { value: "LETTER", label: "Letter" },
]

/** Makes the lens a PDF book and downloads it. */
export function LensBookDialog({ lensKey, version, open, onClose }: LensBookDialogProps) {
  const [paper, setPaper] = useState<Paper>("A4")
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
            onClick={() => void start(path, { LensVersion: version, Paper: paper }, "Collecting the texts")}
          >
            Make PDF
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <RadioGroup
          legend="Paper"
          name="paper"
          options={PAPERS}
          value={paper}
          onChange={(value) => setPaper(value === "LETTER" ? value : "A4")}
        />
        {running ? (
          <ProgressBar
            label={progress.step || "Making the book"}
            value={progress.progress}
            max={100}
            text={`${progress.progress} %`}
          />
        ) : null}
        {progress.state === "failed" ? (
          <Message tone="error" title="No book" live>
            {progress.message}
          </Message>
        ) : null}
        {progress.state === "ready" ? (
          <Message tone="success" title="The book is ready" live>
            <a className="link" href={progress.href} download={progress.fileName}>
              Download {progress.fileName}
            </a>
          </Message>
        ) : null}
      </div>
    </Dialog>
  )
}
