import Link from "next/link"
import { Badge } from "@/components/ui/badge"

interface UpgradeNoticeProps {
  workloadId: string
  lensKey: string
  version: string
  latestVersion: string
  mayEdit: boolean
}

/** Says that a newer version of an applied lens waits, and leads to what it would change; nothing when there is none. */
export function UpgradeNotice({ workloadId, lensKey, version, latestVersion, mayEdit }: UpgradeNoticeProps) {
  if (latestVersion === version) return null
  return (
    <span className="flex flex-wrap items-center gap-2 font-normal text-sm">
      <Badge tone="accent">Version {latestVersion} is available</Badge>
      {mayEdit ? (
        <Link href={`/workloads/${workloadId}/lenses/${encodeURIComponent(lensKey)}/upgrade`} className="link">
          See what it would change
        </Link>
      ) : null}
    </span>
  )
}
