"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { TextInput } from "@/components/ui/text-input"
import { ApiError, api } from "@/lib/client/api"

interface CancelSessionProps {
  sessionId: string
  /** What people see of it then. */
  prepared: number
}

/** Calls a session off, with a reason for those who were invited. */
export function CancelSession({ sessionId, prepared }: CancelSessionProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState("")
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")

  async function cancel() {
    setBusy(true)
    try {
      await api("POST", `/api/plumbline/sessions/${sessionId}/cancellation`, { Reason: reason })
      router.refresh()
      setOpen(false)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
    setBusy(false)
  }

  const kept =
    prepared === 0 ? "" : ` ${prepared} prepared ${prepared === 1 ? "answer" : "answers"} can no longer be changed.`
  return (
    <>
      <Button onClick={() => setOpen(true)}>Cancel the session …</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Cancel this session?"
        description={`It stays in the list as cancelled, and its calendar file becomes a cancellation.${kept}`}
        actions={
          <>
            <Button data-first onClick={() => setOpen(false)}>
              Keep it
            </Button>
            <Button look="danger" busy={busy} onClick={cancel}>
              Cancel the session
            </Button>
          </>
        }
      >
        <Field label="Why" description="Everybody who was invited can read it.">
          {(control) => (
            <TextInput
              {...control}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {problem ? (
          <Message tone="error" live>
            {problem}
          </Message>
        ) : null}
      </Dialog>
    </>
  )
}
