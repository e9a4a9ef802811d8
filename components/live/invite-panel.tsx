import { CopyField } from "@/components/ui/copy-field"
import { GuestLinks } from "./guest-links"

interface InvitePanelProps {
  sessionId: string
  code: string
  /** The address of this session. */
  url: string
  /** Whether this person may make links for guests. */
  mayInvite: boolean
}

/** How others come in: members by code or link, guests by a link of their own. */
export function InvitePanel({ sessionId, code, url, mayInvite }: InvitePanelProps) {
  return (
    <section aria-labelledby="invite" className="grid gap-3">
      <h2 id="invite" className="text-lg">
        How others come in
      </h2>
      <p className="flex flex-wrap items-baseline gap-x-2">
        Members open {url.replace(/^https?:\/\//, "").replace(/\/sessions\/.*$/, "")}/join and type
        <strong className="font-mono text-xl tracking-widest">{code}</strong>
      </p>
      <CopyField label="Or send members this link" value={url} />
      {mayInvite ? <GuestLinks sessionId={sessionId} /> : null}
    </section>
  )
}
