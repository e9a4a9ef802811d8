"use client"

import { useRouter } from "next/navigation"
import { useId, useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { ApiError, api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"
import type { ProgrammeState } from "@/lib/review/programme"

interface ProgrammeDialogProps {
  /** null: a new one. */
  programme: ProgrammeState | null
  /** ISO day. */
  today: string
  /** The tags in use, as `name=value`. */
  tags: readonly string[]
  /** Whether there is no programme yet. */
  isFirst?: boolean
}

const PATH = "/api/plumbline/programmes"

/** Sets the share of high risks to resolve, by when, and of which workloads. */
export function ProgrammeDialog({ programme, today, tags, isFirst }: ProgrammeDialogProps) {
  const router = useRouter()
  const form = useId()
  const [open, setOpen] = useState(false)
  const [ending, setEnding] = useState(false)
  const { busy, problem, errorOf, onSubmit } = useSubmit(async (values) => {
    if (programme) await api("PUT", `${PATH}/${programme.id}`, { ...values, Version: programme.version })
    else await api("POST", PATH, values)
    setOpen(false)
    router.refresh()
  })
  async function end(): Promise<string | undefined> {
    try {
      await api("DELETE", `${PATH}/${programme?.id}`)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    setEnding(false)
    setOpen(false)
    router.refresh()
  }
  const scope = programme?.scopeTag ?? ""
  // One that nothing carries any more stays choosable.
  const known = scope === "" || tags.includes(scope) ? tags : [scope, ...tags]
  const year = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return (
    <>
      <Button size="dense" onClick={() => setOpen(true)}>
        {programme ? "Edit programme" : isFirst ? "Set a target" : "Set another target"}
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
          {known.length > 0 ? (
            <Field label="Workloads" error={errorOf("ScopeTag")} required>
              {({ required: _, ...control }) => (
                <Select
                  {...control}
                  name="ScopeTag"
                  placeholder="All workloads"
                  options={known.map((tag) => ({ value: tag, label: `With the tag ${tag}` }))}
                  defaultValue={scope}
                />
              )}
            </Field>
          ) : null}
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
