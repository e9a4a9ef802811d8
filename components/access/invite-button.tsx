"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { CopyField } from "@/components/ui/copy-field"
import { Dialog } from "@/components/ui/dialog"
import type { Role } from "@/lib/access/policy"
import { InviteForm, type MadeInvitation } from "./invite-form"

/** Makes an invitation and shows its link, which nobody can see again. */
export function InviteButton({ mine }: { mine: Role }) {
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
        title={made ? `Send this link to ${made.email}` : "Invite somebody"}
        description={
          made
            ? "It works once, within seven days, and is only shown now. Nothing was sent."
            : "You get a link to pass on. Nothing is sent by this server."
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
                Make the link
              </Button>
            </>
          )
        }
      >
        {made ? (
          <CopyField label="Invitation link" value={made.link} />
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
