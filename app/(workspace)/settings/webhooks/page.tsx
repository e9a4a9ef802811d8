import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { SettingsPage } from "@/components/access/settings-page"
import { EmptyState } from "@/components/ui/empty-state"
import { Message } from "@/components/ui/message"
import { NewWebhookButton } from "@/components/webhook/new-webhook-button"
import { WebhookList } from "@/components/webhook/webhook-list"
import { can } from "@/lib/access/policy"
import { listWebhooks } from "@/lib/server/webhooks/log"

export const metadata: Metadata = { title: "Webhooks" }

const FRAME = {
  current: "/settings/webhooks",
  title: "Webhooks",
  description: "Other systems hear of changes as they happen, signed so that they can tell that it was us.",
} as const

export default async function WebhooksPage() {
  const ctx = await pageContext()
  if (!can(ctx.actor.role, "webhook.manage")) {
    return (
      <SettingsPage {...FRAME}>
        <Message>Owners and admins of the workspace manage webhooks. Ask one of them.</Message>
      </SettingsPage>
    )
  }
  const webhooks = await listWebhooks(ctx)
  return (
    <SettingsPage {...FRAME} actions={webhooks.length > 0 ? <NewWebhookButton /> : null}>
      {webhooks.length > 0 ? (
        <WebhookList webhooks={webhooks} />
      ) : (
        <EmptyState title="No webhooks yet" action={<NewWebhookButton />}>
          A chat, a ticket system or a script can follow workloads, answers, risks, milestones, improvements, sessions
          and lenses without asking again and again.
        </EmptyState>
      )}
    </SettingsPage>
  )
}
