"use client"

import { Button } from "@/components/ui/button"
import { ProgressBar } from "@/components/ui/progress-bar"
import { useServerTime } from "@/lib/client/session-clock"
import type { Room } from "@/lib/client/session-room"
import { bankWith } from "@/lib/live/clock"
import { bankWords } from "@/lib/live/clock-words"
import { spentOnPart } from "@/lib/live/part-time"
import { stopsOf } from "@/lib/live/plan"
import { AgendaStop } from "./agenda-stop"
import { KeyHint } from "./key-hint"

interface AgendaRailProps {
  room: Room
  /** The stop that is shown here; the group may be elsewhere. */
  shownId: string | null
  onOpen: (stopId: string) => void
  /** Changes the agenda; null for whoever may not. */
  onChange: (() => void) | null
}

/** The agenda with what was decided, and how the time holds out. */
export function AgendaRail({ room, shownId, onOpen, onChange }: AgendaRailProps) {
  const { session, stops } = room.view
  const current = session.currentId === null ? undefined : stops[session.currentId]
  const now = useServerTime(room.clockOffset)
  const all = stopsOf(session.agenda)
  const bank = now === null ? 0 : bankWith(session.bankMs, current ?? null, now)
  return (
    <nav aria-label="Agenda" className="grid grid-cols-[minmax(0,1fr)] content-start gap-4 p-3">
      <p className="flex justify-between gap-2 px-1.5 text-sm">
        <span>Time bank</span>
        <span className={bank < 0 ? "font-medium text-warning tabular-nums" : "tabular-nums"}>
          {bankWords(bank)} min
        </span>
      </p>
      {session.agenda.map((part) => {
        const spent = now === null ? 0 : Math.floor(spentOnPart(part, stops, now) / 60_000)
        return (
          <section key={part.id} className="grid grid-cols-[minmax(0,1fr)] gap-1">
            <div className="px-1.5">
              <h2 className="font-medium text-sm">{part.title}</h2>
              <ProgressBar
                label={`Minutes used for ${part.title}`}
                value={Math.min(spent, part.minutes)}
                max={part.minutes}
                text={`${spent} of ${part.minutes} min`}
                quiet
              />
            </div>
            <ol>
              {all
                .filter((stop) => stop.partId === part.id)
                .map((stop) => (
                  <AgendaStop
                    key={stop.id}
                    stop={stop}
                    room={room}
                    isShown={stop.id === shownId}
                    onOpen={() => onOpen(stop.id)}
                  />
                ))}
            </ol>
          </section>
        )
      })}
      {onChange ? (
        <Button size="dense" className="justify-self-start" onClick={onChange}>
          Change the agenda <KeyHint keys="e" />
        </Button>
      ) : null}
    </nav>
  )
}
