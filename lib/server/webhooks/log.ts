import "server-only"
import type { DeliveryLog, DeliveryView, WebhookTopic, WebhookView } from "@/lib/access/webhook"
import type { DeliveryInput, WebhookInput } from "@/lib/access/webhooks-schema"
import { AppError, notFound } from "@/lib/errors"
import { testEvent } from "@/lib/report/webhook-event"
import type { Context } from "@/lib/server/context"
import { requireAction, requireWebhook } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { record, send } from "@/lib/server/webhooks/deliver"
import type { Webhook, WebhookDelivery } from "@/prisma/generated/client"

const SHOWN = 100

/** The workspace's webhooks by name, each with what waits and what was sent last. Never their secrets. */
export async function listWebhooks(ctx: Context): Promise<WebhookView[]> {
  requireAction(ctx, "webhook.manage")
  const { workspaceId } = ctx.actor
  const rows = await ctx.db.webhook.findMany({
    where: { workspaceId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: {
      deliveries: { orderBy: { position: "desc" }, take: 1, where: { triedAt: { not: null } } },
      _count: { select: { deliveries: { where: { status: "WAITING" } } } },
    },
  })
  return rows.map(({ deliveries, _count, ...row }) => webhookView(row, deliveries, _count.deliveries))
}

function webhookView(row: Webhook, deliveries: readonly WebhookDelivery[], waiting: number): WebhookView {
  const { id, name, url, enabled, offReason } = row
  const last = deliveries[0]
  const events = row.events as WebhookTopic[]
  return { id, name, url, events, enabled, offReason, waiting, lastDelivery: last ? deliveryView(last) : null }
}

function deliveryView(row: WebhookDelivery): DeliveryView {
  const { id, type, status, tries, responseStatus, problem, createdAt, triedAt } = row
  return { id, type, status, tries, responseStatus, problem, createdAt, triedAt }
}

/** What was sent and what waits, newest first. */
export async function listDeliveries(ctx: Context, input: WebhookInput): Promise<DeliveryLog> {
  const webhook = await requireWebhook(ctx, input.webhookId, "webhook.manage")
  const where = { webhookId: webhook.id }
  const rows = await ctx.db.webhookDelivery.findMany({ where, orderBy: { position: "desc" }, take: SHOWN })
  const waiting = await ctx.db.webhookDelivery.count({ where: { ...where, status: "WAITING" } })
  const last = rows.find((row) => row.triedAt !== null)
  return { webhook: webhookView(webhook, last ? [last] : [], waiting), deliveries: rows.map(deliveryView) }
}

/** Sends a test at once and answers what became of it; it is not repeated. Works also while the webhook is off. */
export async function testWebhook(ctx: Context, input: WebhookInput): Promise<DeliveryView> {
  const webhook = await requireWebhook(ctx, input.webhookId, "webhook.manage")
  const id = newId()
  const { kind, name } = ctx.actor
  const event = testEvent(id, ctx.now.toISOString(), ctx.actor.accountId, { kind, name })
  const about = { id, webhookId: webhook.id, type: event.type, body: JSON.stringify(event), createdAt: ctx.now }
  // Not "waiting": nobody else may send it meanwhile.
  const delivery = await ctx.db.webhookDelivery.create({ data: { ...about, status: "FAILED" } })
  const outcome = await send(webhook, delivery, ctx.now)
  await record(ctx.db, delivery, outcome, outcome.problem === "" ? "DELIVERED" : "FAILED")
  return deliveryView(await ctx.db.webhookDelivery.findUniqueOrThrow({ where: { id } }))
}

/** Puts the same event in the queue once more; its id stays, so that whoever had it already can tell. */
export async function replayDelivery(ctx: Context, input: DeliveryInput): Promise<void> {
  const webhook = await requireWebhook(ctx, input.webhookId, "webhook.manage")
  const found = await ctx.db.webhookDelivery.findFirst({ where: { id: input.deliveryId, webhookId: webhook.id } })
  if (!found) throw notFound("Delivery", input.deliveryId)
  if (!webhook.enabled) {
    const details = { resourceId: webhook.id, resourceType: "Webhook" }
    throw new AppError("Conflict", "This webhook is off. Switch it on, then send again.", details)
  }
  const { type, body } = found
  await ctx.db.webhookDelivery.create({ data: { id: newId(), webhookId: webhook.id, type, body, createdAt: ctx.now } })
}
