import "server-only"
import type { Database } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { log } from "@/lib/server/log"

/** Work that has to be done now and then by one instance, whichever comes first. */
export interface Task {
  /** Unique, stored: `webhooks`, `digests`. */
  name: string
  /** From the beginning of one run to the beginning of the next, about, in milliseconds; never less than three quarters. */
  everyMs: number
  /**
   * Does what is due and no more: a run may come late, twice (when an instance dies in the middle of one) or not at the
   * whole hour. Gives up soon when `signal` aborts.
   */
  run(work: { db: Database; now: Date; signal: AbortSignal }): Promise<void>
}

/** How long a claim holds without being renewed: the longest pause of a task after its instance dies. */
const LEASE_MS = 60_000
/** Rare work is looked for this often, so that it is not missed by a restart. */
const LOOK_MS = 60_000

/**
 * Runs the tasks until `stop`. Every instance looks for due work at moments of its own and claims a task by its row
 * (ScheduledTask) before it runs it, so that a task runs on one instance at a time. Times are the database's.
 */
export function startScheduler(db: Database, tasks: readonly Task[]): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const loops = tasks.map((task) => loop(db, task, stopping.signal))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function loop(db: Database, task: Task, signal: AbortSignal): Promise<void> {
  const pause = Math.min(task.everyMs, LOOK_MS)
  // Instances that start together must not ask in step.
  await sleep(pause * Math.random(), signal)
  while (!signal.aborted) {
    await runOnce(db, task, signal).catch((error: unknown) => log().warn({ err: error, task: task.name }, "no look"))
    await sleep(pause * (0.8 + 0.4 * Math.random()), signal)
  }
}

/** Runs the task when it is due and nobody else is at it; answers whether it did. A failing run is logged. */
export async function runOnce(db: Database, task: Task, stopping: AbortSignal): Promise<boolean> {
  const token = newId()
  if (!(await claim(db, task.name, token))) return false
  const lost = new AbortController()
  const renewal = setInterval(() => {
    renew(db, task.name, token).then(
      (held) => !held && lost.abort(),
      (error: unknown) => log().warn({ err: error, task: task.name }, "a claim was not renewed"),
    )
  }, LEASE_MS / 3)
  try {
    await task.run({ db, now: new Date(), signal: AbortSignal.any([stopping, lost.signal]) })
  } catch (error) {
    log().error({ err: error, task: task.name }, "periodic work failed; it is tried again at its next time")
  } finally {
    clearInterval(renewal)
    await release(db, task.name, token, task.everyMs)
  }
  return true
}

async function claim(db: Database, name: string, token: string): Promise<boolean> {
  const claimed = await db.$executeRaw`
    INSERT INTO "ScheduledTask" AS t ("name", "dueAt", "claimedBy", "claimedUntil")
    VALUES (${name}, now(), ${token}, now() + ${LEASE_MS} * interval '1 millisecond')
    ON CONFLICT ("name") DO UPDATE
      SET "dueAt" = now(), "claimedBy" = EXCLUDED."claimedBy", "claimedUntil" = EXCLUDED."claimedUntil"
      WHERE t."dueAt" <= now() AND (t."claimedUntil" IS NULL OR t."claimedUntil" < now())`
  return claimed === 1
}

async function renew(db: Database, name: string, token: string): Promise<boolean> {
  const renewed = await db.$executeRaw`
    UPDATE "ScheduledTask" SET "claimedUntil" = now() + ${LEASE_MS} * interval '1 millisecond'
    WHERE "name" = ${name} AND "claimedBy" = ${token}`
  return renewed === 1
}

/** While it was claimed, `dueAt` was the beginning of the run. */
async function release(db: Database, name: string, token: string, everyMs: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "ScheduledTask"
    SET "claimedBy" = NULL, "claimedUntil" = NULL, "dueAt" = "dueAt" + ${everyMs} * 0.75 * interval '1 millisecond'
    WHERE "name" = ${name} AND "claimedBy" = ${token}`
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener("abort", done)
      resolve()
    }
    signal.addEventListener("abort", done)
  })
}
