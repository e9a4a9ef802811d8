"use client"

import { useState } from "react"
import { usePlanMoves } from "@/lib/client/plan-moves"
import { STATUS_WORDS, STATUSES, type Status } from "@/lib/improvement/item"
import type { ItemLine } from "@/lib/improvement/item-line"
import { needsOf } from "@/lib/improvement/status"
import { type Lane, Lanes } from "./lanes"
import { MoveResult } from "./move-result"
import type { PlanViewProps } from "./plan-view"
import { StatusDialog } from "./status-dialog"

/** A column for each status. What has to be said with a change is asked for before the card moves. */
export function PlanBoard({ workloadId, lines, may }: PlanViewProps) {
  const { shown, said, problem, move } = usePlanMoves(workloadId, lines)
  const [asking, ask] = useState<{ line: ItemLine; to: Status } | null>(null)
  const [refused, refuse] = useState("")
  const lanes = STATUSES.map((status) => ({
    id: status,
    label: STATUS_WORDS[status],
    lines: shown.filter((line) => line.status === status),
  }))

  function onMove(line: ItemLine, { id }: Lane) {
    const to = id as Status
    const needs = needsOf(line.status, to)
    refuse("")
    if (needs === null) {
      refuse(`#${line.number} is closed. Open it again before you set it to ${STATUS_WORDS[to].toLowerCase()}.`)
    } else if ((to === "ACCEPTED_RISK" || line.status === "ACCEPTED_RISK") && !may.accept) {
      refuse("Owners, admins and review leads decide about accepted risks. Ask one of them.")
    } else if (needs.length === 0) move(line, { status: to }, STATUS_WORDS[to])
    else ask({ line, to })
  }

  return (
    <>
      <Lanes workloadId={workloadId} lanes={lanes} {...(may.edit && { onMove })} />
      <MoveResult workloadId={workloadId} said={said} problem={problem} refused={refused} />
      {asking ? (
        <StatusDialog
          key={`${asking.line.number} ${asking.to}`}
          workloadId={workloadId}
          item={{ number: asking.line.number, title: asking.line.title, evidence: "" }}
          to={asking.to}
          onClose={() => ask(null)}
        />
      ) : null}
    </>
  )
}
