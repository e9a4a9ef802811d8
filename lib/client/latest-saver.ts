import { backOff } from "@/lib/autosave/back-off"
import type { SaveStatus } from "@/lib/autosave/machine"
import { ApiError } from "./api"

export interface SaverState<Value> {
  value: Value
  status: SaveStatus
  /** Why the server does not take it; empty otherwise. */
  problem: string
  savedAt: Date | null
}

interface SaverOptions<Value> {
  first: Value
  send: (value: Value, leaving: boolean) => Promise<void>
  /** Where what is not saved yet survives a reload; `read` answers null when nothing waits. */
  kept: { read: () => Value | null; write: (value: Value) => void; forget: () => void }
  now: () => Date
}

/** Typing is saved this long after the last key. */
const PAUSE_MS = 800

/**
 * Saves one value that only one person edits: one save in flight, the latest value wins, tries again when the network
 * or the server fails, and keeps on this device whatever is not saved.
 */
export function latestSaver<Value>({ first, send, kept, now }: SaverOptions<Value>) {
  const waiting = kept.read()
  let state: SaverState<Value> = { value: waiting ?? first, status: "idle", problem: "", savedAt: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let sending = false
  const listeners = new Set<() => void>()
  const set = (patch: Partial<SaverState<Value>>) => {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }
  const schedule = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(false), ms)
  }

  async function save(leaving: boolean): Promise<void> {
    clearTimeout(timer)
    if (sending && !leaving) return
    const { value } = state
    sending = true
    set({ status: "saving" })
    try {
      await send(value, leaving)
      failures = 0
      sending = false
      if (state.value !== value) return void save(false)
      kept.forget()
      set({ status: "saved", problem: "", savedAt: now() })
    } catch (error) {
      sending = false
      if (!(error instanceof ApiError)) throw error
      // A refusal stays until the value changes; anything else may go away by itself.
      if (error.status >= 400 && error.status < 500) return set({ status: "error", problem: error.message })
      failures += 1
      set({ status: error.status === 0 ? "offline" : "error" })
      schedule(backOff(failures, Math.random()))
    }
  }

  if (waiting !== null) schedule(0)
  return {
    get: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit: (value: Value, pace: "at once" | "typing") => {
      kept.write(value)
      set({ value, status: "dirty", problem: "" })
      schedule(pace === "at once" ? 0 : PAUSE_MS)
    },
    /** The page goes away, or the network is back: do not wait. */
    hurry: (leaving: boolean) => {
      if (state.status === "idle" || state.status === "saved" || state.problem !== "") return
      void save(leaving)
    },
  }
}
