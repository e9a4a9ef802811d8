"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { RadioGroup } from "@/components/ui/radio-group"
import { TextInput } from "@/components/ui/text-input"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { itemHref } from "@/lib/client/workload-places"
import type { ItemLine } from "@/lib/improvement/item-line"

interface MergeDialogProps {
  workloadId: string
  chosen: readonly ItemLine[]
  onClose: () => void
  onMerged: () => void
}

/** Several improvements become one initiative that resolves all of their questions. */
export function MergeDialog({ workloadId, chosen, onClose, onMerged }: MergeDialogProps) {
  const router = useRouter()
  const form = useId()
  const { busy, problem, run } = useItemChange()
  const [into, setInto] = useState(chosen[0]?.number ?? 0)
  const [title, setTitle] = useState<string | null>(null)
  const kept = chosen.find(({ number }) => number === into)

  async function save(event: FormEvent) {
    event.preventDefault()
    const Numbers = chosen.map(({ number }) => number)
    const Title = (title ?? kept?.title ?? "").trim()
    const body = { Into: into, Numbers, ...(Title && { Title }) }
    if (!(await run("POST", planPath(workloadId, "merge"), body))) return
    onMerged()
    router.push(itemHref(workloadId, into))
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Merge ${chosen.length} improvements`}
      description="One stays and takes over the questions, steps, criteria and comments of the others. Their numbers lead to it from then on."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={busy}>
            Merge
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} className="grid gap-4">
        <RadioGroup
          legend="Which one stays"
          name="into"
          value={String(into)}
          onChange={(value) => setInto(Number(value))}
          options={chosen.map(({ number, title }) => ({ value: String(number), label: `#${number} ${title}` }))}
        />
        <Field label="Title of the initiative" required>
          {(control) => (
            <TextInput
              {...control}
              maxLength={500}
              value={title ?? kept?.title ?? ""}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
        </Field>
        <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements`} />
      </form>
    </Dialog>
  )
}
