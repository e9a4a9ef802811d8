"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { ApiError, api } from "@/lib/client/api"
import type { TemplateDetail } from "@/lib/review/template-view"

export function EndTemplate({ template }: { template: TemplateDetail }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const answers = template.lensLines.reduce((sum, lens) => sum + lens.answered, 0)

  async function remove(): Promise<string | undefined> {
    try {
      await api("DELETE", `/api/aws/reviewTemplates/${encodeURIComponent(template.arn)}`)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.push("/settings/templates")
    return undefined
  }

  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Delete
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Delete ${template.name}?`}
        losses={`Its ${answers} answers are gone for good, also for those it is shared with. Workloads that were made from it stay as they are.`}
        confirmLabel="Delete"
        onConfirm={remove}
      />
    </>
  )
}
