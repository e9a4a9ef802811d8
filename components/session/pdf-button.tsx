"use client"

import FileDown from "lucide-react/icons/file-down"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { useJob } from "@/lib/client/report-job"

interface PdfButtonProps {
  /** Where the file is asked for, under /api/plumbline. */
  path: string
  body?: object
}

/** Makes a PDF and downloads it; how far it is stands on the button's place. */
export function PdfButton({ path, body = {} }: PdfButtonProps) {
  const { progress, start } = useJob()
  return (
    <>
      <Button
        busy={progress.state === "running"}
        onClick={() => start(`/api/plumbline${path}`, body, "Gathering the texts")}
      >
        <FileDown aria-hidden />
        PDF
      </Button>
      {progress.state === "failed" ? (
        <Message tone="error" live>
          {progress.message}
        </Message>
      ) : null}
      <span role="status" className="sr-only">
        {progress.state === "running" ? progress.step : ""}
        {progress.state === "ready" ? `${progress.fileName} is ready` : ""}
      </span>
    </>
  )
}
