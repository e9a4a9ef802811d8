import { Badge } from "@/components/ui/badge"
import type { DeliveryView, WebhookView } from "@/lib/access/webhook"

/** Whether a webhook works, in one word. */
export function WebhookState({ webhook }: { webhook: WebhookView }) {
  if (webhook.offReason !== "") return <Badge tone="danger">Switched off</Badge>
  if (!webhook.enabled) return <Badge>Off</Badge>
  if (webhook.lastDelivery !== null && webhook.lastDelivery.problem !== "") return <Badge tone="warning">Failing</Badge>
  return <Badge tone="success">On</Badge>
}

const STATUS = {
  DELIVERED: <Badge tone="success">Delivered</Badge>,
  WAITING: <Badge>Waiting</Badge>,
  FAILED: <Badge tone="danger">Failed</Badge>,
}

export function DeliveryState({ delivery }: { delivery: DeliveryView }) {
  const retried = delivery.status === "WAITING" && delivery.tries > 0
  return retried ? <Badge tone="warning">Tried, will be tried again</Badge> : STATUS[delivery.status]
}
