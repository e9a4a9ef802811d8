"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { CopyField } from "@/components/ui/copy-field"
import { Dialog } from "@/components/ui/dialog"
import type { MadeGuestLink } from "@/lib/access/guest-link"
import { GuestLinkForm } from "./guest-link-form"

/** Makes a read-only link and shows its address, which nobody can see again. */
export function NewGuestLink({ workloadId }: { workloadId: string }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<MadeGuestLink>()

  function close() {
    setOpen(false)
    setMade(undefined)
    // Only now: the button may stand where the list will be, and this dialog with it.
    router.refresh()
  }

  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        New link
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={made ? "Copy the link now" : "New read-only link"}
        description={
          made
            ? "It is shown this once. Send the passcode, if there is one, by another way."
            : "Whoever has the link reads the dashboard without an account, and nothing else of the workspace."
        }
        actions={
          made ? (
            <Button look="primary" onClick={close}>
              Done
            </Button>
          ) : (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button look="primary" type="submit" form="new-guest-link">
                Make the link
              </Button>
            </>
          )
        }
      >
        {made ? (
          <CopyField label="Read-only link" value={made.url} />
        ) : (
          <GuestLinkForm id="new-guest-link" workloadId={workloadId} onMade={setMade} />
        )}
      </Dialog>
    </>
  )
}
