"use client"

import { type FormEvent, startTransition, useEffect, useEffectEvent, useOptimistic, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextInput } from "@/components/ui/text-input"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { kept } from "@/lib/client/kept-text"
import type { ItemStep } from "@/lib/improvement/item"
import { StepRow, stepButtonId } from "./step-row"

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

type Change = { id: string } & ({ done: boolean } | { to: number })

/** What there is to do, or to check; ticked off one by one, in the order that people give it. */
export function ItemSteps({ workloadId, number, kind, steps: stored, mayEdit }: ItemStepsProps) {
  const { busy, problem, run } = useItemChange()
  const [steps, show] = useOptimistic(stored, changed)
  const store = kept(`improvement/${workloadId}/${number}/new-${kind.toLowerCase()}`)
  const [text, setText] = useState("")
  const [told, tell] = useState("")
  const moved = useRef<{ button: string; order: string } | null>(null)
  const { title, one, none } = WORDS[kind]
  const done = steps.filter((step) => step.done).length
  const path = (...rest: string[]) => planPath(workloadId, number, "steps", ...rest)

  // The outside system is the browser's focus, which a row loses when it is put elsewhere.
  useEffect(() => {
    if (moved.current?.order !== orderOf(steps)) return
    document.getElementById(moved.current.button)?.focus()
    moved.current = null
  })

  const recover = useEffectEvent(() => setText((now) => now || (store.read() ?? "")))
  // The outside system is this browser's store: what an earlier page did not add comes back.
  useEffect(() => recover(), [])

  function type(next: string) {
    setText(next)
    if (next) store.write(next)
    else store.forget()
  }
  function change(change: Change, body: Record<string, unknown>) {
    startTransition(async () => {
      show(change)
      await run("PATCH", path(change.id), body)
    })
  }
  function move({ id }: ItemStep, at: number, to: number) {
    if (to < 0 || to >= steps.length) return
    const button = document.activeElement?.id || stepButtonId(id, to < at ? -1 : 1)
    moved.current = { button, order: orderOf(changed(steps, { id, to })) }
    tell(`Moved to place ${to + 1} of ${steps.length}.`)
    change({ id, to }, { Position: to + 1 })
  }
  async function add(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === "" || busy) return
    if (await run("POST", path(), { Kind: kind, Text: text })) type("")
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
        {steps.map((step, at) =>
          mayEdit ? (
            <StepRow
              key={step.id}
              place={{ workloadId, number }}
              step={step}
              one={one}
              order={{ at, of: steps.length }}
              actions={{
                tick: (isDone) => change({ id: step.id, done: isDone }, { Done: isDone }),
                move: (to) => move(step, at, to),
                remove: () => void run("DELETE", path(step.id)),
              }}
            />
          ) : (
            <li key={step.id} className="border-line border-b py-1 last:border-b-0">
              <label className="flex items-start gap-2.5 py-1">
                <input type="checkbox" className="mt-0.5 size-4.5 shrink-0" checked={step.done} disabled readOnly />
                <span className="min-w-0 whitespace-pre-line break-words">{step.text}</span>
              </label>
            </li>
          ),
        )}
      </ul>
      <p role="status" className="sr-only">
        {told}
      </p>
      {mayEdit ? (
        <form onSubmit={add} className="flex gap-2">
          <TextInput
            aria-label={`New ${one}`}
            placeholder={`New ${one}`}
            maxLength={2000}
            value={text}
            onChange={({ target }) => type(target.value)}
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

function orderOf(steps: readonly ItemStep[]): string {
  return steps.map(({ id }) => id).join(" ")
}

function changed(all: readonly ItemStep[], change: Change): readonly ItemStep[] {
  if ("done" in change) return all.map((step) => (step.id === change.id ? { ...step, done: change.done } : step))
  const others = all.filter(({ id }) => id !== change.id)
  return others.toSpliced(change.to, 0, ...all.filter(({ id }) => id === change.id))
}
