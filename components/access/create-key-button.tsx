"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { MadeAccessKey } from "@/lib/access/access-key"
import { CreateKeyForm } from "./create-key-form"
import { MadeKeyView } from "./made-key-view"

/** Makes an access key and shows its secret, which nobody can see again. */
export function CreateKeyButton() {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<MadeAccessKey>()

  function close() {
    setOpen(false)
    setMade(undefined)
    // Only now: the button may stand where the list will be, and this dialog with it.
    router.refresh()
  }

  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        New access key
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={made ? "Copy the secret now" : "New access key"}
        description={
          made
            ? "It is shown this once and stored encrypted."
            : "The key acts as you, in this workspace, with the role that you have at the time."
        }
        actions={
          made ? (
            <Button look="primary" onClick={close}>
              Done
            </Button>
          ) : (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button look="primary" type="submit" form="create-key">
                Create key
              </Button>
            </>
          )
        }
      >
        {made ? <MadeKeyView made={made} /> : <CreateKeyForm id="create-key" onMade={setMade} />}
      </Dialog>
    </>
  )
}
