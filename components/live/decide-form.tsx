"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { Segmented } from "@/components/ui/segmented"
import { useDecisionStart } from "@/lib/client/decision-start"
import { type Room, useSend } from "@/lib/client/session-room"
import { isNoneOfThese, type Question } from "@/lib/lens/model"
import { answerFrom, DECISIONS, type Decisions } from "@/lib/live/proposal"
import type { StopView } from "@/lib/live/session-view"
import { practiceNumbers } from "@/lib/risk/words"
import { DecidedRisk } from "./decided-risk"

interface DecideFormProps {
  room: Room
  item: StopView
  question: Question
  onClose: () => void
}

const OPTIONS = [
  { value: "in-place", label: "In place" },
  { value: "not-in-place", label: "Not yet" },
  { value: "not-applicable", label: "Not applicable" },
]

/** What the group settles on. It begins with what people agree on; where views differ somebody has to say it. */
export function DecideForm({ room, item, question, onClose }: DecideFormProps) {
  const result = item.rounds.findLast((round) => round.result !== null)?.result ?? null
  const usable = result?.tooFew ? null : result
  const { start, source, isLoading } = useDecisionStart({ room, item, question, result: usable })
  const [said, setSaid] = useState<Decisions>({})
  const decisions: Decisions = { ...start, ...said }
  const { send, busy, problem } = useSend(room)
  const numbers = practiceNumbers(question)
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
  const answer = answerFrom(question, decisions)
  const open = practices.filter((choice) => decisions[choice.id] === undefined).length

  async function decide() {
    if (await send({ type: "decide", stopId: item.id, ...answer })) onClose()
  }

  return (
    <section aria-labelledby="decide" className="grid gap-3">
      <h2 id="decide" tabIndex={-1} className="text-lg outline-none" ref={(heading) => heading?.focus()}>
        What do we settle on?
      </h2>
      <p className="max-w-prose text-muted text-sm" role="status">
        {source}
        {open > 0
          ? ` ${open === 1 ? "One practice is" : `${open} practices are`} still to be settled; what is left open counts as not yet in place.`
          : ""}
      </p>
      <ul className="rounded-md border border-line bg-surface">
        {practices.map((choice) => (
          <li key={choice.id} className="border-line border-b px-3 py-2.5">
            <Segmented
              legend={
                <span className="grid grid-cols-[1.5rem_1fr] font-normal">
                  <span className="text-muted tabular-nums">{numbers.get(choice.id)}</span>
                  {choice.title}
                </span>
              }
              dense
              options={OPTIONS}
              value={decisions[choice.id] ?? null}
              onChange={(value) => {
                const known = DECISIONS.find((one) => one === value)
                if (known) setSaid({ ...said, [choice.id]: known })
              }}
            />
          </li>
        ))}
        <li>
          <DecidedRisk question={question} answer={{ ...answer, isApplicable: true }} live />
        </li>
      </ul>
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Back to the votes</Button>
        <Button look="primary" busy={busy || isLoading} onClick={decide}>
          Save the decision
        </Button>
      </div>
    </section>
  )
}
