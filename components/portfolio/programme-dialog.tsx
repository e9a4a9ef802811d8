"use client"

import { useRouter } from "next/navigation"
import { useId, useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Dialog } from "@/components/ui/dialog"
import { ApiError, api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"
import type { ProgrammeState } from "@/lib/review/programme"

interface ProgrammeDialogProps {
  /** null: there is none yet. */
  programme: ProgrammeState | null
  /** ISO day. */
  today: string
}

const PATH = "/api/plumbline/programme"

/** Sets the share of high risks to resolve, and by when. */
export function ProgrammeDialog({ programme, today }: ProgrammeDialogProps) {
  const router = useRouter()
  const form = useId()
  const [open, setOpen] = useState(false)
  const [ending, setEnding] = useState(false)
  const { busy, problem, errorOf, onSubmit } = useSubmit(async (values) => {
    await api("PUT", PATH, { ...values, Version: programme?.version ?? 0 })
    setOpen(false)
    router.refresh()
  })
  async function end(): Promise<string | undefined> {
    try {
      await api("DELETE", PATH)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    setEnding(false)
    setOpen(false)
    router.refresh()
  }
  const year = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return (
    <>
      <Button size="dense" onClick={() => setOpen(true)}>
        {programme ? "Edit programme" : "Set a target"}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={programme ? "Edit programme" : "Set a target for the high risks"}
        description="The share of the known high risks that is to be resolved by a day. Risks that are found later count too."
        actions={
          <>
            {programme ? <Button onClick={() => setEnding(true)}>End the programme …</Button> : null}
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" form={form} look="primary" busy={busy}>
              Save target
            </Button>
          </>
        }
      >
        <form id={form} method="post" noValidate onSubmit={onSubmit} className="grid gap-4">
          <FormProblem>{problem}</FormProblem>
          <TextField
            label="Name"
            name="Name"
            maxLength={100}
            defaultValue={programme?.name ?? "Fewer high risks"}
            error={errorOf("Name")}
          />
          <TextField
            label="High risks to resolve, in per cent"
            name="TargetPercent"
            type="number"
            min={1}
            max={100}
            defaultValue={programme?.targetPercent ?? 45}
            error={errorOf("TargetPercent")}
          />
          <TextField
            label="Beginning"
            name="StartedOn"
            type="date"
            defaultValue={programme?.startedOn ?? today}
            error={errorOf("StartedOn")}
          />
          <TextField
            label="By"
            name="DueOn"
            type="date"
            defaultValue={programme?.dueOn ?? year}
            error={errorOf("DueOn")}
          />
        </form>
      </Dialog>
      <ConfirmDialog
        open={ending}
        onClose={() => setEnding(false)}
        title="End the programme?"
        losses="Its target and what it knows about risks that were resolved go. Answers and plans stay as they are."
        confirmLabel="End programme"
        onConfirm={end}
      />
    </>
  )
}
