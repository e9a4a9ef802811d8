"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { ApiError, api } from "@/lib/client/api"
import type { LensPage } from "@/lib/lens/shown"

interface AwsExportDialogProps {
  open: boolean
  onClose: () => void
  lens: Pick<LensPage, "key" | "name" | "aws">
}

const SHOWN = 200

/** The lens as the AWS tool takes it: what has to go, what AWS would still refuse, and the file. */
export function AwsExportDialog({ open, onClose, lens }: AwsExportDialogProps) {
  const [error, setError] = useState("")
  const { cut, refuses } = lens.aws
  const save = async () => {
    try {
      await download(lens)
      onClose()
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      setError(problem.message)
    }
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Download for AWS"
      description="The same file without what only this product understands."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => void save()}>
            Download
          </Button>
        </>
      }
    >
      {error ? (
        <Message tone="error" live>
          {error}
        </Message>
      ) : null}
      {refuses.length > 0 ? (
        <Message
          tone="warning"
          title={`AWS would still refuse ${refuses.length === 1 ? "one thing" : `${refuses.length} things`}`}
        >
          <Lines lines={refuses} />
        </Message>
      ) : null}
      {cut.length === 0 ? (
        <p>Nothing is cut: the file is the same to the byte.</p>
      ) : (
        <details>
          <summary className="min-h-control-dense font-medium">
            {cut.length === 1 ? "One thing is cut" : `${cut.length} things are cut`}
          </summary>
          <Lines lines={cut} />
        </details>
      )}
    </Dialog>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid max-h-60 list-disc gap-0.5 overflow-y-auto pl-4 text-sm">
      {lines.slice(0, SHOWN).map((line) => (
        <li key={line} className="[overflow-wrap:anywhere]">
          {line}
        </li>
      ))}
      {lines.length > SHOWN ? <li>and {lines.length - SHOWN} more</li> : null}
    </ul>
  )
}

async function download({ key, name }: Pick<LensPage, "key" | "name">) {
  const { LensJSON } = await api<{ LensJSON: string }>("GET", `/api/aws/lenses/${encodeURIComponent(key)}/export`)
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([LensJSON], { type: "application/json" }))
  link.download = `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}-aws.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
