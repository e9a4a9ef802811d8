import { createHmac } from "node:crypto"
import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { MadeWebhook } from "@/lib/access/webhook"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { WEBHOOK_TASK } from "@/lib/server/webhooks/deliver"
import { listDeliveries, listWebhooks, replayDelivery, testWebhook } from "@/lib/server/webhooks/log"
import { changeWebhook, createWebhook, deleteWebhook } from "@/lib/server/webhooks/webhooks"

process.env.PLUMBLINE_WEBHOOKS_PRIVATE = "allow"

interface Received {
  headers: IncomingHttpHeaders
  body: string
}
let received: Received[] = []
let answer = 204
const receiver = createServer((request, response) => {
  let body = ""
  request.on("data", (chunk) => {
    body += chunk
  })
  request.on("end", () => {
    received.push({ headers: request.headers, body })
    response.writeHead(answer, answer === 302 ? { location: "/elsewhere" } : {}).end()
  })
})

const { db } = await testDatabase()
let owner: Context
let at: { WorkloadId: string; LensAlias: string }
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
  owner = await makeMember(db, await makeWorkspace(db), "OWNER", { email: "ana@example.org" })
  const lens = await publishedLens(owner)
  at = { WorkloadId: await makeWorkload(owner, [lens]), LensAlias: lens }
})
afterAll(() => receiver.close())

let hook: MadeWebhook
beforeEach(async () => {
  await db.webhook.deleteMany()
  received = []
  answer = 204
  hook = await createWebhook(owner, { name: "Chat", url, events: ["risk"] })
})

let turn = 0
/** An answer whose risk moves each time. */
async function moveRisk() {
  turn += 1
  const SelectedChoices = turn % 2 === 1 ? ["logs_no"] : ["keep_logs", "read_logs"]
  await updateAnswer(owner, { ...at, QuestionId: "security_1", SelectedChoices, Notes: `mail bob@example.org ${turn}` })
}
const serve = (now = new Date()) => WEBHOOK_TASK.run({ db, now, signal: new AbortController().signal })
const stored = () => db.webhook.findUniqueOrThrow({ where: { id: hook.id } })
const types = () => received.map(({ body }) => JSON.parse(body).type)

test("an address whose name nobody has yet is kept, with a warning", async () => {
  const made = await createWebhook(owner, { name: "Later", url: "https://nothing.invalid/hook", events: ["risk"] })
  expect(made.warning).toContain("nothing.invalid is not known")
  expect((await listWebhooks(owner)).map(({ name }) => name)).toContain("Later")
  expect((await createWebhook(owner, { name: "Chat 2", url, events: ["risk"] })).warning).toBe("")
})

test("what happened is told once, in order, signed, without notes and addresses", async () => {
  await moveRisk()
  await updateAnswer(owner, { ...at, QuestionId: "security_1", Notes: "risk stays" })
  await moveRisk()
  await serve()
  await serve()
  expect(types()).toEqual(["answer.update", "answer.update"])
  const ids = received.map(({ body }) => Number(JSON.parse(body).id.slice(4)))
  expect(ids).toEqual([...ids].sort((a, b) => a - b))
  for (const { headers, body } of received) {
    const mac = createHmac("sha256", hook.secret).update(`${headers["x-plumbline-timestamp"]}.${body}`)
    expect(headers["x-plumbline-signature"]).toBe(`v1=${mac.digest("hex")}`)
    expect(body).not.toMatch(/mail|example\.org/)
    expect(JSON.parse(body).after.risk).not.toBe(JSON.parse(body).before.risk)
  }
})

test("an entry that was committed late, under a lower number, is told too", async () => {
  const [skipped] = await db.$queryRaw<{ id: bigint }[]>`SELECT nextval('"AuditEvent_id_seq"') AS id`
  await moveRisk()
  await serve()
  const newest = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" }, omit: { id: true } })
  const { before, after, ...rest } = newest
  await db.auditEvent.create({ data: { ...rest, id: skipped?.id ?? 0n, before: before ?? {}, after: after ?? {} } })
  await serve()
  await serve()
  expect(received).toHaveLength(2)
})

test("what failed is tried again later, before what came after it; nothing overtakes", async () => {
  answer = 302
  await moveRisk()
  await moveRisk()
  await serve()
  expect(received).toHaveLength(1)
  const failed = await stored()
  expect(failed.failures).toBe(1)
  expect(failed.nextTryAt.getTime()).toBeGreaterThan(Date.now() + 5_000)
  await serve()
  expect(received).toHaveLength(1)
  answer = 200
  await serve(new Date(failed.nextTryAt.getTime() + 1))
  const bodies = received.map(({ body }) => body)
  expect(bodies).toHaveLength(3)
  expect(bodies[1]).toBe(bodies[0])
  expect((await stored()).failures).toBe(0)
  const [, log] = (await listDeliveries(owner, { webhookId: hook.id })).deliveries
  expect(log).toMatchObject({ status: "DELIVERED", tries: 2, responseStatus: 200 })
})

test("after a day of failures it is off and says why; switched on, it tells what happens from then on", async () => {
  answer = 500
  await moveRisk()
  for (let now = new Date(), tries = 0; tries < 12; tries += 1) {
    await serve(now)
    now = new Date((await stored()).nextTryAt.getTime() + 1)
  }
  expect(received).toHaveLength(10)
  const off = (await listWebhooks(owner))[0]
  expect(off).toMatchObject({ enabled: false, offReason: expect.stringContaining("status 500") })
  await moveRisk()
  answer = 200
  received = []
  await changeWebhook(owner, { webhookId: hook.id, enabled: true })
  await moveRisk()
  await serve(new Date(Date.now() + 1_000))
  expect(received).toHaveLength(1)
})

test("a test is sent at once and not repeated; an event can be sent again under its own id", async () => {
  answer = 500
  expect(await testWebhook(owner, { webhookId: hook.id })).toMatchObject({ type: "webhook.test", status: "FAILED" })
  await serve()
  expect(received).toHaveLength(1)
  answer = 200
  await moveRisk()
  await serve()
  const [sent] = (await listDeliveries(owner, { webhookId: hook.id })).deliveries
  await replayDelivery(owner, { webhookId: hook.id, deliveryId: sent?.id ?? "" })
  await serve()
  expect(types()).toEqual(["webhook.test", "answer.update", "answer.update"])
  expect(received[2]?.body).toBe(received[1]?.body)
})

test("the secret is stored sealed, and told to nobody again", async () => {
  const told = JSON.stringify([await listWebhooks(owner), await listDeliveries(owner, { webhookId: hook.id })])
  expect(told + (await stored()).secretEncrypted).not.toContain(hook.secret.slice(6))
  const trail = await db.auditEvent.findMany({ where: { resourceId: hook.id } })
  expect(JSON.stringify(trail.map(({ before, after }) => [before, after]))).not.toContain(hook.secret.slice(6))
  await deleteWebhook(owner, { webhookId: hook.id })
  expect(await db.webhookDelivery.count()).toBe(0)
})
