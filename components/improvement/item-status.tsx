"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { Select } from "@/components/ui/select"
import { Time } from "@/components/ui/time"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useChosen, useItemChange } from "@/lib/client/item-change"
import { isInPlace } from "@/lib/improvement/in-place"
import { type ImprovementItem, STATUS_WORDS, type Status } from "@/lib/improvement/item"
import { needsOf, nextStatuses } from "@/lib/improvement/status"
import { Reanswer } from "./reanswer"
import { StatusBadge } from "./status-badge"
import { StatusDialog } from "./status-dialog"

interface ItemStatusProps {
  workloadId: string
  item: ImprovementItem
  may: { edit: boolean; accept: boolean }
}

/** Where the improvement stands, what can be done about it, and why an accepted risk is accepted. */
export function ItemStatus({ workloadId, item, may }: ItemStatusProps) {
  const { number, status, returnedOn, acceptance, links } = item
  const { busy, problem, run } = useItemChange()
  const [asking, ask] = useState<Status | null>(null)
  const inPlace = isInPlace(item)
  const locked = status === "ACCEPTED_RISK" && !may.accept
  const choices = nextStatuses(status).filter((to) => to !== "ACCEPTED_RISK")

  const [shown, show] = useChosen(status, (to) => run("PUT", planPath(workloadId, number, "status"), { Status: to }))

  function choose(to: Status) {
    if (needsOf(status, to)?.length) ask(to)
    else show(to)
  }

  return (
    <section aria-label="Status" className="grid gap-2">
      {may.edit && !locked ? (
        <Field label="Status" required>
          {({ required: _, ...control }) => (
            <Select
              {...control}
              aria-busy={busy}
              options={[status, ...choices].map((value) => ({ value, label: STATUS_WORDS[value] }))}
              value={shown}
              onChange={({ target }) => choose(target.value as Status)}
            />
          )}
        </Field>
      ) : (
        <StatusBadge status={status} returnedOn={returnedOn} />
      )}
      {may.accept && !inPlace && needsOf(status, "ACCEPTED_RISK") ? (
        <Button size="dense" className="justify-self-start" onClick={() => ask("ACCEPTED_RISK")}>
          {acceptance ? "Renew the acceptance …" : "Accept the risk …"}
        </Button>
      ) : null}
      {inPlace ? (
        <Message tone="success" title="What this improves is in place now">
          {may.edit ? (
            <Button size="dense" onClick={() => ask("DONE")}>
              Set to done …
            </Button>
          ) : (
            "The answers show it. Nothing is left to do here."
          )}
        </Message>
      ) : null}
      {returnedOn && !inPlace ? (
        <Message tone="warning" title="Open again">
          The risk was accepted until <Time value={returnedOn} format="day" timeZone="UTC" />. Accept it again or plan
          the work.
        </Message>
      ) : null}
      {acceptance ? (
        <dl className="grid gap-1 rounded-md border border-line p-2.5 text-sm">
          <dt className="text-muted">Accepted by {acceptance.deciderName}, reason</dt>
          <dd className="whitespace-pre-line">{acceptance.reason}</dd>
          <dt className="text-muted">Trade-off</dt>
          <dd className="whitespace-pre-line">{acceptance.tradeOff}</dd>
          <dt className="text-muted">Holds until</dt>
          <dd>
            <Time value={acceptance.reviewOn} format="day" timeZone="UTC" relative />
          </dd>
        </dl>
      ) : null}
      {status === "DONE" && links.some(({ risk }) => risk !== "NONE" && risk !== "NOT_APPLICABLE") ? (
        <Message title="Done, and the risk is still there">
          <Reanswer workloadId={workloadId} links={links} />
        </Message>
      ) : null}
      <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements/${number}`} />
      {asking ? (
        <StatusDialog key={asking} workloadId={workloadId} item={item} to={asking} onClose={() => ask(null)} />
      ) : null}
    </section>
  )
}
