"use client"

import { useLiveRefresh } from "@/lib/client/workload-live"

/** Keeps a page true while others work on its workload; `after` is the newest event that it shows. Draws nothing. */
export function LiveRefresh({ workloadId, after }: { workloadId: string; after: number }) {
  useLiveRefresh(workloadId, after)
  return null
}
