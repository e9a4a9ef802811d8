"use client"

import Plus from "lucide-react/icons/plus"
import { useRouter } from "next/navigation"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { capital } from "@/lib/client/workload-errors"
import { itemHref } from "@/lib/client/workload-places"
import { type ImprovementItem, LEVEL_WORDS } from "@/lib/improvement/item"

interface NewItemProps {
  workloadId: string
  pillars: readonly { id: string; name: string }[]
}

const LEVELS = Object.entries(LEVEL_WORDS).map(([value, label]) => ({ value, label }))

/** Writes an improvement down freely, and opens it for the rest. */
export function NewItem({ workloadId, pillars }: NewItemProps) {
  const router = useRouter()
  const form = useId()
  const { busy, problem, run, forget } = useItemChange()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState({ Title: "", Pillar: "", Risk: "MEDIUM" })
  const titleError = capital(problem?.fields.find(({ name }) => name === "Title")?.message ?? "")
  const set = (change: Partial<typeof text>) => setText({ ...text, ...change })

  async function save(event: FormEvent) {
    event.preventDefault()
    const made = await run<{ Improvement: ImprovementItem }>("POST", planPath(workloadId), text)
    if (made) router.push(itemHref(workloadId, made.Improvement.number))
  }

  return (
    <>
      <Button
        onClick={() => {
          forget()
          setOpen(true)
        }}
      >
        <Plus aria-hidden />
        New improvement
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="New improvement"
        description="Something to make better that no question asks about. What questions ask is added from the review."
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" form={form} look="primary" busy={busy}>
              Write it down
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={save} className="grid gap-4">
          <Field label="Title" required error={titleError} description="What will be different, in one line.">
            {(control) => (
              <TextInput
                {...control}
                maxLength={500}
                value={text.Title}
                onChange={({ target }) => set({ Title: target.value })}
              />
            )}
          </Field>
          <Field label="Risk if left" required>
            {(control) => (
              <Select
                {...control}
                options={LEVELS}
                value={text.Risk}
                onChange={({ target }) => set({ Risk: target.value })}
              />
            )}
          </Field>
          <Field label="Pillar">
            {(control) => (
              <Select
                {...control}
                placeholder="None"
                options={pillars.map(({ id, name }) => ({ value: id, label: name }))}
                value={text.Pillar}
                onChange={({ target }) => set({ Pillar: target.value })}
              />
            )}
          </Field>
          <ProblemMessage problem={titleError ? null : problem} here={`/workloads/${workloadId}/improvements`} />
        </form>
      </Dialog>
    </>
  )
}
