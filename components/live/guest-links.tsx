"use client"

import { FormProblem } from "@/components/access/form-problem"
import { Button } from "@/components/ui/button"
import { CopyField } from "@/components/ui/copy-field"
import { useGuestLinks } from "@/lib/client/guest-links"

const WORDS = { voter: "Guests who vote", observer: "Guests who observe" } as const

/** Links for people outside the workspace. A link is shown once, lasts for a day’s meeting and can be taken back. */
export function GuestLinks({ sessionId }: { sessionId: string }) {
  const { links, busy, problem, make, revoke } = useGuestLinks(sessionId)
  return (
    <div className="grid gap-3">
      <h3 className="font-medium">Guests</h3>
      <p className="max-w-prose text-muted text-sm">
        People without an account see this session and nothing else. A link that you make here works for twelve hours,
        one that was made on the plan as long as the plan says. Taking it back shows everybody out who came by it.
      </p>
      {links.map((link) => (
        <div key={link.LinkId} className="grid gap-1.5">
          <CopyField label={WORDS[link.Kind]} value={link.Link} />
          <div>
            <Button size="dense" look="danger" busy={busy} onClick={() => revoke(link.LinkId)}>
              Take back
            </Button>
          </div>
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={() => make("observer")}>
          Link for observers
        </Button>
        <Button busy={busy} onClick={() => make("voter")}>
          Link for voters
        </Button>
      </div>
      <FormProblem>{problem}</FormProblem>
    </div>
  )
}
