"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { CopyField } from "@/components/ui/copy-field"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { ApiError, api } from "@/lib/client/api"

interface InvitationProps {
  sessionId: string
  /** The absolute address, the code, and the invitation as plain text to copy. */
  ways: { url: string; code: string; text: string }
  hasDate: boolean
  canMail: boolean
  /** The plan changed after people were invited. */
  invitedBefore: boolean
}

/** The ways to invite people: link, code, text, calendar file, mail. */
export function Invitation({ sessionId, ways, hasDate, canMail, invitedBefore }: InvitationProps) {
  const { url, code, text } = ways
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ text: string; tone: "success" | "error" } | null>(null)

  async function invite() {
    setBusy(true)
    try {
      const { Mailed, NotMailed } = await api<{ Mailed: number; NotMailed: string[] }>(
        "POST",
        `/api/plumbline/sessions/${sessionId}/invitations`,
        {},
      )
      const missed = NotMailed.length > 0 ? ` Not reached by mail: ${NotMailed.join(", ")}.` : ""
      setTold({ text: `${Mailed} ${Mailed === 1 ? "invitation" : "invitations"} sent.${missed}`, tone: "success" })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setTold({ text: error.message, tone: "error" })
    }
    setBusy(false)
  }
  async function copyText() {
    await navigator.clipboard.writeText(text)
    setTold({ text: "The invitation is copied. Paste it into your message.", tone: "success" })
  }

  return (
    <div className="grid content-start gap-4">
      {invitedBefore ? (
        <Message tone="warning">
          People were invited before the plan changed. Send it again, so that calendars follow.
        </Message>
      ) : null}
      <CopyField label="Link" value={url} />
      <p>
        Or type the code <strong className="font-mono text-lg tracking-widest">{code}</strong>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={copyText}>Copy the invitation</Button>
        {hasDate ? (
          <LinkButton href={`/api/sessions/${sessionId}/files/session.ics`} prefetch={false}>
            Calendar file
          </LinkButton>
        ) : null}
        {canMail ? (
          <Button busy={busy} onClick={invite}>
            Send by mail
          </Button>
        ) : null}
      </div>
      {told ? (
        <Message tone={told.tone} live>
          {told.text}
        </Message>
      ) : null}
    </div>
  )
}
