"use client"

import X from "lucide-react/icons/x"
import { type FormEvent, startTransition, useOptimistic, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextInput } from "@/components/ui/text-input"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import type { ItemStep } from "@/lib/improvement/item"

interface ItemStepsProps {
  workloadId: string
  number: number
  kind: "STEP" | "CRITERION"
  steps: readonly ItemStep[]
  mayEdit: boolean
}

const WORDS = {
  STEP: { title: "Steps", one: "step", none: "No step yet." },
  CRITERION: { title: "Success criteria", one: "criterion", none: "Nothing says yet when it is a success." },
}

/** What there is to do, or to check; ticked off one by one. */
export function ItemSteps({ workloadId, number, kind, steps: stored, mayEdit }: ItemStepsProps) {
  const { busy, problem, run } = useItemChange()
  const [steps, show] = useOptimistic(stored, (all, { id, done }: Pick<ItemStep, "id" | "done">) =>
    all.map((step) => (step.id === id ? { ...step, done } : step)),
  )
  const [text, setText] = useState("")
  const { title, one, none } = WORDS[kind]
  const done = steps.filter((step) => step.done).length
  const path = (...rest: string[]) => planPath(workloadId, number, "steps", ...rest)

  function tick({ id }: ItemStep, isDone: boolean) {
    startTransition(async () => {
      show({ id, done: isDone })
      await run("PATCH", path(id), { Done: isDone })
    })
  }
  async function add(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === "" || busy) return
    if (await run("POST", path(), { Kind: kind, Text: text })) setText("")
  }

  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="font-medium text-base">
        {title}{" "}
        {steps.length > 0 ? (
          <span className="font-normal text-muted text-sm tabular-nums">
            {done} of {steps.length}
          </span>
        ) : null}
      </h3>
      {steps.length === 0 ? <p className="text-muted text-sm">{none}</p> : null}
      <ul className="grid">
        {steps.map((step) => (
          <li key={step.id} className="flex items-start gap-2 border-line border-b py-1 last:border-b-0">
            <label className="flex min-h-control-dense flex-1 items-start gap-2.5 py-1">
              <input
                type="checkbox"
                className="mt-0.5 size-4.5 shrink-0"
                checked={step.done}
                disabled={!mayEdit}
                onChange={({ target }) => tick(step, target.checked)}
              />
              <span className="min-w-0 whitespace-pre-line break-words">{step.text}</span>
            </label>
            {mayEdit ? (
              <Button
                look="quiet"
                size="icon"
                aria-label={`Remove the ${one}: ${step.text.slice(0, 80)}`}
                onClick={() => void run("DELETE", path(step.id))}
              >
                <X aria-hidden />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <form onSubmit={add} className="flex gap-2">
          <TextInput
            aria-label={`New ${one}`}
            placeholder={`New ${one}`}
            maxLength={2000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button type="submit" busy={busy}>
            Add<span className="sr-only"> {one}</span>
          </Button>
        </form>
      ) : null}
      <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements/${number}`} />
    </section>
  )
}
