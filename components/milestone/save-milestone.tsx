"use client"

import Flag from "lucide-react/icons/flag"
import { useRouter } from "next/navigation"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import type { ButtonLook } from "@/components/ui/button-look"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { ProblemMessage } from "@/components/workload/problem-message"
import { ApiError, api } from "@/lib/client/api"
import { capital } from "@/lib/client/workload-errors"
import { milestoneHref } from "@/lib/client/workload-places"
import { MILESTONE_KINDS } from "@/lib/review/milestone-kind"

const KINDS = Object.entries(MILESTONE_KINDS)
  // That one is saved by the upgrade itself.
  .filter(([value]) => value !== "lens-upgrade")
  .map(([value, label]) => ({ value, label }))

interface SaveMilestoneProps {
  workloadId: string
  look?: ButtonLook
}

/** Keeps the workload as it is now, and opens what was kept. */
export function SaveMilestone({ workloadId, look }: SaveMilestoneProps) {
  const router = useRouter()
  const form = useId()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [text, setText] = useState({ name: "", kind: "other", note: "" })
  const nameError = capital(problem?.fields.find((field) => field.name === "MilestoneName")?.message ?? "")

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      const { MilestoneNumber } = await api<{ MilestoneNumber: number }>(
        "POST",
        `/api/aws/workloads/${workloadId}/milestones`,
        { MilestoneName: text.name, Plumbline: { Kind: text.kind, Note: text.note } },
      )
      router.push(milestoneHref(workloadId, MilestoneNumber))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error)
      setBusy(false)
    }
  }

  return (
    <>
      <Button look={look ?? "secondary"} onClick={() => setOpen(true)}>
        <Flag aria-hidden />
        Save milestone
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Save a milestone"
        description="It keeps every answer, note and risk of now, and never changes again."
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" form={form} look="primary" busy={busy}>
              Save milestone
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={save} className="grid gap-4">
          <Field label="Name" required error={nameError}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={100}
                value={text.name}
                onChange={(event) => setText({ ...text, name: event.target.value })}
              />
            )}
          </Field>
          <Field label="What it marks" required>
            {(control) => (
              <Select
                {...control}
                options={KINDS}
                value={text.kind}
                onChange={(event) => setText({ ...text, kind: event.target.value })}
              />
            )}
          </Field>
          <Field label="Note" description="Who took part, what was left for later.">
            {(control) => (
              <TextArea
                {...control}
                maxLength={20_000}
                value={text.note}
                onChange={(event) => setText({ ...text, note: event.target.value })}
              />
            )}
          </Field>
          <ProblemMessage problem={nameError ? null : problem} here={`/workloads/${workloadId}/milestones`} />
        </form>
      </Dialog>
    </>
  )
}
