"use client"

import Ellipsis from "lucide-react/icons/ellipsis"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Menu } from "@/components/ui/menu"
import { ApiError, api } from "@/lib/client/api"

interface RemoveLensProps {
  workloadId: string
  lensKey: string
  name: string
  answered: number
}

/** Takes a lens off the workload. Its answers stay and come back with it. */
export function RemoveLens({ workloadId, lensKey, name, answered }: RemoveLensProps) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)

  async function remove() {
    try {
      await api("PATCH", `/api/aws/workloads/${workloadId}/disassociateLenses`, { LensAliases: [lensKey] })
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.refresh()
  }

  return (
    <>
      <Menu
        label={`More for ${name}`}
        look="quiet"
        size="icon"
        trigger={<Ellipsis aria-hidden />}
        items={[{ id: "remove", label: "Remove this lens …", danger: true, onSelect: () => setAsking(true) }]}
      />
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Remove ${name}?`}
        losses={
          answered === 0
            ? "Its questions leave this workload. Nothing was answered yet."
            : `Its questions leave the counts, the plan and the reports. The ${answered} answers are kept and come back when the lens is applied again; milestones do not change.`
        }
        confirmLabel="Remove lens"
        onConfirm={remove}
      />
    </>
  )
}
