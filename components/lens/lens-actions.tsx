"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { LinkButton } from "@/components/ui/link-button"
import { ApiError, api } from "@/lib/client/api"
import type { LensPage } from "@/lib/lens/shown"

type Lens = Pick<LensPage, "key" | "name" | "hasDraft" | "mayEdit" | "mayDelete" | "versions" | "workloads">

export function LensActions({ lens }: { lens: Lens }) {
  const router = useRouter()
  const [deleting, setDeleting] = useState(false)
  const remove = async () => {
    try {
      await api("DELETE", `/api/aws/lenses/${encodeURIComponent(lens.key)}?LensStatus=ALL`)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.push("/lenses")
    router.refresh()
    return undefined
  }
  const used = lens.workloads.length
  return (
    <>
      {lens.mayDelete ? (
        <Button look="quiet" onClick={() => setDeleting(true)}>
          Delete …
        </Button>
      ) : null}
      <Button onClick={() => void download(lens)}>Download for AWS</Button>
      {lens.mayEdit ? (
        <LinkButton look="primary" href={`/lenses/${lens.key}/draft`}>
          {lens.hasDraft ? "Open draft" : "Edit"}
        </LinkButton>
      ) : null}
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={`Delete “${lens.name}”?`}
        losses={
          used > 0
            ? `${used === 1 ? "One workload uses" : `${used} workloads use`} this lens and will keep it with every answer. Nobody can apply it to another workload any more.`
            : "No workload uses it. Its text and versions cannot be brought back."
        }
        confirmLabel="Delete lens"
        onConfirm={remove}
      />
    </>
  )
}

/** The JSON without our extension, as a file. */
async function download({ key, name }: Pick<Lens, "key" | "name">) {
  const { LensJSON } = await api<{ LensJSON: string }>("GET", `/api/aws/lenses/${encodeURIComponent(key)}/export`)
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([LensJSON], { type: "application/json" }))
  link.download = `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
