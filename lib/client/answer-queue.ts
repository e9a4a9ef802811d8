import type { QueryClient } from "@tanstack/react-query"
import { rememberAnswer } from "./answer-cache"
import { KeptAnswers } from "./answer-kept"
import { sendEdit } from "./answer-send"
import { clientId } from "./client-id"
import { OfflineQueue } from "./offline-queue"

let started: { userId: string; queue: OfflineQueue } | null = null

/**
 * The queue of this page for this person, started when it is first asked for: it takes over what earlier pages left,
 * follows the network, and lives on when the answer screen is left. Only in the browser.
 */
export function answerQueue(userId: string, client: QueryClient): OfflineQueue {
  if (started?.userId === userId) return started.queue
  const kept = new KeptAnswers(userId, clientId)
  const queue = new OfflineQueue({
    send: sendEdit,
    stored: (place, answer) => rememberAnswer(client, place, answer),
    keep: (id, value) => kept.keep(id, value),
    now: () => Date.now(),
    random: () => Math.random(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  started = { userId, queue }
  follow(queue, kept)
  return queue
}

function follow(queue: OfflineQueue, kept: KeptAnswers): void {
  const connected = () => queue.setConnection(navigator.onLine ? "online" : "offline")
  addEventListener("online", connected)
  addEventListener("offline", connected)
  // After signing in again, here or in another tab.
  addEventListener("focus", connected)
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") queue.flush()
    else connected()
  })
  addEventListener("pagehide", () => {
    queue.flush()
    kept.leave()
  })
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return
    queue.recover(kept.takeLeft())
    queue.hurry()
  })
  if (!navigator.onLine) connected()
  queue.recover(kept.takeLeft())
  kept.takeCrashed().then((left) => queue.recover(left))
}
