"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { CopyField } from "@/components/ui/copy-field"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import type { MadeInvitation } from "@/lib/access/member"
import type { Role } from "@/lib/access/policy"
import { InviteForm } from "./invite-form"

interface InviteButtonProps {
  mine: Role
  /** Whether this installation sends mail. */
  mails: boolean
}

const MAIL_WORDS = {
  off: { tone: "info", text: "Nothing was mailed: this installation has no mail server. Pass the link on yourself." },
  sent: { tone: "success", text: "A mail with this link is on its way. You can pass it on yourself as well." },
  failed: {
    tone: "warning",
    text: "The mail server did not take the mail. Pass the link on yourself, or invite again later.",
  },
} as const

/** Makes an invitation, mails it where mail leaves, and shows its link, which nobody can see again. */
export function InviteButton({ mine, mails }: InviteButtonProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<MadeInvitation>()

  function close() {
    setOpen(false)
    setMade(undefined)
  }

  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        Invite somebody
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={made ? `Invitation of ${made.email}` : "Invite somebody"}
        description={
          made
            ? "Its link works once, within seven days, and is only shown now."
            : `You get a link to pass on. ${mails ? "It is mailed to them as well." : "Nothing is mailed: this installation has no mail server."}`
        }
        actions={
          made ? (
            <Button look="primary" onClick={close}>
              Done
            </Button>
          ) : (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button look="primary" type="submit" form="invite">
                {mails ? "Invite" : "Make the link"}
              </Button>
            </>
          )
        }
      >
        {made ? (
          <>
            <Message tone={MAIL_WORDS[made.mail].tone} live>
              {MAIL_WORDS[made.mail].text}
            </Message>
            <CopyField label="Invitation link" value={made.link} />
          </>
        ) : (
          <InviteForm
            id="invite"
            mine={mine}
            onMade={(invitation) => {
              setMade(invitation)
              router.refresh()
            }}
          />
        )}
      </Dialog>
    </>
  )
}
