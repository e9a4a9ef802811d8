"use client"

import { useRouter } from "next/navigation"
import { useEffect, useEffectEvent } from "react"

/** Long enough that a burst of ticks is one refresh, short enough to be "at once". */
const QUIET_MS = 400
const EVENTS = ["answer.changed", "workload.changed", "lenses.changed", "lensReview.changed", "milestone.created"]

/** Shows the page anew when somebody changes this workload; what happened while the connection was lost is replayed. */
export function useLiveRefresh(workloadId: string) {
  const router = useRouter()
  const refresh = useEffectEvent(() => router.refresh())
  // The outside system is the server's event stream.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(refresh, QUIET_MS)
    }
    const source = new EventSource(`/api/live/${workloadId}/events`)
    for (const name of EVENTS) source.addEventListener(name, soon)
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [workloadId])
}
