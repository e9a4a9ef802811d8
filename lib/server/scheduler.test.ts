import { expect, test } from "vitest"
import { runOnce, startScheduler, type Task } from "@/lib/server/scheduler"
import { testDatabase } from "@/lib/server/testing/database"
import "@/lib/server/testing/people"

const { db } = await testDatabase()
const never = new AbortController().signal

function counted(name: string, everyMs: number, run: Task["run"] = async () => undefined) {
  const task = { name, everyMs, runs: 0, run: run_ }
  async function run_(work: Parameters<Task["run"]>[0]) {
    task.runs += 1
    await run(work)
  }
  return task
}

const due = (name: string) => db.scheduledTask.update({ where: { name }, data: { dueAt: new Date(0) } })

test("of many instances that look at once, one does the work, and nobody again before it is due", async () => {
  const task = counted("once", 60_000)
  const looks = await Promise.all(Array.from({ length: 4 }, () => runOnce(db, task, never)))
  expect(looks.filter(Boolean)).toHaveLength(1)
  expect(await runOnce(db, task, never)).toBe(false)
  expect(task.runs).toBe(1)
  await due("once")
  expect(await runOnce(db, task, never)).toBe(true)
})

test("work that fails is free again, and due at its next time", async () => {
  const task = counted("fails", 60_000, async () => {
    throw new Error("on purpose")
  })
  expect(await runOnce(db, task, never)).toBe(true)
  const row = await db.scheduledTask.findUniqueOrThrow({ where: { name: "fails" } })
  expect(row.claimedBy).toBeNull()
  expect(row.dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000)
})

test("work of an instance that died is taken over when its claim has run out, not before", async () => {
  const task = counted("left", 0)
  const row = { name: "left", dueAt: new Date(0), claimedBy: "somebody who died" }
  await db.scheduledTask.create({ data: { ...row, claimedUntil: new Date(Date.now() + 60_000) } })
  expect(await runOnce(db, task, never)).toBe(false)
  await db.scheduledTask.update({ where: { name: "left" }, data: { claimedUntil: new Date(0) } })
  expect(await runOnce(db, task, never)).toBe(true)
})

test("stopping tells the work that runs, waits for it and leaves no claim", async () => {
  let told = false
  let begun = () => {}
  const running = new Promise<void>((resolve) => {
    begun = resolve
  })
  const task = counted("stops", 5, async ({ signal }) => {
    begun()
    await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()))
    told = true
  })
  const scheduler = startScheduler(db, [task])
  await running
  await scheduler.stop()
  expect(told).toBe(true)
  expect(await db.scheduledTask.findUniqueOrThrow({ where: { name: "stops" } })).toMatchObject({ claimedBy: null })
})
