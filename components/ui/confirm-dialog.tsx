"use client"

import { type ReactNode, useState } from "react"
import { Button } from "./button"
import { Dialog } from "./dialog"
import { Message } from "./message"

interface ConfirmDialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** What will be lost and how much: "212 answers, 3 milestones". */
  losses: ReactNode
  confirmLabel: string
  /** Resolve to close; resolve to a text to stay open and show why it did not work. */
  onConfirm: () => Promise<string | undefined>
}

export function ConfirmDialog({ open, onClose, title, losses, confirmLabel, onConfirm }: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  function close() {
    setProblem(undefined)
    onClose()
  }
  async function confirm() {
    setBusy(true)
    try {
      const refusal = await onConfirm()
      if (refusal) setProblem(refusal)
      else close()
    } catch {
      setProblem("That did not work. Check the connection and try again.")
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      actions={
        <>
          <Button data-first onClick={close}>
            Cancel
          </Button>
          <Button look="danger" busy={busy} onClick={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="max-w-prose">{losses}</div>
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
    </Dialog>
  )
}
