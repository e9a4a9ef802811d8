import "server-only"
import { z } from "zod"
import { changeWebhookInput, createWebhookInput, deliveryInput, webhookInput } from "@/lib/access/webhooks-schema"
import { operation } from "@/lib/server/operation"
import { listDeliveries, listWebhooks, replayDelivery, testWebhook } from "@/lib/server/webhooks/log"
import { changeWebhook, createWebhook, deleteWebhook } from "@/lib/server/webhooks/webhooks"

const WEBHOOK = "/webhooks/{webhookId}"

/** Addresses that changes are announced to. */
export const WEBHOOK_OPERATIONS = [
  operation({ name: "ListWebhooks", method: "GET", path: "/webhooks", input: z.object({}), run: listWebhooks }),
  operation({
    name: "CreateWebhook",
    method: "POST",
    path: "/webhooks",
    input: createWebhookInput,
    run: createWebhook,
  }),
  operation({
    name: "ChangeWebhook",
    method: "PATCH",
    path: WEBHOOK,
    input: changeWebhookInput,
    run: changeWebhook,
  }),
  operation({ name: "DeleteWebhook", method: "DELETE", path: WEBHOOK, input: webhookInput, run: deleteWebhook }),
  operation({ name: "TestWebhook", method: "POST", path: `${WEBHOOK}/test`, input: webhookInput, run: testWebhook }),
  operation({
    name: "ListDeliveries",
    method: "GET",
    path: `${WEBHOOK}/deliveries`,
    input: webhookInput,
    run: listDeliveries,
  }),
  operation({
    name: "ReplayDelivery",
    method: "POST",
    path: `${WEBHOOK}/deliveries/{deliveryId}/replay`,
    input: deliveryInput,
    run: replayDelivery,
  }),
]
