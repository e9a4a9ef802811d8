import "server-only"
import type { MadeWebhook } from "@/lib/access/webhook"
import type { ChangeWebhookInput, CreateWebhookInput, WebhookInput } from "@/lib/access/webhooks-schema"
import { AppError, invalid } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, type Transaction, transaction } from "@/lib/server/context"
import { requireAction, requireWebhook } from "@/lib/server/gate"
import { newId, newToken } from "@/lib/server/ids"
import { seal } from "@/lib/server/secret-box"
import { settings } from "@/lib/server/settings"
import { checkedAddress, UnknownName } from "@/lib/server/webhooks/address-rules"

/** What a workspace may have: each costs a request for every change. */
const MOST = 20

/** A new address to announce changes to, from now on. The secret is in the answer and can never be shown again. */
export async function createWebhook(ctx: Context, input: CreateWebhookInput): Promise<MadeWebhook> {
  requireAction(ctx, "webhook.manage")
  const { name, url, events } = input
  const warning = await refuseInside(url)
  const { workspaceId } = ctx.actor
  const id = newId()
  const secret = `whsec_${newToken()}`
  await transaction(ctx, async (tx) => {
    // The workspace's row is the lock: its webhooks are counted one after the other.
    await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId} FOR UPDATE`
    if ((await tx.webhook.count({ where: { workspaceId } })) >= MOST) {
      const message = `The workspace has ${MOST} webhooks already. Delete one that is not used.`
      throw new AppError("ServiceQuotaExceeded", message, { quotaCode: "webhooks-per-workspace" })
    }
    const cursor = await newestEntry(tx, workspaceId)
    const about = { createdAt: ctx.now, createdBy: actorId(ctx.actor), nextTryAt: ctx.now }
    const row = { id, workspaceId, name, url, events, cursor, secretEncrypted: seal(secret, id) }
    await tx.webhook.create({ data: { ...row, ...about } })
    await audit(tx, ctx, "webhook.create", { kind: "webhook", id, after: { name, host: new URL(url).host, events } })
  })
  return { id, secret, warning }
}

async function newestEntry(tx: Transaction, workspaceId: string): Promise<bigint> {
  const { _max } = await tx.auditEvent.aggregate({ where: { workspaceId }, _max: { id: true } })
  return _max.id ?? 0n
}

/**
 * Says at once what would fail at every delivery, which checks again. A name that nobody has yet is only a warning: the
 * receiver may be set up after its webhook.
 */
async function refuseInside(url: string): Promise<string> {
  const { protocol, hostname } = new URL(url)
  const { webhooksPrivate } = settings()
  if (protocol !== "https:" && !webhooksPrivate) throw invalid("The address has to begin with https://.", "url")
  try {
    await checkedAddress(hostname, webhooksPrivate)
    return ""
  } catch (error) {
    if (error instanceof UnknownName) return error.message
    throw invalid(error instanceof Error ? error.message : "The address does not work.", "url")
  }
}

/** Renames it, chooses other events, switches it off or on. Switched on, it tells what happens from then on. */
export async function changeWebhook(ctx: Context, input: ChangeWebhookInput): Promise<void> {
  const before = await requireWebhook(ctx, input.webhookId, "webhook.manage")
  const { name = before.name, events = before.events, enabled = before.enabled } = input
  const after = { name, events: [...events].sort(), enabled }
  const was = { name: before.name, events: [...before.events].sort(), enabled: before.enabled }
  if (JSON.stringify(after) === JSON.stringify(was)) return
  await transaction(ctx, async (tx) => {
    const started = enabled && !before.enabled
    const fresh = started && { cursor: await newestEntry(tx, before.workspaceId), nextTryAt: ctx.now }
    const data = { name, events, enabled, ...(fresh && { ...fresh, failures: 0, offReason: "" }) }
    await tx.webhook.update({ where: { id: before.id }, data })
    await audit(tx, ctx, "webhook.update", { kind: "webhook", id: before.id, before: was, after })
  })
}

/** Its log goes with it. */
export async function deleteWebhook(ctx: Context, input: WebhookInput): Promise<void> {
  const { id, name, url } = await requireWebhook(ctx, input.webhookId, "webhook.manage")
  await transaction(ctx, async (tx) => {
    await tx.webhook.delete({ where: { id } })
    await audit(tx, ctx, "webhook.delete", { kind: "webhook", id, before: { name, host: new URL(url).host } })
  })
}
