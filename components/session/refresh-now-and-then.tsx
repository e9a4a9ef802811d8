"use client"

import { useRouter } from "next/navigation"
import { useEffect, useEffectEvent } from "react"

const EVERY_MS = 15_000

/** A list over all workloads has no stream of its own: it looks again now and then while somebody sees it. Draws nothing. */
export function RefreshNowAndThen() {
  const router = useRouter()
  const refresh = useEffectEvent(() => {
    if (document.visibilityState === "visible") router.refresh()
  })
  // The outside systems are the clock and the window.
  useEffect(() => {
    const timer = setInterval(refresh, EVERY_MS)
    document.addEventListener("visibilitychange", refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", refresh)
    }
  }, [])
  return null
}
