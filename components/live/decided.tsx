"use client"

import { useState } from "react"
import { Checkbox } from "@/components/ui/checkbox"
import { Message } from "@/components/ui/message"
import { type Room, useSend } from "@/lib/client/session-room"
import { isNoneOfThese, type Question } from "@/lib/lens/model"
import { mayCommand } from "@/lib/live/rights"
import type { StopView } from "@/lib/live/session-view"
import { RISK_WORDS, wordList } from "@/lib/risk/words"
import { DecidedRisk } from "./decided-risk"

/** null: with the decision. */
type Dissent = { named: boolean } | null

interface DecidedProps {
  room: Room
  item: StopView
  question: Question
}

/** What the group settled on, and room for whoever sees it differently. */
export function Decided({ room, item, question }: DecidedProps) {
  const { after, before } = item
  const { send, busy, problem } = useSend(room)
  const [wanted, setWanted] = useState<Dissent>(null)
  const stored = room.view.me?.dissent[item.id] ?? null
  // While it is on its way the box shows what was asked for.
  const mine = busy ? wanted : stored
  const mayDissent = room.view.me !== null && mayCommand("dissent", room.view.me)
  if (!after) return null
  function dissent(next: Dissent) {
    setWanted(next)
    void send({ type: "dissent", stopId: item.id, dissents: next !== null, named: next?.named ?? false })
  }
  const inPlace = question.choices.filter((choice) => after.selected.includes(choice.id) && !isNoneOfThese(choice))
  return (
    <section aria-label="Decision" className="grid gap-3">
      <div className="rounded-md border border-line bg-surface">
        <DecidedRisk question={question} answer={after} />
        {before && before.risk !== after.risk ? (
          <p className="border-line border-t px-3 py-1.5 text-muted text-sm">
            Was {RISK_WORDS[before.risk].toLowerCase()} before this session.
          </p>
        ) : null}
        {inPlace.length > 0 ? (
          <ul className="list-inside list-disc border-line border-t px-3 py-2 marker:text-muted">
            {inPlace.map((choice) => (
              <li key={choice.id}>{choice.title}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <DissentLine count={item.dissent.count} names={item.dissent.names} />
      {mayDissent ? (
        <div className="flex flex-wrap gap-x-6">
          <Checkbox
            label="I see it differently"
            description="Counted in the minutes; with your name only if you say so."
            checked={mine !== null}
            onChange={({ target }) => dissent(target.checked ? { named: false } : null)}
          />
          {mine ? (
            <Checkbox
              label="Name me in the minutes"
              checked={mine.named}
              onChange={({ target }) => dissent({ named: target.checked })}
            />
          ) : null}
        </div>
      ) : null}
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
    </section>
  )
}

function DissentLine({ count, names }: { count: number; names: readonly string[] }) {
  if (count === 0) return null
  const unnamed = count - names.length
  const others = unnamed === 0 ? [] : [names.length === 0 ? `${unnamed}` : `${unnamed} more`]
  return (
    <p>
      {wordList([...names, ...others])} {count === 1 ? "sees" : "see"} it differently.
    </p>
  )
}
