"use client"

import { useRouter } from "next/navigation"
import { CopyField } from "@/components/ui/copy-field"
import { Message } from "@/components/ui/message"
import { ShownOnce } from "@/components/ui/shown-once"
import type { MadeWebhook } from "@/lib/access/webhook"
import { WebhookForm } from "./webhook-form"

/** Makes a webhook. */
export function NewWebhookButton() {
  const router = useRouter()
  return (
    <ShownOnce<MadeWebhook>
      label="New webhook"
      form={{
        id: "new-webhook",
        title: "New webhook",
        about: "What happens from now on is told to an address of yours. Notes, people and e-mail addresses stay here.",
        go: "Create webhook",
        fields: (onMade) => <WebhookForm id="new-webhook" onMade={onMade} />,
      }}
      secret={(made) => ({
        title: "Copy the secret now",
        about: "It is shown this once and stored encrypted. The receiver needs it to tell that an event is ours.",
        content: (
          <>
            {made.warning === "" ? null : (
              <Message tone="warning" title="Saved, but nothing can be sent yet" live>
                {made.warning} Each delivery is tried ten times within a day; then the webhook is switched off.
              </Message>
            )}
            <CopyField label="Signing secret" value={made.secret} />
          </>
        ),
      })}
      onDone={({ id }) => router.push(`/settings/webhooks/${id}`)}
    />
  )
}
