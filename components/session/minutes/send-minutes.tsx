"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"
import { ApiError, api } from "@/lib/client/api"

interface Sent {
  Mailed: number
  NotMailed: string[]
  WithPdf: boolean
}

/** Sends a saved version to the people of the session. */
export function SendMinutes({ sessionId, version }: { sessionId: string; version: number }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ text: string; tone: "success" | "error" } | null>(null)

  async function send() {
    setBusy(true)
    try {
      const path = `/api/plumbline/sessions/${sessionId}/minutes/${version}/mails`
      const { Mailed, NotMailed, WithPdf } = await api<Sent>("POST", path, {})
      const missed = NotMailed.length > 0 ? ` Not reached by mail: ${NotMailed.join(", ")}.` : ""
      const bare = WithPdf ? "" : " The PDF could not be made, so the text went alone."
      setTold({ text: `Sent to ${Mailed} ${Mailed === 1 ? "person" : "people"}.${missed}${bare}`, tone: "success" })
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setTold({ text: error.message, tone: "error" })
    }
    setBusy(false)
  }

  return (
    <div className="grid gap-2">
      <Button busy={busy} onClick={send}>
        Send version {version} by mail
      </Button>
      {told ? (
        <Message tone={told.tone} live>
          {told.text}
        </Message>
      ) : null}
    </div>
  )
}
