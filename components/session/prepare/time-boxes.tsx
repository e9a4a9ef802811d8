"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { Time } from "@/components/ui/time"
import { ApiError, api } from "@/lib/client/api"
import type { PartTimeBox } from "@/lib/live/preparation-view"

/** For how long the questions of a part are open when nobody says otherwise. */
const DAYS = 3

interface TimeBoxesProps {
  sessionId: string
  parts: readonly PartTimeBox[]
  isOver: boolean
}

/** Parts that are answered without a meeting: open for some days, with a reminder a day before the end. */
export function TimeBoxes({ sessionId, parts, isOver }: TimeBoxesProps) {
  const router = useRouter()
  const [busy, setBusy] = useState("")
  const [problem, setProblem] = useState("")

  async function act(partId: string, method: "PUT" | "DELETE") {
    setBusy(partId)
    setProblem("")
    try {
      const path = `/api/plumbline/sessions/${sessionId}/time-boxes/${encodeURIComponent(partId)}`
      await api(method, path, method === "PUT" ? { Days: DAYS } : undefined)
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
    setBusy("")
  }

  return (
    <section aria-label="Answered without a meeting" className="grid gap-2">
      <h3 className="font-medium">Answered without a meeting</h3>
      <p className="max-w-prose text-muted text-sm">
        A part can be open for three days: who is behind is reminded a day before the end, and can still answer after
        it.
      </p>
      <ul className="grid rounded-md border border-line">
        {parts.map(({ partId, title, asked, answered, closesAt, isOver: ended }) => (
          <li
            key={partId}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line px-3 py-1.5 not-last:border-b"
          >
            <span className="min-w-32 flex-1">{title}</span>
            <span className="text-muted text-sm tabular-nums">
              {asked === 0 ? "nobody asked" : `${answered} of ${asked} answers`}
            </span>
            {closesAt ? (
              <span className="text-sm">
                {ended ? "was open until" : "open until"} <Time value={closesAt} format="datetime" />
              </span>
            ) : null}
            {isOver ? null : (
              <Button
                size="dense"
                busy={busy === partId}
                disabled={asked === 0}
                aria-label={`${closesAt && !ended ? "End the time for" : "Open for three days:"} ${title}`}
                onClick={() => act(partId, closesAt && !ended ? "DELETE" : "PUT")}
              >
                {closesAt && !ended ? "End now" : "Open for three days"}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
    </section>
  )
}
