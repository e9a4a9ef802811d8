import type { Metadata } from "next"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Message } from "@/components/ui/message"
import { DeliveryList } from "@/components/webhook/delivery-list"
import { WebhookActions } from "@/components/webhook/webhook-actions"
import { WebhookState } from "@/components/webhook/webhook-state"
import { TOPIC_WORDS } from "@/lib/access/webhook"
import { listDeliveries } from "@/lib/server/webhooks/log"

export const metadata: Metadata = { title: "Webhook" }

export default async function WebhookPage({ params }: { params: Promise<{ webhookId: string }> }) {
  const ctx = await pageContext()
  const { webhook, deliveries } = await orNotFound(listDeliveries(ctx, await params))
  const crumbs = [
    { label: "Settings", href: "/settings" },
    { label: "Webhooks", href: "/settings/webhooks" },
  ]
  return (
    <Page crumbs={[...crumbs, { label: webhook.name }]}>
      <PageHeader title={webhook.name} description={<span className="break-all font-mono">{webhook.url}</span>} />
      <p className="flex flex-wrap items-center gap-2">
        <WebhookState webhook={webhook} />
        <span>Tells of {webhook.events.map((topic) => TOPIC_WORDS[topic].label.toLowerCase()).join(", ")}.</span>
      </p>
      {webhook.offReason === "" ? null : (
        <Message tone="warning" title="It was switched off">
          {webhook.offReason} Mend the receiver, send a test, then switch it on. What happened meanwhile is not told.
        </Message>
      )}
      <WebhookActions webhook={webhook} />
      <h2 className="mt-4 font-semibold text-lg">Log</h2>
      {deliveries.length > 0 ? (
        <DeliveryList webhookId={webhook.id} deliveries={deliveries} />
      ) : (
        <EmptyState title="Nothing was sent yet">
          What happens is sent within seconds. Send a test to see whether the address answers.
        </EmptyState>
      )}
    </Page>
  )
}
