import { afterEach, expect, test, vi } from "vitest"
import { notFound } from "@/lib/errors"
import type { Context } from "@/lib/server/context"
import { follow, type LiveMessage } from "@/lib/server/live"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const { db, url } = await testDatabase()
Object.assign(process.env, { DATABASE_URL: url })

const open: AbortController[] = []
afterEach(() => {
  for (const stream of open.splice(0)) stream.abort()
  vi.useRealTimers()
})

const LOOK_MS = 10_000

interface Heard {
  messages: LiveMessage[]
  ended: () => boolean
  look: () => void
}

/** A stream from the beginning; its looks come when they are asked for. */
async function listening(ctx: Context, workload: string, renew = async () => ctx): Promise<Heard> {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] })
  const messages: LiveMessage[] = []
  const over = new AbortController()
  open.push(over)
  const send = (message: LiveMessage) => void messages.push(message)
  await follow(ctx, workload, 0, { send, renew, end: () => over.abort() }, over.signal)
  const look = () => void vi.advanceTimersByTime(LOOK_MS)
  return { messages, ended: () => over.signal.aborted, look }
}

async function ofSomebody() {
  const ctx = await makeMember(db, await makeWorkspace(db), "OWNER")
  const workload = await makeWorkload(ctx, [await publishedLens(ctx, "A lens")], "A workload")
  await db.liveEvent.deleteMany({ where: { workloadId: workload } })
  const event = (id: number) => db.liveEvent.create({ data: { id, workloadId: workload, type: "t", payload: {} } })
  return { ctx, workload, event }
}

test("an event that is committed after one with a higher number is heard too, and each once", async () => {
  const { ctx, workload, event } = await ofSomebody()
  await event(1_000_002)
  const { messages, look } = await listening(ctx, workload)
  await vi.waitFor(() => expect(messages.map(({ id }) => id)).toEqual([1_000_002]))
  await event(1_000_001)
  await event(1_000_003)
  look()
  await vi.waitFor(() => expect(messages.map(({ id }) => id)).toEqual([1_000_002, 1_000_001, 1_000_003]))
  await event(1_000_004)
  look()
  await vi.waitFor(() => expect(messages).toHaveLength(4))
})

test("a stream ends when whoever opened it may not see the workload any more", async () => {
  const { ctx, workload, event } = await ofSomebody()
  let member = true
  const { messages, ended, look } = await listening(ctx, workload, async () => {
    if (!member) throw notFound("Workload", workload)
    return ctx
  })
  look()
  await event(2_000_001)
  look()
  await vi.waitFor(() => expect(messages).toHaveLength(1))
  member = false
  await event(2_000_002)
  look()
  await vi.waitFor(() => expect(ended()).toBe(true))
  expect(messages).toHaveLength(1)
})
