"use client"

import { useRouter } from "next/navigation"
import { useEffect, useEffectEvent } from "react"
import { openLive } from "./live"

/** Long enough that a burst of ticks is one refresh, short enough to be "at once". */
const QUIET_MS = 400
const EVENTS = [
  "answer.changed",
  "workload.changed",
  "lenses.changed",
  "lensReview.changed",
  "milestone.created",
  "improvement.changed",
  "session.changed",
]

/** Shows the page anew when somebody changes this workload; `after` is the newest event that the page shows already. */
export function useLiveRefresh(workloadId: string, after: number) {
  const router = useRouter()
  const refresh = useEffectEvent(() => router.refresh())
  const shown = useEffectEvent(() => after)
  // The outside system is the server's event stream.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(refresh, QUIET_MS)
    }
    const on = Object.fromEntries(EVENTS.map((name) => [name, soon]))
    const close = openLive(workloadId, { after: shown(), on })
    return () => {
      clearTimeout(timer)
      close()
    }
  }, [workloadId])
}
