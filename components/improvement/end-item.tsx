"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { ApiError, api } from "@/lib/client/api"
import { planPath } from "@/lib/client/item-change"
import { planHref } from "@/lib/client/plan-filter"
import type { ImprovementItem } from "@/lib/improvement/item"

interface EndItemProps {
  workloadId: string
  item: Pick<ImprovementItem, "number" | "steps" | "criteria" | "comments">
}

export function EndItem({ workloadId, item: { number, steps, criteria, comments } }: EndItemProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)

  async function remove(): Promise<string | undefined> {
    try {
      await api("DELETE", planPath(workloadId, number))
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.replace(planHref(workloadId))
  }

  return (
    <>
      <Button look="danger" size="dense" className="justify-self-start" onClick={() => setOpen(true)}>
        Delete …
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Delete #${number}`}
        losses={`Its texts, ${steps.length + criteria.length} steps and criteria and ${comments} comments are lost. The answers of its questions stay.`}
        confirmLabel="Delete improvement"
        onConfirm={remove}
      />
    </>
  )
}
