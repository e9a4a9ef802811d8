import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import { TOPIC_WORDS, type WebhookView } from "@/lib/access/webhook"
import { WebhookState } from "./webhook-state"

const COLUMNS: Column<WebhookView>[] = [
  { id: "name", header: "Name", cell: (webhook) => webhook.name },
  {
    id: "host",
    header: "Told to",
    cell: (webhook) => <span className="break-all font-mono">{new URL(webhook.url).host}</span>,
  },
  {
    id: "events",
    header: "Events",
    cell: ({ events }) => events.map((topic) => TOPIC_WORDS[topic].label).join(", "),
  },
  { id: "state", header: "State", cell: (webhook) => <WebhookState webhook={webhook} /> },
  { id: "waiting", header: "Waiting", align: "end", cell: (webhook) => webhook.waiting },
  {
    id: "last",
    header: "Last sent",
    cell: ({ lastDelivery }) => (lastDelivery?.triedAt ? <Time value={lastDelivery.triedAt} /> : "Never"),
  },
]

/** The workspace's webhooks; each leads to its log. */
export function WebhookList({ webhooks }: { webhooks: readonly WebhookView[] }) {
  return (
    <DataTable
      caption="Webhooks"
      columns={COLUMNS}
      rows={webhooks}
      rowKey={(webhook) => webhook.id}
      rowHref={(webhook) => `/settings/webhooks/${webhook.id}`}
    />
  )
}
