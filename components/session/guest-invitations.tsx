"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { CopyField } from "@/components/ui/copy-field"
import { Field } from "@/components/ui/field"
import { Message } from "@/components/ui/message"
import { Select } from "@/components/ui/select"
import { Time } from "@/components/ui/time"
import { ApiError, api } from "@/lib/client/api"
import type { GuestLinkView } from "@/lib/live/guest-link"

const KINDS = [
  { value: "voter", label: "Guests who vote" },
  { value: "observer", label: "Guests who only watch" },
]
const LENGTHS = [
  { value: "12", label: "Twelve hours" },
  { value: "72", label: "Three days" },
  { value: "168", label: "A week" },
]
const KIND_WORDS: Record<string, string> = Object.fromEntries(KINDS.map(({ value, label }) => [value, label]))

interface GuestInvitationsProps {
  sessionId: string
  links: readonly GuestLinkView[]
}

/** Links for people without an account: made here, shown once, taken back here. */
export function GuestInvitations({ sessionId, links }: GuestInvitationsProps) {
  const router = useRouter()
  const [kind, setKind] = useState("voter")
  const [hours, setHours] = useState("72")
  const [made, setMade] = useState("")
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const path = `/api/plumbline/sessions/${sessionId}/guest-links`

  async function act(work: () => Promise<unknown>) {
    setBusy(true)
    setProblem("")
    try {
      await work()
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
    setBusy(false)
  }
  const make = () =>
    act(async () => {
      const { Link } = await api<{ Link: string }>("POST", path, { Kind: kind, Hours: Number(hours) })
      setMade(Link)
    })

  return (
    <div className="grid content-start gap-3">
      <h3 className="font-medium">Guests</h3>
      <p className="text-muted text-sm">
        Who has no account here sees this session by a link of its own, and nothing else. Once they came in, they can be
        given questions to prepare. Links for the day itself can also be made in the lobby.
      </p>
      <Field label="For whom" required>
        {(control) => (
          <Select {...control} options={KINDS} value={kind} onChange={(event) => setKind(event.target.value)} />
        )}
      </Field>
      <Field label="Works for" required>
        {(control) => (
          <Select {...control} options={LENGTHS} value={hours} onChange={(event) => setHours(event.target.value)} />
        )}
      </Field>
      <Button className="justify-self-start" busy={busy} onClick={make}>
        Make a guest link
      </Button>
      {made ? <CopyField label="Guest link" description="It is shown only now." value={made} /> : null}
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
      {links.length > 0 ? (
        <ul className="grid">
          {links.map((link) => (
            <li
              key={link.linkId}
              className="flex flex-wrap items-center gap-2 border-line py-1.5 text-sm not-last:border-b"
            >
              <span className="min-w-0 flex-1">
                {KIND_WORDS[link.kind]}, until <Time value={link.expiresAt} format="day" />
                {link.names.length > 0 ? <span className="text-muted">: {link.names.join(", ")}</span> : null}
              </span>
              {link.revoked || link.expired ? (
                <Badge>{link.revoked ? "Taken back" : "Run out"}</Badge>
              ) : (
                <Button
                  size="dense"
                  busy={busy}
                  aria-label={`Take back the link for ${KIND_WORDS[link.kind]}`}
                  onClick={() => act(() => api("DELETE", `${path}/${link.linkId}`))}
                >
                  Take back
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
