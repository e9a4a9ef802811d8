"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { CopyField } from "@/components/ui/copy-field"
import { Dialog } from "@/components/ui/dialog"
import type { MadeWebhook } from "@/lib/access/webhook"
import { WebhookForm } from "./webhook-form"

/** Makes a webhook and shows its secret, which nobody can see again. */
export function NewWebhookButton() {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<MadeWebhook>()

  function close() {
    setOpen(false)
    // Only now: the button may stand where the list will be, and this dialog with it.
    if (made) router.push(`/settings/webhooks/${made.id}`)
    setMade(undefined)
  }

  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        New webhook
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={made ? "Copy the secret now" : "New webhook"}
        description={
          made
            ? "It is shown this once and stored encrypted. The receiver needs it to tell that an event is ours."
            : "What happens from now on is told to an address of yours. Notes, people and e-mail addresses stay here."
        }
        actions={
          made ? (
            <Button look="primary" onClick={close}>
              Done
            </Button>
          ) : (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button look="primary" type="submit" form="new-webhook">
                Create webhook
              </Button>
            </>
          )
        }
      >
        {made ? (
          <CopyField label="Signing secret" value={made.secret} />
        ) : (
          <WebhookForm id="new-webhook" onMade={setMade} />
        )}
      </Dialog>
    </>
  )
}
