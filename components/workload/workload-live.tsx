"use client"

import { useLiveRefresh } from "@/lib/client/workload-live"

/** Keeps the numbers of a page true while others answer. Draws nothing. */
export function WorkloadLive({ workloadId }: { workloadId: string }) {
  useLiveRefresh(workloadId)
  return null
}
