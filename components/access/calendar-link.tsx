"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { CopyField } from "@/components/ui/copy-field"
import { Time } from "@/components/ui/time"
import { ApiError, api } from "@/lib/client/api"
import { FormProblem } from "./form-problem"

interface CalendarLinkProps {
  link: { createdAt: Date; lastUsedAt: Date | null } | null
}

const PATH = "/api/plumbline/account/calendar-link"

/** The secret address of a person's calendar: made, shown once, replaced, taken back. */
export function CalendarLink({ link }: CalendarLinkProps) {
  const router = useRouter()
  const [made, setMade] = useState("")
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")

  async function call(method: "POST" | "DELETE"): Promise<string | undefined> {
    setBusy(true)
    setProblem("")
    try {
      const answer = await api<{ link?: string }>(method, PATH)
      setMade(answer.link ?? "")
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
      return error.message
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      {made ? (
        <CopyField
          label="Address for your calendar"
          value={made}
          description="Subscribe to it in your calendar program. It is shown only now: whoever has it can read your dates."
        />
      ) : link ? (
        <p className="text-muted">
          Made <Time value={link.createdAt} format="day" />,{" "}
          {link.lastUsedAt ? (
            <>
              last read <Time value={link.lastUsedAt} relative />
            </>
          ) : (
            "not read yet"
          )}
          .
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={() => call("POST")}>
          {link ? "Make a new address" : "Make a calendar address"}
        </Button>
        {link ? (
          <Button look="quiet" onClick={() => setAsking(true)}>
            Revoke the address
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Revoke the calendar address?"
        losses="Calendars that subscribed to it stop showing your reviews and due dates."
        confirmLabel="Revoke"
        onConfirm={() => call("DELETE")}
      />
    </div>
  )
}
