"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { TextArea } from "@/components/ui/text-area"
import { ApiError, api } from "@/lib/client/api"
import { ProblemMessage } from "./problem-message"

interface PillarReasonProps {
  workloadId: string
  name: string
  reason: string
  /** The pillar in each lens that asks about it. */
  places: readonly { lensKey: string; pillarId: string }[]
}

/** Why a pillar is left out of the review. */
export function PillarReason({ workloadId, name, reason, places }: PillarReasonProps) {
  const router = useRouter()
  const form = useId()
  const label = reason ? "Edit reason" : "Leave out with a reason"
  const [open, setOpen] = useState(false)
  const [text, setText] = useState(reason)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      for (const { lensKey, pillarId } of places) {
        const body = { Plumbline: { PillarReasons: { [pillarId]: text.trim() } } }
        await api("PATCH", `/api/aws/workloads/${workloadId}/lensReviews/${encodeURIComponent(lensKey)}`, body)
      }
      setOpen(false)
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button
        size="dense"
        aria-label={`${label}: ${name}`}
        onClick={() => {
          setText(reason)
          setOpen(true)
        }}
      >
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Leave out ${name}`}
        description="A review is complete when every pillar was looked at or carries a reason. It is printed in the reports."
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" form={form} look="primary" busy={busy}>
              {text.trim() === "" && reason !== "" ? "Take the reason back" : "Save reason"}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={save} className="grid gap-4">
          <Field
            label="Reason"
            required
            description="For example: reviewed in March with the platform team, next time in autumn."
          >
            {({ required: _, ...control }) => (
              <TextArea
                {...control}
                maxLength={20_000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <ProblemMessage problem={problem} here={`/workloads/${workloadId}`} />
        </form>
      </Dialog>
    </>
  )
}
