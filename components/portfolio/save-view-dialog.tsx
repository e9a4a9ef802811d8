"use client"

import { useRouter } from "next/navigation"
import { useId } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Dialog } from "@/components/ui/dialog"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"

interface SaveViewDialogProps {
  open: boolean
  onClose: () => void
  query: string
  mayShare: boolean
}

/** Keeps the filters of the portfolio under a name. */
export function SaveViewDialog({ open, onClose, query, mayShare }: SaveViewDialogProps) {
  const router = useRouter()
  const form = useId()
  const { busy, problem, errorOf, onSubmit } = useSubmit(async ({ Name, Shared }) => {
    await api("POST", "/api/plumbline/views", { Name, Query: query, Shared: Shared === "on" })
    onClose()
    router.refresh()
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Save this view"
      description="The filters and the order, not the workloads: the view shows whatever matches when it is opened."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={busy}>
            Save view
          </Button>
        </>
      }
    >
      <form id={form} method="post" noValidate onSubmit={onSubmit} className="grid gap-4">
        <FormProblem>{problem}</FormProblem>
        <TextField label="Name" name="Name" maxLength={100} error={errorOf("Name")} />
        {mayShare ? <Checkbox name="Shared" label="Show it to everybody in the workspace" /> : null}
      </form>
    </Dialog>
  )
}
