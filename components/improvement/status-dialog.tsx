"use client"

import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { TextArea } from "@/components/ui/text-area"
import { TextInput } from "@/components/ui/text-input"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { capital } from "@/lib/client/workload-errors"
import type { ImprovementItem, Status } from "@/lib/improvement/item"
import { Reanswer } from "./reanswer"

interface StatusDialogProps {
  workloadId: string
  item: { number: number; title: string; evidence: string }
  to: Status
  onClose: () => void
}

interface Question {
  name: "Evidence" | "Reason" | "TradeOff" | "ReviewOn"
  label: string
  about: string
}

const REASON = { name: "Reason", label: "Reason" } as const
const ASKED: Partial<Record<Status, { title: string; button: string; questions: Question[] }>> = {
  DONE: {
    title: "Done",
    button: "Set to done",
    questions: [
      { name: "Evidence", label: "Evidence of the fix", about: "How one sees it: a link, a test, a changed setting." },
    ],
  },
  WONT_DO: {
    title: "Decide against it",
    button: "Won’t do",
    questions: [{ ...REASON, about: "Why it is not worth it now. It goes into the register of decisions." }],
  },
  ACCEPTED_RISK: {
    title: "Accept the risk",
    button: "Accept the risk",
    questions: [
      { ...REASON, about: "Why the risk is acceptable for now." },
      { name: "TradeOff", label: "Trade-off", about: "What is gained by not doing it: time, money, simplicity." },
      {
        name: "ReviewOn",
        label: "Review date",
        about: "The last day on which it holds. On the next it is open again.",
      },
    ],
  },
}

/** Asks for what has to be said with a change of status, and offers to answer the questions again when it is done. */
export function StatusDialog({ workloadId, item, to, onClose }: StatusDialogProps) {
  const form = useId()
  const { busy, problem, run } = useItemChange()
  const [texts, setTexts] = useState({ Evidence: item.evidence, Reason: "", TradeOff: "", ReviewOn: "" })
  const [done, setDone] = useState<ImprovementItem | null>(null)
  const asked = ASKED[to]
  if (!asked) return null
  const errorOf = (name: string) => capital(problem?.fields.find((field) => field.name === name)?.message ?? "")

  async function save(event: FormEvent) {
    event.preventDefault()
    const { Evidence, ...decision } = texts
    const { Reason } = decision
    const said = to === "DONE" ? { Status: to, Evidence } : { Status: to, Reason }
    const [method, place, body] =
      to === "ACCEPTED_RISK" ? (["POST", "acceptance", decision] as const) : (["PUT", "status", said] as const)
    const saved = await run<{ Improvement: ImprovementItem }>(method, planPath(workloadId, item.number, place), body)
    if (!saved) return
    if (to === "DONE" && saved.Improvement.links.some(({ risk }) => risk !== "NONE")) setDone(saved.Improvement)
    else onClose()
  }

  if (done) {
    return (
      <Dialog open onClose={onClose} title="One more step" actions={<Button onClick={onClose}>Later</Button>}>
        <Reanswer workloadId={workloadId} links={done.links} />
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={asked.title}
      description={`#${item.number} ${item.title}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={busy}>
            {asked.button}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={save} className="grid gap-4">
        {asked.questions.map(({ name, label, about }) => (
          <Field key={name} label={label} required description={about} error={errorOf(name)}>
            {(control) => {
              const value = texts[name]
              const set = (text: string) => setTexts({ ...texts, [name]: text })
              return name === "ReviewOn" ? (
                <TextInput {...control} type="date" value={value} onChange={({ target }) => set(target.value)} />
              ) : (
                <TextArea {...control} maxLength={20_000} value={value} onChange={({ target }) => set(target.value)} />
              )
            }}
          </Field>
        ))}
        <ProblemMessage
          problem={problem?.fields.some(({ name }) => errorOf(name)) ? null : problem}
          here={`/workloads/${workloadId}/improvements/${item.number}`}
        />
      </form>
    </Dialog>
  )
}
