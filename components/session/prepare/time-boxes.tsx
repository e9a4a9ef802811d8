"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { Select } from "@/components/ui/select"
import { Time } from "@/components/ui/time"
import { ApiError, api } from "@/lib/client/api"
import type { PartTimeBox } from "@/lib/live/preparation-view"

/** For how long the questions of a part can be open. */
const DAYS = [
  { value: "1", label: "1 day" },
  { value: "2", label: "2 days" },
  { value: "3", label: "3 days" },
  { value: "5", label: "5 days" },
  { value: "7", label: "1 week" },
  { value: "14", label: "2 weeks" },
]

interface TimeBoxesProps {
  sessionId: string
  parts: readonly PartTimeBox[]
  isOver: boolean
}

/** Parts that are answered without a meeting: open for some days, with a reminder a day before the end. */
export function TimeBoxes({ sessionId, parts, isOver }: TimeBoxesProps) {
  const router = useRouter()
  const [days, setDays] = useState("3")
  const [busy, setBusy] = useState("")
  const [problem, setProblem] = useState("")

  const length = DAYS.find(({ value }) => value === days)?.label ?? ""

  async function act(partId: string, method: "PUT" | "DELETE") {
    setBusy(partId)
    setProblem("")
    try {
      const path = `/api/plumbline/sessions/${sessionId}/time-boxes/${encodeURIComponent(partId)}`
      await api(method, path, method === "PUT" ? { Days: Number(days) } : undefined)
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
        A part can be open for some days: who is behind is reminded a day before the end, and can still answer after it.
      </p>
      {isOver ? null : (
        <div className="max-w-40">
          <Field label="Open for" required>
            {(control) => (
              <Select {...control} options={DAYS} value={days} onChange={({ target }) => setDays(target.value)} />
            )}
          </Field>
        </div>
      )}
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
                aria-label={`${closesAt && !ended ? "End the time for" : `Open for ${length}:`} ${title}`}
                onClick={() => act(partId, closesAt && !ended ? "DELETE" : "PUT")}
              >
                {closesAt && !ended ? "End now" : `Open for ${length}`}
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
