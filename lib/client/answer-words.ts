import { isClean, type Saver, type SaveStatus, statusOf } from "@/lib/autosave/machine"
import type { QueueState } from "./offline-queue"

/** What the state line says, and the way out where there is one. */
export interface SaveWords {
  status: SaveStatus
  /** Left out where the status has words of its own. */
  words?: string
  way?: "sign in" | "try again" | "decide" | { openId: string }
}

/** Whether everything is safe, in words: the answer that is shown first, then what waits elsewhere. */
export function saveWords(here: Saver, { savers, connection, keeps }: QueueState): SaveWords {
  const others = [...savers].filter(([, saver]) => saver !== here && !isClean(saver))
  const kept = keeps ? "kept on this device" : "kept only on this page: don’t close it"
  const more =
    others.length === 0 ? "" : ` · ${others.length} other ${others.length === 1 ? "answer waits" : "answers wait"}`
  const status = statusOf(here, connection)
  if (status === "conflict") return { status }
  if (connection === "offline") {
    const words = isClean(here) && more === "" ? `Offline: what you do is ${kept}` : `Offline, ${kept}${more}`
    return { status: keeps ? "offline" : "error", words }
  }
  if (connection === "signed-out")
    return { status: "error", words: `You were signed out; what you did is ${kept}${more}`, way: "sign in" }
  if (here.refusal !== null) return { status: "error", words: `Not saved: ${here.refusal}`, way: "decide" }
  if ([here, ...others.map(([, saver]) => saver)].some((saver) => saver.failures > 0)) {
    return { status: "error", words: `The server can’t be reached; what you did is ${kept}${more}`, way: "try again" }
  }
  const stuck = others.find(([, saver]) => saver.conflict !== null || saver.refusal !== null)
  if (stuck && isClean(here))
    return { status: "error", words: "Another answer needs your decision", way: { openId: stuck[0] } }
  return status === "idle" ? { status, words: "Saves as you go" } : { status }
}
