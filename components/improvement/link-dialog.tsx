"use client"

import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { SkeletonList } from "@/components/ui/skeleton"
import { ProblemMessage } from "@/components/workload/problem-message"
import { ApiError, api } from "@/lib/client/api"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { queryKeys } from "@/lib/client/query-keys"
import type { ItemLink } from "@/lib/improvement/item"
import { RISK_WORDS } from "@/lib/risk/words"

interface LinkDialogProps {
  workloadId: string
  number: number
  /** What it is about already. */
  links: readonly ItemLink[]
  /** The one whose practices are chosen anew; null: another question. */
  change: ItemLink | null
  onClose: () => void
}

const keyOf = ({ lensKey, questionId }: Pick<ItemLink, "lensKey" | "questionId">) => `${lensKey} ${questionId}`

/** Adds a question with the practices that the improvement puts in place, or chooses others of one. */
export function LinkDialog({ workloadId, number, links, change, onClose }: LinkDialogProps) {
  const form = useId()
  const { busy, problem, run } = useItemChange()
  const { data, error } = useQuery({
    queryKey: queryKeys.planQuestions(workloadId),
    queryFn: ({ signal }) =>
      api<{ Questions: ItemLink[] }>("GET", planPath(workloadId, "questions"), undefined, { signal }),
    staleTime: 0,
  })
  const [asked, ask] = useState(change ? keyOf(change) : "")
  const [ticks, tick] = useState<ReadonlyMap<string, boolean>>(new Map())
  const taken = new Set(links.map(keyOf))
  const all = data?.Questions ?? []
  const free = all.filter((one) => !taken.has(keyOf(one)))
  const question = all.find((one) => keyOf(one) === asked)
  const had = change && new Set(change.practices.map(({ id }) => id))
  const isTicked = ({ id, inPlace }: ItemLink["practices"][number]) => ticks.get(id) ?? (had ? had.has(id) : !inPlace)

  async function save(event: FormEvent) {
    event.preventDefault()
    if (!question || busy) return
    const ChoiceIds = question.practices.filter(isTicked).map(({ id }) => id)
    const body = { LensAlias: question.lensKey, QuestionId: question.questionId, ChoiceIds }
    if (await run("PUT", planPath(workloadId, number, "links"), body)) onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={change ? `Practices of ${change.label}` : "Add a question"}
      description="What it puts in place. Its texts and steps stay as they are."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={busy} disabled={!question}>
            {change ? "Save practices" : "Add question"}
          </Button>
        </>
      }
    >
      {data ? (
        <form id={form} noValidate onSubmit={save} className="grid gap-4">
          {change ? (
            <p>{change.title}</p>
          ) : (
            <Field label="Question" required>
              {({ required: _, ...control }) => (
                <Select
                  {...control}
                  placeholder={free.length === 0 ? "It is about every question already" : "Choose a question"}
                  options={free.map((one) => ({
                    value: keyOf(one),
                    label: `${one.label} ${one.title} (${RISK_WORDS[one.risk].toLowerCase()}, ${one.lensName})`,
                  }))}
                  value={asked}
                  onChange={({ target }) => {
                    ask(target.value)
                    tick(new Map())
                  }}
                />
              )}
            </Field>
          )}
          {question ? (
            <fieldset className="grid">
              <legend className="font-medium">Practices</legend>
              {question.practices.map((practice) => (
                <Checkbox
                  key={practice.id}
                  label={practice.inPlace ? `${practice.title} (in place)` : practice.title}
                  checked={isTicked(practice)}
                  onChange={({ target }) => tick(new Map(ticks).set(practice.id, target.checked))}
                />
              ))}
            </fieldset>
          ) : null}
        </form>
      ) : null}
      {!data && !error ? <SkeletonList label="Questions" rows={4} /> : null}
      <ProblemMessage
        problem={problem ?? (error instanceof ApiError ? error : null)}
        here={`/workloads/${workloadId}/improvements/${number}`}
      />
    </Dialog>
  )
}
