import { useSyncExternalStore } from "react"

const STEP_MS = 250

/** The whole second, so that what is drawn changes once a second however often it is asked for. */
let second = 0
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function look() {
  const now = Math.floor(Date.now() / 1_000)
  if (now === second) return
  second = now
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  look()
  timer ??= setInterval(look, STEP_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/**
 * The server's time in milliseconds, new every second; null while the server renders. `offset` is how far this
 * device's clock is behind the server's.
 */
export function useServerTime(offset: number): number | null {
  const at = useSyncExternalStore(
    subscribe,
    () => second,
    () => null,
  )
  return at === null ? null : at * 1_000 + offset
}
