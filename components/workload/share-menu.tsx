"use client"

import Share2 from "lucide-react/icons/share-2"
import { Menu } from "@/components/ui/menu"
import { sharePage } from "@/lib/access/sharing"

/** Who else may look at a workload: people without an account, or another workspace. */
export function ShareMenu({ workloadId }: { workloadId: string }) {
  return (
    <Menu
      trigger={
        <>
          <Share2 aria-hidden />
          Share
        </>
      }
      items={[
        {
          id: "guests",
          label: "Read-only links for people without an account",
          href: `/workloads/${workloadId}/guests`,
        },
        { id: "accounts", label: "With another workspace", href: sharePage("WORKLOAD", workloadId) },
      ]}
    />
  )
}
