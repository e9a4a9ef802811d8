"use client"

import { useLiveRefresh } from "@/lib/client/workload-live"

/** Keeps the numbers of a page true while others answer. Draws nothing. */
export function WorkloadLive({ workloadId, after }: { workloadId: string; after: number }) {
  useLiveRefresh(workloadId, after)
  return null
}
