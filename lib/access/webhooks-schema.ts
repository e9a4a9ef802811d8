import { z } from "zod"
import { WEBHOOK_TOPICS } from "./webhook"

const id = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 lower-case hex digits")
const name = z.string().trim().min(1, "is missing").max(100, "has at most 100 characters")
const events = z.array(z.enum(WEBHOOK_TOPICS)).min(1, "needs at least one").max(WEBHOOK_TOPICS.length)

const url = z
  .url({ protocol: /^https?$/, error: "has to be an address such as https://chat.example.org/hooks/plumbline" })
  .max(2000, "has at most 2,000 characters")
  .refine((text) => new URL(text).username === "" && new URL(text).password === "", "must not hold a user or password")
  .transform((text) => new URL(text).href)

export const createWebhookInput = z.object({ name, url, events })
export type CreateWebhookInput = z.infer<typeof createWebhookInput>

export const webhookInput = z.object({ webhookId: id })
export type WebhookInput = z.infer<typeof webhookInput>

export const changeWebhookInput = z.object({
  webhookId: id,
  name: name.optional(),
  events: events.optional(),
  enabled: z.boolean().optional(),
})
export type ChangeWebhookInput = z.infer<typeof changeWebhookInput>

export const deliveryInput = z.object({ webhookId: id, deliveryId: id })
export type DeliveryInput = z.infer<typeof deliveryInput>
