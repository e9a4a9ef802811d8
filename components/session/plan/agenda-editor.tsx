"use client"

import Plus from "lucide-react/icons/plus"
import { useState } from "react"
import { flushSync } from "react-dom"
import { Button } from "@/components/ui/button"
import { addBreak, addPillar, changePart, chooseQuestion, missingPillars } from "@/lib/client/session-agenda"
import { moved } from "@/lib/client/workload-order"
import { startMinutes } from "@/lib/live/agenda"
import type { AgendaItem } from "@/lib/live/agenda-item"
import type { AgendaQuestion } from "@/lib/live/agenda-questions"
import { stopsOf } from "@/lib/live/plan"
import { AgendaPart } from "./agenda-part"

interface AgendaEditorProps {
  /** Tells the editors of several sittings apart. */
  name: string
  agenda: readonly AgendaItem[]
  questions: readonly AgendaQuestion[]
  minutesEach: number
  /** Ids of stops that have to stay: the group has been on them. */
  fixed?: ReadonlySet<string>
  onChange: (agenda: AgendaItem[]) => void
}

const NOTHING: ReadonlySet<string> = new Set()

/** The parts in their order with their time boxes. Parts move by their arrows, or by Alt and an arrow key. */
export function AgendaEditor({ name, agenda, questions, minutesEach, fixed = NOTHING, onChange }: AgendaEditorProps) {
  const [spoken, setSpoken] = useState("")
  const starts = startMinutes(agenda)
  const missing = missingPillars(agenda, questions)

  function move(part: AgendaItem, to: number) {
    const next = moved(agenda, part, to)
    const focused = document.activeElement?.id
    // The browser drops the focus of an element that moves, so the move must be over before it is given back.
    flushSync(() => {
      onChange(next)
      setSpoken(`${part.title} is now ${next.indexOf(part) + 1} of ${next.length}`)
    })
    if (focused) document.getElementById(focused)?.focus()
  }

  return (
    <>
      <ol aria-label="Agenda" className="grid rounded-md border border-line bg-surface">
        {agenda.map((part, at) => (
          <AgendaPart
            key={part.id}
            id={`${name}-${part.id}`}
            part={part}
            place={{ at, of: agenda.length, start: starts[at] ?? 0 }}
            questions={questions.filter(({ pillarGroup }) => pillarGroup === part.pillarId)}
            fixed={fixed}
            onChoose={(question, chosen) =>
              onChange(chooseQuestion(agenda, part.id, question, { chosen, all: questions, minutesEach }))
            }
            actions={{
              move: (to) => move(part, to),
              change: (patch) => onChange(changePart(agenda, part.id, patch)),
              remove: stopsOf([part]).some((stop) => fixed.has(stop.id))
                ? null
                : () => {
                    onChange(agenda.filter(({ id }) => id !== part.id))
                    setSpoken(`${part.title} removed`)
                  },
            }}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button size="dense" onClick={() => onChange(addBreak(agenda))}>
          <Plus aria-hidden />
          Break or other part
        </Button>
        {missing.map((pillar) => (
          <Button
            key={pillar.id}
            size="dense"
            onClick={() => onChange(addPillar(agenda, pillar.id, questions, minutesEach))}
          >
            <Plus aria-hidden />
            {pillar.name}
          </Button>
        ))}
      </div>
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </>
  )
}
