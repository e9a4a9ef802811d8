"use client"

import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { EFFORT_WORDS, LEVEL_WORDS, STATUS_WORDS } from "@/lib/improvement/item"
import type { ItemLine } from "@/lib/improvement/item-line"
import type { PlanMember } from "./plan-view"

interface BulkDialogProps {
  workloadId: string
  chosen: readonly ItemLine[]
  members: readonly PlanMember[]
  onClose: () => void
}

const NOTHING = { owner: "", due: "", impact: "", effort: "", priority: "", status: "" }
const { OPEN, PLANNED, IN_PROGRESS } = STATUS_WORDS
const NOBODY = "nobody"

/** One change for all that are chosen; what is left as it is stays. */
export function BulkDialog({ workloadId, chosen, members, onClose }: BulkDialogProps) {
  const form = useId()
  const { busy, problem, run } = useItemChange()
  const [wanted, setWanted] = useState(NOTHING)
  const lists = [
    { name: "status", label: "Status", options: optionsOf({ OPEN, PLANNED, IN_PROGRESS }) },
    {
      name: "owner",
      label: "Owner",
      options: [{ value: NOBODY, label: "Nobody" }, ...members.map((one) => ({ value: one.userId, label: one.name }))],
    },
    { name: "impact", label: "Business impact", options: optionsOf(LEVEL_WORDS) },
    { name: "effort", label: "Effort", options: optionsOf(EFFORT_WORDS) },
    {
      name: "priority",
      label: "Priority",
      options: [{ value: "auto", label: "As proposed" }, ...optionsOf(LEVEL_WORDS)],
    },
  ] as const

  async function save(event: FormEvent) {
    event.preventDefault()
    const { owner, due, impact, effort, priority, status } = wanted
    const Change = {
      ...(owner && { Owner: owner === NOBODY ? null : { UserId: owner } }),
      ...(due && { DueOn: due }),
      ...(impact && { Impact: impact }),
      ...(effort && { Effort: effort }),
      ...(priority && { Priority: priority === "auto" ? null : priority }),
    }
    const Numbers = chosen.map(({ number }) => number)
    const body = { Numbers, Change, ...(status && { Status: status }) }
    if (await run("PATCH", planPath(workloadId), body)) onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Change ${chosen.length === 1 ? "one improvement" : `${chosen.length} improvements`}`}
      description="What you leave as it is stays as it is."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={form}
            look="primary"
            busy={busy}
            disabled={Object.values(wanted).every((value) => value === "")}
          >
            Change
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} className="grid gap-4 sm:grid-cols-2">
        {lists.map(({ name, label, options }) => (
          <Field key={name} label={label} required>
            {({ required: _, ...control }) => (
              <Select
                {...control}
                placeholder="Leave as it is"
                options={options}
                value={wanted[name]}
                onChange={({ target }) => setWanted({ ...wanted, [name]: target.value })}
              />
            )}
          </Field>
        ))}
        <Field label="Due date" required>
          {({ required: _, ...control }) => (
            <TextInput
              {...control}
              type="date"
              value={wanted.due}
              onChange={({ target }) => setWanted({ ...wanted, due: target.value })}
            />
          )}
        </Field>
        <div className="sm:col-span-2">
          <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements`} />
        </div>
      </form>
    </Dialog>
  )
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
