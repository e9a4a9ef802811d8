"use client"

import { Checkbox } from "@/components/ui/checkbox"
import { Message } from "@/components/ui/message"
import { type Room, useSend } from "@/lib/client/session-room"
import { isNoneOfThese, type Question } from "@/lib/lens/model"
import type { StopView } from "@/lib/live/session-view"
import { RISK_WORDS, wordList } from "@/lib/risk/words"
import { DecidedRisk } from "./decided-risk"

interface DecidedProps {
  room: Room
  item: StopView
  question: Question
}

/** What the group settled on, and room for whoever sees it differently. */
export function Decided({ room, item, question }: DecidedProps) {
  const { after, before } = item
  const mine = room.view.me?.dissent[item.id]
  const { send, busy, problem } = useSend(room)
  const mayDissent = room.view.me?.roles.includes("voter") ?? false
  if (!after) return null
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
            description="It is counted in the minutes, without your name."
            checked={mine !== undefined}
            disabled={busy}
            onChange={({ target }) =>
              send({ type: "dissent", stopId: item.id, dissents: target.checked, named: false })
            }
          />
          {mine ? (
            <Checkbox
              label="Name me in the minutes"
              checked={mine.named}
              disabled={busy}
              onChange={({ target }) =>
                send({ type: "dissent", stopId: item.id, dissents: true, named: target.checked })
              }
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
