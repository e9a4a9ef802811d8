"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { Shareable } from "@/lib/access/sharing"
import { ShareForm } from "./share-form"

interface ShareButtonProps {
  things: readonly Shareable[]
  /** Where people come from the page of one thing: that is chosen and asked about at once. */
  first?: Shareable | undefined
}

/** Shares one thing with one account. */
export function ShareButton({ things, first }: ShareButtonProps) {
  const router = useRouter()
  const [open, setOpen] = useState(first !== undefined)

  function close() {
    setOpen(false)
    // Else a reload would ask again.
    if (first) router.replace("/settings/sharing")
  }

  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        Share something
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title="Share something"
        description="The other workspace gets an invitation, which is good for seven days."
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button look="primary" type="submit" form="share">
              Share
            </Button>
          </>
        }
      >
        <ShareForm
          id="share"
          things={things}
          first={first ?? things[0]}
          onShared={() => {
            close()
            router.refresh()
          }}
        />
      </Dialog>
    </>
  )
}
