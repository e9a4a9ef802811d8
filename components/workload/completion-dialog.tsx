"use client"

import { type FormEvent, useId } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import type { ApiError } from "@/lib/client/api"
import { ProblemMessage } from "./problem-message"

interface CompletionDialogProps {
  open: boolean
  onClose: () => void
  /** ISO day, proposed. */
  nextReviewOn: string
  busy: boolean
  problem: ApiError | null
  onComplete: (nextReviewOn: string) => void
}

/** Asks when to look again before the review is declared complete. */
export function CompletionDialog({ open, onClose, nextReviewOn, busy, problem, onComplete }: CompletionDialogProps) {
  const form = useId()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    onComplete(String(new FormData(event.currentTarget).get("day")))
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Complete the review"
      description="All six pillars were looked at or left out with a reason. Answers can still be changed afterwards."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={busy}>
            Complete review
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4">
        <Field label="Next review" required description="Proposed from how critical the workload is.">
          {(control) => (
            <TextInput {...control} type="date" name="day" className="max-w-44" defaultValue={nextReviewOn} />
          )}
        </Field>
        <ProblemMessage problem={problem} here={globalThis.location?.pathname ?? "/"} />
      </form>
    </Dialog>
  )
}
