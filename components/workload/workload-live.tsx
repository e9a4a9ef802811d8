"use client"

import { useRouter } from "next/navigation"
import { useCommands } from "@/lib/client/commands"
import { useLiveRefresh } from "@/lib/client/workload-live"

interface WorkloadLiveProps {
  workloadId: string
  name: string
  /** The newest live event that the page shows already. */
  after: number
  tabs: readonly { href: string; label: string }[]
}

/** Keeps the numbers of a page true while others answer, and puts the workload's pages into the palette. Draws nothing. */
export function WorkloadLive({ workloadId, name, after, tabs }: WorkloadLiveProps) {
  const router = useRouter()
  useLiveRefresh(workloadId, after)
  useCommands(
    tabs.map(({ href, label }) => ({
      id: `go:${href}`,
      label,
      scope: name,
      words: "go to",
      run: () => router.push(href),
    })),
  )
  return null
}
