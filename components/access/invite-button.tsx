"use client"

import { useRouter } from "next/navigation"
import { CopyField } from "@/components/ui/copy-field"
import { Message } from "@/components/ui/message"
import { ShownOnce } from "@/components/ui/shown-once"
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

/** Makes an invitation, and mails it where mail leaves. */
export function InviteButton({ mine, mails }: InviteButtonProps) {
  const router = useRouter()
  return (
    <ShownOnce<MadeInvitation>
      label="Invite somebody"
      form={{
        id: "invite",
        title: "Invite somebody",
        about: `You get a link to pass on. ${mails ? "It is mailed to them as well." : "Nothing is mailed: this installation has no mail server."}`,
        go: mails ? "Invite" : "Make the link",
        fields: (onMade) => (
          <InviteForm
            id="invite"
            mine={mine}
            onMade={(invitation) => {
              onMade(invitation)
              router.refresh()
            }}
          />
        ),
      }}
      secret={({ email, link, mail }) => ({
        title: `Invitation of ${email}`,
        about: "Its link works once, within seven days, and is only shown now.",
        content: (
          <>
            <Message tone={MAIL_WORDS[mail].tone} live>
              {MAIL_WORDS[mail].text}
            </Message>
            <CopyField label="Invitation link" value={link} />
          </>
        ),
      })}
    />
  )
}
