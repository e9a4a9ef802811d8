/** What a webhook can be told of. */
export const WEBHOOK_TOPICS = ["workload", "answer", "risk", "milestone", "action", "session", "lens"] as const
export type WebhookTopic = (typeof WEBHOOK_TOPICS)[number]

export const TOPIC_WORDS: Record<WebhookTopic, { label: string; about: string }> = {
  workload: { label: "Workloads", about: "Described, changed, archived, deleted; lenses added, upgraded or removed" },
  answer: { label: "Answers", about: "Every change of an answer" },
  risk: { label: "Risks", about: "Only the answers that moved a question from one risk to another" },
  milestone: { label: "Milestones", about: "Saved" },
  action: { label: "Improvements", about: "Planned, changed, done, risk accepted" },
  session: { label: "Sessions", about: "Planned, started, ended" },
  lens: { label: "Lenses", about: "Created, published, deleted" },
}

/** An address that changes are announced to, without its secret. */
export interface WebhookView {
  id: string
  name: string
  url: string
  events: WebhookTopic[]
  enabled: boolean
  /** Why it was switched off without anybody asking; empty otherwise. */
  offReason: string
  /** Deliveries that wait to be sent. */
  waiting: number
  /** null: nothing was sent yet. */
  lastDelivery: DeliveryView | null
}

export interface DeliveryView {
  id: string
  type: string
  status: "WAITING" | "DELIVERED" | "FAILED"
  tries: number
  responseStatus: number | null
  problem: string
  createdAt: Date
  triedAt: Date | null
}

/** One page of the delivery log. */
export interface DeliveryLog {
  webhook: WebhookView
  deliveries: DeliveryView[]
}

/** A new webhook: the only time its secret is told. */
export interface MadeWebhook {
  id: string
  secret: string
  /** Why nothing can be sent there yet; empty: nothing speaks against it. */
  warning: string
}
