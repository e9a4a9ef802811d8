import "server-only"
import { audit } from "@/lib/server/audit"
import { type Database, transaction } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { log } from "@/lib/server/log"
import type { Task } from "@/lib/server/scheduler"
import { unseal } from "@/lib/server/secret-box"
import { settings } from "@/lib/server/settings"
import { type Outcome, post } from "@/lib/server/webhooks/post"
import { queueEvents } from "@/lib/server/webhooks/queue"
import { signedHeaders } from "@/lib/server/webhooks/sign"
import type { Webhook, WebhookDelivery, Workspace } from "@/prisma/generated/client"

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000]
/** How long to wait after the first, second … failure in a row; after the last of them it is switched off. */
const PAUSES_MS = [
  ...[10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
]
/** A busy or slow address must not keep the others waiting for long. */
const PER_RUN = 50
const LONGEST_RUN_MS = 30_000
const AT_ONCE = 8
const KEPT_DAYS = 30

/** Sends what waits, address by address in its order; see README.md beside this file for what that promises. */
export const WEBHOOK_TASK: Task = {
  name: "webhooks",
  everyMs: 5_000,
  async run({ db, now, signal }) {
    const due = await db.webhook.findMany({
      where: { enabled: true },
      include: { workspace: true },
      orderBy: { nextTryAt: "asc" },
    })
    for (let start = 0; start < due.length && !signal.aborted; start += AT_ONCE) {
      await Promise.all(due.slice(start, start + AT_ONCE).map((one) => serve(db, one, now, signal)))
    }
    await db.$executeRaw`
      DELETE FROM "WebhookDelivery" WHERE "createdAt" < now() - ${KEPT_DAYS} * interval '1 day' AND "status" <> 'WAITING'`
  },
}

type Served = Webhook & { workspace: Workspace }

/** One address must not stop the others. */
async function serve(db: Database, webhook: Served, now: Date, signal: AbortSignal): Promise<void> {
  try {
    await queueEvents(db, webhook, webhook.workspace.accountId, now)
    if (webhook.nextTryAt <= now) await sendWaiting(db, webhook, signal)
  } catch (error) {
    log().error({ err: error, webhook: webhook.id }, "a webhook could not be served")
  }
}

async function sendWaiting(db: Database, webhook: Served, signal: AbortSignal): Promise<void> {
  const waiting = await db.webhookDelivery.findMany({
    where: { webhookId: webhook.id, status: "WAITING" },
    orderBy: [{ auditId: { sort: "asc", nulls: "last" } }, { position: "asc" }],
    take: PER_RUN,
  })
  let { failures } = webhook
  const until = Date.now() + LONGEST_RUN_MS
  for (const delivery of waiting) {
    if (signal.aborted || Date.now() > until) return
    const outcome = await send(webhook, delivery, new Date())
    if (outcome.problem !== "") return fail(db, webhook, delivery, outcome)
    await record(db, delivery, outcome, "DELIVERED")
    if (failures > 0) await db.webhook.updateMany({ where: { id: webhook.id }, data: { failures: 0 } })
    failures = 0
  }
}

/** One try. */
export async function send(webhook: Webhook, { id, type, body }: WebhookDelivery, now: Date): Promise<Outcome> {
  const secret = unseal(webhook.secretEncrypted, webhook.id)
  const headers = signedHeaders(secret, body, { now, delivery: id, type })
  return post({ url: webhook.url, headers, body, allowPrivate: settings().webhooksPrivate })
}

export async function record(
  db: Pick<Database, "webhookDelivery">,
  { id }: WebhookDelivery,
  { status: responseStatus, problem }: Outcome,
  status: WebhookDelivery["status"],
): Promise<void> {
  const data = { status, responseStatus, problem, triedAt: new Date(), tries: { increment: 1 } }
  await db.webhookDelivery.updateMany({ where: { id }, data })
}

/** The next try comes later each time; at the end the webhook is switched off, with a reason for people to read. */
async function fail(db: Database, webhook: Served, delivery: WebhookDelivery, outcome: Outcome): Promise<void> {
  const now = new Date()
  const pause = PAUSES_MS[webhook.failures]
  const failures = webhook.failures + 1
  if (pause !== undefined) {
    await record(db, delivery, outcome, "WAITING")
    const data = { failures, nextTryAt: new Date(now.getTime() + pause) }
    await db.webhook.updateMany({ where: { id: webhook.id }, data })
    return
  }
  const offReason = `${failures} tries in a row failed over a day. The last one: ${outcome.problem}`
  const { id: workspaceId, accountId } = webhook.workspace
  const actor = { kind: "system", name: "Plumbline", workspaceId, accountId } as const
  const ctx = { db, now, requestId: newId(), actor }
  await transaction(ctx, async (tx) => {
    await record(tx, delivery, outcome, "FAILED")
    await tx.webhook.updateMany({ where: { id: webhook.id }, data: { enabled: false, offReason, failures: 0 } })
    await audit(tx, ctx, "webhook.off", { kind: "webhook", id: webhook.id, after: { offReason } })
  })
}
